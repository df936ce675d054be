"""Markdown of the author → HTML: raw HTML is text, links lose their target, images are their words.

``{{ref:…}}`` ``{{task:…}}`` ``{{unit:…}}`` print as number or name; unknown ones stay as written,
in a visible mark, since a printed plan must not hide that something is missing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from planlint.source.markdown import Token, tokens

from .printable import Printable

_REFERENCE = re.compile(r"\{\{\s*(ref|task|unit)\s*:\s*([^{}\s]+)\s*\}\}")
# A new line that starts like this was meant as a paragraph (1. is Markdown's own list).
_ENUMERATED = re.compile(
    r"[（(][\d一二三四五六七八九十]+[）)]|\d+[．、]|[一二三四五六七八九十]+、|[①-⑳]"
)
# So was one after a line that ends like this: nobody wraps lines at the end of a sentence.
_ENDED = re.compile(r"[。！？；：][”’）】]*\s*$")
_HAN = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…\U00020000-\U0003ffff]"
)
# The only elements that prose can become. Nothing of the author's reaches a tag or an attribute.
_TAGS = {
    "paragraph": "p", "em": "em", "strong": "strong", "bullet_list": "ul", "ordered_list": "ol",
    "list_item": "li", "blockquote": "blockquote", "table": "table", "thead": "thead",
    "tbody": "tbody", "tr": "tr", "th": "th", "td": "td",
}  # fmt: skip


@dataclass(frozen=True)
class ProsePrinter:
    """Turns the prose of one plan into HTML; *numbers* are those of its sections and annexes."""

    printable: Printable
    numbers: Mapping[str, str]
    # Whether {{ref:…}} links to its section, as the styles for the screen want it.
    linked: bool = False

    def html(self, source: str) -> Markup:
        """The prose as HTML that holds no markup of the author's own."""
        return Markup("").join(self._render(tokens(_paragraphs(source))))

    def _render(self, line: Sequence[Token]) -> Iterator[Markup]:
        for index, token in enumerate(line):
            if token.kind == "inline":
                yield from self._render(token.children)
            elif token.kind == "softbreak":
                yield _soft_break(line[index - 1].text, _next_text(line, index))
            elif token.kind == "text":
                yield from self._text(token.text)
            else:
                yield _mark(token)

    def _text(self, text: str) -> Iterator[Markup]:
        end = 0
        for match in _REFERENCE.finditer(text):
            yield escape(text[end : match.start()])
            yield self._reference(match)
            end = match.end()
        yield escape(text[end:])

    def _reference(self, match: re.Match[str]) -> Markup:
        name = self._name(match[1], match[2])
        if name and self.linked and match[1] == "ref":
            return Markup('<a href="#s-{}">{}</a>').format(match[2], name)
        return escape(name) if name else Markup('<mark class="unknown">{}</mark>').format(match[0])

    def _name(self, kind: str, name: str) -> str | None:
        if kind == "ref":
            return self.numbers.get(name)
        if kind == "task":
            task = self.printable.task(name)
            return task.title if task else None
        known = name in self.printable.registry.organisations
        return self.printable.names.unit(name) if known else None


def _mark(token: Token) -> Markup:
    """Structure, code and images; links and rules leave nothing but their text."""
    name, _, side = token.kind.rpartition("_")
    if name == "heading":
        return Markup('<p class="lead">') if side == "open" else Markup("</p>\n")
    if name in _TAGS and side in ("open", "close"):
        return Markup(_opened(token, _TAGS[name]) if side == "open" else f"</{_TAGS[name]}>")  # noqa: S704 - from the table above
    if token.kind in ("fence", "code_block"):
        return Markup("<pre>{}</pre>").format(token.text)
    return Markup("<br>") if token.kind == "hardbreak" else escape(token.text)


def _opened(token: Token, tag: str) -> str:
    start = token.attributes.get("start", "")
    if tag == "ol" and start.isdecimal():  # the author's own first number
        return f'<ol style="counter-reset: item {int(start) - 1}">'
    return f"<{tag}>"


def _next_text(line: Sequence[Token], index: int) -> str:
    return line[index + 1].text if index + 1 < len(line) else ""


def _soft_break(before: str, after: str) -> Markup:
    """A line break within a paragraph: nothing between Han characters, else a space."""
    joined = _HAN.match(before[-1:]) and _HAN.match(after[:1])
    return Markup("") if joined else Markup(" ")


def _paragraphs(source: str) -> str:
    """Lines as the paragraphs that Chinese authors mean by them, where Markdown would join them."""
    lines: list[str] = []
    for line in source.splitlines():
        if _ENUMERATED.match(line) or (lines and _ENDED.search(lines[-1])):
            lines.append("")
        lines.append(line)
    return "\n".join(lines)
