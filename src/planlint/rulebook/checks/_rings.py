"""Rings: their places after the first, and no more of them than help."""

from planlint.model.document import Document
from planlint.rulebook.hit import Spot
from planlint.rulebook.words import Both
from planlint.source.tree import Pointer

MOST = 6
_NOTE = Both(zh="同一个环的另一处", en="another part of the ring")


def further(places: list[tuple[Document, Pointer]]) -> tuple[Spot, ...]:
    """The places of a ring after its first."""
    return tuple(Spot(document, pointer, note=_NOTE) for document, pointer in places[1:MOST])
