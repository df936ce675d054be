"""What a check gives: where, with which words, and whether it could decide at all."""

from dataclasses import dataclass, field

from planlint.model.document import Document, Location
from planlint.source.tree import Pointer

from .regime import Limit
from .words import Both, Words

# A place that the other one does not agree with, or should answer to.
HERE = Both(zh="对照这里", en="compare here")


@dataclass(frozen=True, slots=True)
class Spot:
    """A symbolic place: a pointer into a document, or characters of one of its texts."""

    document: Document
    pointer: Pointer = ()
    # Characters of the text value at the pointer; None for the whole value.
    characters: tuple[int, int] | None = None
    key: bool = False
    note: Both | None = None
    # Already turned into lines, for places found while the text was at hand.
    located: Location | None = None

    @classmethod
    def opposite(cls, document: Document, pointer: Pointer) -> "Spot":
        """The place that this one does not agree with, or should answer to."""
        return cls(document, pointer, note=HERE)

    def locate(self) -> Location:
        """Turn the symbolic place into lines and columns."""
        if self.located is not None:
            return self.located
        if self.characters is not None:
            return self.document.locate_in(self.pointer, *self.characters)
        return self.document.locate(self.pointer, key=self.key)


@dataclass(frozen=True, slots=True)
class Hit:
    """One defect found by a check, before severity, clause and waiver are looked at."""

    spot: Spot
    words: Words = field(default_factory=dict)
    related: tuple[Spot, ...] = ()
    # Why the data or the calendar cannot say; None when they can.
    undecided: Both | None = None
    # The value of wrong form for whose sake nobody can decide.
    lost: Pointer = ()
    # What else tells two hits at one place apart in the fingerprint, e.g. the missing element.
    mark: str = ""
    # The value of a profile that is not kept: its clause is what the finding rests on.
    limit: Limit | None = None
