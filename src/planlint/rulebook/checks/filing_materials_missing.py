"""A filing without one of the three materials that the measures ask for."""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook import records
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"missing", "day"})
NEEDS = ("ledger/filings",)
_NOT_LISTED = Both(
    zh="备案记录没有写明材料（materials），不能判断",
    en="the record of the filing does not list its materials, so nobody can tell",
)
_UNKNOWN = Both(
    zh="备案记录的材料有词表里没有的写法，不能判断",
    en="the record names a material that the list does not have, so nobody can tell",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each authority; what was sent later to the same one counts too."""
    filings: dict[str | None, list[Entry[Any]]] = {}
    for entry in records.of_edition(view, "filings"):
        filings.setdefault(entry.value.to, []).append(entry)
    required = [
        term for term in view.vocabulary.lists["filing_materials"].values() if term.required
    ]
    for entries in filings.values():
        sent = {material for entry in entries for material in entry.value.materials}
        missing = [term.both for term in required if term.id not in sent]
        if missing:
            words: dict[str, Word] = {"missing": joined(missing), "day": str(entries[0].value.on)}
            known = sent <= view.vocabulary.lists["filing_materials"].keys()
            undecided = _undecided(entries) if known else _UNKNOWN
            yield Hit(_place(entries[0]), words, undecided=undecided)


def _place(entry: Entry[Any]) -> Spot:
    return records.spot(entry, *(("materials",) if entry.value.materials else ()))


def _undecided(entries: list[Entry[Any]]) -> Both | None:
    if any(records.lost(entry, "materials") for entry in entries):
        return records.WRONG_FORM
    return _NOT_LISTED if any(not entry.value.materials for entry in entries) else None
