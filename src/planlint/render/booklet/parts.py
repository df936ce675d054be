"""What is known of the parts of a booklet once they are laid out; small enough for another process."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .fontshare import FontUse


@dataclass(frozen=True)
class Place:
    """A point on a page of one part: page from 0, x and y in PDF points from the lower left."""

    page: int
    x: float = 0.0
    y: float = 842.0


@dataclass(frozen=True)
class Heading:
    """A heading with those below it."""

    title: str
    place: Place
    below: tuple["Heading", ...] = ()

    def moved(self, pages: int) -> "Heading":
        """The same heading in a document with so many pages before it."""
        place = replace(self.place, page=self.place.page + pages)
        return Heading(self.title, place, tuple(each.moved(pages) for each in self.below))

    def walk(self) -> Iterator["Heading"]:
        """The heading and all below it, in print order."""
        yield self
        for heading in self.below:
            yield from heading.walk()


@dataclass(frozen=True)
class Named:
    """Where a unit is printed in one of its roles."""

    unit: str
    role: str
    place: Place


@dataclass(frozen=True)
class LaidOut:
    """A part as a PDF file with what is found in it."""

    file: Path
    pages: int
    headings: tuple[Heading, ...] = ()
    named: tuple[Named, ...] = ()
    # Characters that no font has.
    missing: tuple[str, ...] = ()
    fonts: tuple[FontUse, ...] = ()


@dataclass(frozen=True)
class PlanPart:
    """One plan of the booklet with the words that front matter and index print of it."""

    id: str
    title: str
    laid: LaidOut
    number: str = ""
    issued: str = ""
    lead: str = ""


@dataclass(frozen=True)
class Bound:
    """A plan with the number of its first page in the booklet, from 1."""

    plan: PlanPart
    first: int

    def page(self, place: Place) -> int:
        """The number printed on the page of a place."""
        return self.first + place.page


def numbered(plans: Sequence[PlanPart]) -> tuple[tuple[Bound, ...], int]:
    """The plans with their first pages, each on a right-hand one, and the first page after them."""
    bound: list[Bound] = []
    first = 1
    for plan in plans:
        bound.append(Bound(plan, first))
        first += even(plan.laid.pages)
    return tuple(bound), first


def even(pages: int) -> int:
    """The pages of a part with the blank one that lets the next begin on the right."""
    return pages + pages % 2
