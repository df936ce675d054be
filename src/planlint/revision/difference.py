"""A change with its places in files and the name of what it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from planlint.family.changes.change import Change
from planlint.model.document import Document, Location
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both
from planlint.source.tree import Pointer

from .hunks import Hunk, hunks
from .naming import label_of
from .side import Side


@dataclass(frozen=True)
class Difference:
    """One change as it is told."""

    change: Change
    old: Location | None
    new: Location | None
    # The item by ids: ``/tasks/evacuate/within``.
    at: str
    # What people call the item; holders stand in it as ⟦id⟧.
    label: Both
    # Of running text: the sentences that changed.
    hunks: tuple[Hunk, ...] = ()

    @property
    def place(self) -> Location:
        """Where it stands: on the new side, else on the old."""
        place = self.new or self.old
        assert place is not None
        return place


@dataclass(frozen=True)
class Placing:
    """Two documents of which one is the later state of the other."""

    sides: tuple[Side, Side]
    documents: tuple[Document, Document]
    vocabulary: Vocabulary

    def differences(self, changes: Iterable[Change]) -> Iterator[Difference]:
        """Each change with its places."""
        for change in changes:
            yield self._one(change)

    def _one(self, change: Change) -> Difference:
        old_document, new_document = self.documents
        item = change.new_item if change.new_item is not None else change.old_item
        if change.new_at is not None:
            at = new_document.at(change.new_at)
        else:
            at = old_document.at(change.old_at or ())
        told = Difference(
            change,
            self._place(0, change.old_at),
            self._place(1, change.new_at),
            at,
            label_of(item, change, self.vocabulary),
        )
        return self._with_hunks(told) if _is_prose(change) else told

    def _place(self, side: int, pointer: Pointer | None) -> Location | None:
        if pointer is None:
            return None
        return shown(self.sides[side], self.documents[side].locate(pointer))

    def _with_hunks(self, told: Difference) -> Difference:
        """The sentences; the places are those of the first of them."""
        change = told.change
        found = hunks(change.old, change.new)
        if not found or change.old_at is None or change.new_at is None:
            return replace(told, hunks=found)
        first = found[0]
        starts = (first.old_start, first.new_start)
        old, new = (
            shown(side, document.locate_in(pointer, start, start + 1)) if text else place
            for side, document, pointer, start, text, place in zip(
                self.sides, self.documents, (change.old_at, change.new_at), starts,
                (change.old, change.new), (told.old, told.new), strict=True,
            )
        )  # fmt: skip
        return replace(told, old=old, new=new, hunks=found)


def shown(side: Side, place: Location) -> Location:
    """The place with the path that people are shown."""
    return place._replace(path=side.shown(place.path))


def _is_prose(change: Change) -> bool:
    return change.chapter == "sections" and change.field == "text"
