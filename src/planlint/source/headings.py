"""Headings and numbers of a plain text: `1.1　编制目的`, `第一章 总则`, `一、`, `（1）`, `## 总则`.

Texts pasted from a web page or a word processor have no structure but these signs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from planlint.source.span import Span

_HAN = "〇零一二三四五六七八九十百"
_MARKS = r"[ \t\u3000>]*"
_LINE = re.compile(
    rf"^{_MARKS}(?P<hashes>#{{1,6}}(?=[ \t]))?[ \t*_]*(?P<rest>\S[^\r\n]*)", re.MULTILINE
)
# In a table of contents dots and a page follow the title.
_LEADERS, _LEAST = ".…·", 2
_BLANK = r"[ \t\u3000]+"
_WORD = "[\u4e00-\u9fffⅠ-Ⅻ“《]"
# A dotted number ends with a blank, or touches its title; 1. and 1、 count the items of a list.
_DOTTED = re.compile(
    rf"(?P<n>\d{{1,2}}(?:\.\d{{1,2}}){{0,4}})"
    rf"(?:{_BLANK}|(?:(?<=\.\d)|(?<=\.\d\d))(?:\.?{_BLANK}|[、．]|(?={_WORD}[^，,。；：%]{{1,24}}$)))"
)
# 1总则: only where 1.1 comes next, as 3台水泵 looks the same.
_LAST = "附则"
_TOUCHING = re.compile(rf"(?P<n>\d{{1,2}})(?={_WORD}[^，,。；：%]{{1,24}}$)")
_KINDS = {
    "dotted": _DOTTED,
    "touching": _TOUCHING,
    "item": re.compile(r"(?P<n>\d{1,2})[.．、](?!\d)[ \t\u3000]*"),
    "part": re.compile(rf"第(?P<n>[{_HAN}]+|\d+)编[ \t\u3000]*"),
    "chapter": re.compile(rf"第(?P<n>[{_HAN}]+|\d+)章[ \t\u3000]*"),
    "section": re.compile(rf"第(?P<n>[{_HAN}]+|\d+)节[ \t\u3000]*"),
    "article": re.compile(rf"第(?P<n>[{_HAN}]+|\d+)条[ \t\u3000*]*"),
    "han": re.compile(rf"(?P<n>[{_HAN}]+)、"),
    "bracketed_han": re.compile(rf"[（(](?P<n>[{_HAN}]+)[）)]"),
    "bracketed": re.compile(r"[（(](?P<n>\d{1,2})[）)]"),
}
# A title is short and is no sentence; after a blank the text itself may begin on the same line.
_TITLE = re.compile(
    r"[^，,。；;：:？！\s][^，,。；;：:？！\n]{0,38}?(?=[ \t\u3000*_#]*$|[ \t\u3000]+\S*[，。；：])"
)
# A number of something is no number of a heading.
_UNITS = re.compile(
    r"[万亿]?(?:[毫厘]?米|公里|平方|立方|分钟|小时|个(?!人)|元|倍|年(?!度)|月|日|天|[%％]|级(?!别)|层|吨"
    r"|人(?![力员民才防]))"
)
_CONTENTS = re.compile(r"目[ \t\u3000]*[录次][ \t\u3000*：:]*\r?$", re.MULTILINE)
_PAGE = re.compile(r"[ \t\u3000.…·-]*\d*[ \t\u3000]*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A number at the beginning of a line, a title, or both; offsets count characters."""

    kind: str
    number: tuple[int, ...]
    title: str
    # The sign and the title.
    span: Span
    title_span: Span
    # Number of # before it.
    hashes: int = 0

    @property
    def label(self) -> str:
        """The number as people cite it."""
        return ".".join(map(str, self.number))


@dataclass(frozen=True)
class Layout:
    """The headings of a text in order, and those of its table of contents."""

    headings: tuple[Heading, ...]
    contents: tuple[Heading, ...] = ()


def layout(text: str) -> Layout:
    """The headings of *text*; a table of contents is told from the body by its repeat."""
    found = tuple(_settled(list(_headings(text))))
    sign = _CONTENTS.search(text)
    if sign is None:
        return Layout(found)
    after = [heading for heading in found if heading.span.start >= sign.end()]
    repeat = next((h for h in after[1:] if _same(h, after[0])), None)
    if repeat is None:
        return Layout(found)
    listed = tuple(h for h in after if h.span.start < repeat.span.start)
    return Layout(tuple(h for h in found if h not in listed), listed)


def bare(title: str) -> str:
    """A title to compare: without blanks, page numbers and the width of its brackets."""
    narrow = _PAGE.sub("", title).translate(str.maketrans("（），：", "(),:"))
    return "".join(narrow.split())


def number(word: str) -> tuple[int, ...]:
    """``3.10`` -> (3, 10), ``十二`` -> (12,)."""
    return tuple(_value(part) for part in word.split("."))


def _same(one: Heading, other: Heading) -> bool:
    return (one.kind, one.number, bare(one.title)) == (other.kind, other.number, bare(other.title))


def _settled(found: list[Heading]) -> list[Heading]:
    """Numbers that touch their title are chapters where their first section comes next.

    The last chapter often has none.
    """
    kept: list[Heading] = []
    following: tuple[int, ...] = ()
    for heading in reversed(found):
        chapter = following == (*heading.number, 1) or heading.title.startswith(_LAST)
        if heading.kind != "touching":
            kept.append(heading)
        elif chapter:
            kept.append(replace(heading, kind="dotted"))
        if heading.kind == "dotted":
            following = heading.number
    return kept[::-1]


def _headings(text: str) -> Iterator[Heading]:
    for line in _LINE.finditer(text):
        hashes = len(line["hashes"] or "")
        start, end = line.span("rest")
        end = start + len(_without_page(line["rest"]))
        for kind, pattern in _KINDS.items():
            sign = pattern.match(text, start, end)
            if sign is not None:
                yield from _numbered(text, kind, sign, end, hashes)
                break
        else:
            if hashes:
                yield _made("plain", (), text, Span(start, start), end, hashes)


def _without_page(line: str) -> str:
    """A line of a table of contents without the dots and the page at its end."""
    blanks = " \t\u3000*"
    before = line.rstrip(blanks).rstrip("0123456789").rstrip(blanks)
    bare_line = before.rstrip(_LEADERS + blanks)
    dots = sum(sign in _LEADERS for sign in before[len(bare_line) :])
    return bare_line if dots >= _LEAST else line


def _numbered(
    text: str, kind: str, sign: re.Match[str], end: int, hashes: int
) -> Iterator[Heading]:
    counted = number(sign["n"])
    if kind in ("dotted", "touching") and (counted[0] == 0 or _UNITS.match(text, sign.end())):
        return  # 0.5 米, 24 小时
    yield _made(kind, counted, text, Span(*sign.span()), end, hashes)


def _made(
    kind: str, number: tuple[int, ...], text: str, sign: Span, end: int, hashes: int
) -> Heading:
    """The heading whose number is *sign*; it ends before *end*."""
    after = sign.end + len(text[sign.end : end]) - len(text[sign.end : end].lstrip(" \t\u3000"))
    found = _TITLE.match(text, after, end)
    start, stop = found.span() if found else (sign.end, sign.end)
    title = text[start:stop].rstrip(" \t\u3000*_#")
    title_span = Span(start, start + len(title))
    whole = Span(sign.start, max(sign.end, title_span.end))
    return Heading(kind, number, title, whole, title_span, hashes)


def _value(word: str) -> int:
    """``二十三`` -> 23; digits as they are."""
    if word.isdigit() and word.isascii():
        return int(word)
    digits = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
    total = unit = 0
    for sign in word:
        if sign in "十百":
            total += (unit or 1) * (10 if sign == "十" else 100)
            unit = 0
        else:
            unit = digits[sign]
    return total + unit
