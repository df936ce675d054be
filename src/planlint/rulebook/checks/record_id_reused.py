"""Two records of one ledger file under the same id: nobody can say which of them a third corrects."""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.model.ledger import LEDGER_RECORDS
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"id"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each id, at its second record; each office's file has ids of its own."""
    for kind in LEDGER_RECORDS:
        same: dict[tuple[str, str], list[Entry[Any]]] = {}
        for entry in view.around.ledger.written(kind):
            if entry.value.id is not None:
                same.setdefault((entry.document.path, entry.value.id), []).append(entry)
        for (_, name), (first, *again) in same.items():
            if again:
                places = [Spot.opposite(one.document, (*one.pointer, "id")) for one in again[1:]]
                before = Spot.opposite(first.document, (*first.pointer, "id"))
                spot = view.spot(again[0], "id")
                yield Hit(spot, {"id": name}, (before, *places), mark=name)
