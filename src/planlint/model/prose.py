"""A plan of which there is only the text: headings and paragraphs with their places, no data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal

from planlint.source.headings import Heading, layout
from planlint.source.reader import read
from planlint.source.span import Span
from planlint.source.text import Text
from planlint.source.tree import Pointer

from .document import Document, Location
from .plan import Plan
from .sections import Section

# Depth of a heading by the kind of its number; dotted ones are as deep as they have parts.
_DEPTHS = {"part": 0, "chapter": 1, "section": 2, "han": 1}
_UNTITLED = ("article", "item", "bracketed", "bracketed_han")


class Prose(Plan):
    """The text of a plan without its data; no file may call itself so."""

    type: Literal["prose"] = "prose"


@dataclass(frozen=True)
class ProseDocument(Document):
    """The document behind a text: pointers of titles and paragraphs lead to characters of it."""

    text: Text = field(default_factory=lambda: Text(""))
    spans: dict[Pointer, Span] = field(default_factory=dict)
    names: dict[Pointer, str] = field(default_factory=dict)
    headings: tuple[Heading, ...] = ()
    contents: tuple[Heading, ...] = ()

    def raw(self, pointer: Pointer) -> Pointer:
        """There is no data that typing could have changed."""
        return pointer

    def locate(self, pointer: Pointer, *, key: bool = False) -> Location:
        """The place of a title or paragraph; of a section, that of its title."""
        del key
        span = self.spans.get(pointer) or self.spans.get((*pointer, "title")) or Span(0, 0)
        return self.place(span)

    def locate_in(self, pointer: Pointer, start: int, end: int) -> Location:
        """The place of some characters of a title or paragraph."""
        base = self.spans.get(pointer, Span(0, 0)).start
        return self.place(Span(base + start, base + end))

    def place(self, span: Span) -> Location:
        """The place of some characters of the whole text."""
        return Location(self.path, *self.text.place(span))

    def words(self, span: Span) -> str:
        """Those characters, on one line and without the signs of Markdown."""
        return " ".join(self.text.content[span.start : span.end].replace("*", " ").split())

    def at(self, pointer: Pointer) -> str:
        """The headings on the way: stable when lines are inserted above."""
        ways = (pointer[:end] for end in range(2, len(pointer) + 1, 2))
        return "/" + "/".join(self.names[way] for way in ways if way in self.names)


def read_prose(path: str, text: Text) -> tuple[Prose, ProseDocument]:
    """The text cut into sections at its headings."""
    tree = read(b"type: prose\n").tree
    assert tree is not None
    found = layout(text.content)
    cut = _Cut(text.content, [h for h in found.headings if h.title and h.kind not in _UNTITLED])
    skip = (
        Span(found.contents[0].span.start, found.contents[-1].span.end) if found.contents else None
    )
    sections = cut.sections(skip)
    document = ProseDocument(
        path, tree, text=text, spans=cut.spans, names=cut.names,
        headings=found.headings, contents=found.contents,
    )  # fmt: skip
    return Prose(sections=sections), document


def depth(heading: Heading) -> int:
    """How deep a heading stands; the title of the whole text stands above all."""
    if heading.kind == "plain":
        return heading.hashes - 1
    return _DEPTHS.get(heading.kind, len(heading.number))


class _Cut:
    """Sections made from headings; remembers where each title and text stands."""

    def __init__(self, content: str, headings: Sequence[Heading]) -> None:
        self._content, self._headings = content, headings
        self.spans: dict[Pointer, Span] = {}
        self.names: dict[Pointer, str] = {}

    def sections(self, skip: Span | None) -> tuple[Section, ...]:
        """All of the text: what stands before the first heading is a section without title."""
        first = self._headings[0].span.start if self._headings else len(self._content)
        end = min(first, skip.start) if skip else first
        made: list[Section] = []
        if self._content[:end].strip():
            self.spans["sections", 0, "text"] = Span(0, end)
            made.append(Section(text=self._content[:end]))
        made.extend(self._below(0, len(self._headings), ("sections",), len(made)))
        return tuple(made)

    def _below(self, start: int, end: int, base: Pointer, offset: int) -> Iterator[Section]:
        """The headings from *start* to *end* as sections side by side, deeper ones inside."""
        tops = self._tops(start, end)
        for number, (top, after) in enumerate(pairwise((*tops, end))):
            pointer = (*base, offset + number)
            inner = tuple(self._below(top + 1, after, (*pointer, "sections"), 0))
            yield self._section(top, pointer, inner)

    def _tops(self, start: int, end: int) -> list[int]:
        tops: list[int] = []
        for index in range(start, end):
            if not tops or depth(self._headings[index]) <= depth(self._headings[tops[-1]]):
                tops.append(index)
        return tops

    def _section(self, index: int, pointer: Pointer, inner: tuple[Section, ...]) -> Section:
        heading = self._headings[index]
        last = index + 1 == len(self._headings)
        end = len(self._content) if last else self._headings[index + 1].span.start
        text = self._content[heading.span.end : end]
        self.spans[*pointer, "title"] = heading.title_span
        self.names[pointer] = f"{heading.label} {heading.title}".strip()
        values: dict[str, Any] = {"title": heading.title, "sections": inner}
        if text.strip(" \t\r\n\u3000*_#"):
            self.spans[*pointer, "text"] = Span(heading.span.end, end)
            values["text"] = text
        return Section(**values)
