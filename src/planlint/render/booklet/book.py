"""The booklet as one value: its parts in order, and on which of its pages each begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .matter import outline
from .parts import Bound, Heading, LaidOut, Place, even


class IncompleteError(RuntimeError):
    """Something of the parts is not in the booklet; the message says what, in Chinese."""


@dataclass(frozen=True)
class Booklet:
    """All that is bound, in order; *index_page* is the number of the first page behind the plans."""

    title: str
    front: LaidOut
    plans: Sequence[Bound]
    # The sheets of the index, which follow one another without a blank page.
    index: Sequence[LaidOut]
    index_page: int
    # The document with the digits of page numbers.
    sample: Path

    @property
    def front_pages(self) -> int:
        """Pages before page 1."""
        return even(self.front.pages)

    @property
    def pages(self) -> int:
        """All pages."""
        return self.position(self.index_page) + sum(sheet.pages for sheet in self.index)

    def position(self, page: int) -> int:
        """Where the page with a printed number stands, from 0."""
        return self.front_pages + page - 1

    def parts(self) -> Iterator[tuple[LaidOut, int, int | None]]:
        """Each part, its position, and its first page number; the front matter numbers itself."""
        yield self.front, 0, None
        for bound in self.plans:
            yield bound.plan.laid, self.position(bound.first), bound.first
        page = self.index_page
        for sheet in self.index:
            yield sheet, self.position(page), page
            page += sheet.pages

    def headings(self) -> Iterator[tuple[Heading, int]]:
        """The top headings, each with the position of the page from which its places count."""
        yield from ((heading, 0) for heading in self.front.headings)
        for bound in self.plans:
            yield outline(bound), self.position(bound.first)
        first, *others = self._index_headings()
        whole = replace(first, below=(*first.below, *others))
        yield whole, self.position(self.index_page)

    def _index_headings(self) -> Iterator[Heading]:
        pages = 0
        for sheet in self.index:
            yield from (heading.moved(pages) for heading in sheet.headings)
            pages += sheet.pages

    def opening(self, plan: str) -> tuple[int, Place] | None:
        """Position and place of the title of a plan; None when the booklet does not hold it."""
        bound = next((each for each in self.plans if each.plan.id == plan), None)
        return (self.position(bound.first), outline(bound).place) if bound else None
