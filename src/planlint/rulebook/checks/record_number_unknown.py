"""A record names a number that no edition of its plan ever had.

Where no edition has a number, or the record is older than all editions that are here, nobody can
tell: the ledger may well remember editions that the folder no longer holds.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planlint.family.editions import standing
from planlint.family.family import Family
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.records import plain_number
from planlint.rulebook.view import RegistryView

from . import _unknown
from ._registers import sends

WORDS = frozenset({"plan", "value", "near"})


@dataclass
class Numbers:
    """The numbers of a plan, as compared and as written; and since when they must be known."""

    known: dict[str, str] = field(default_factory=dict)
    since: datetime.date | None = None
    # An edition without a number may have any; the first of all has none before it.
    unsaid: bool = False
    first: bool = False

    def add(self, number: str | None) -> None:
        """A number that an edition has or had."""
        if number:
            self.known[plain_number(number)] = number

    def begins(self, day: datetime.date | None) -> None:
        """The day of issue of an edition."""
        self.since = min(filter(None, (self.since, day)), default=None)

    def lack(self, record: Any) -> bool:
        """Whether the number of a record is surely none of them."""
        if self.unsaid or self.since is None or record.on is None:
            return False
        late = self.first or record.on >= self.since
        return late and plain_number(record.number) not in self.known


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each number of a plan, with all records that name it."""
    numbers = _numbers(view.around)
    found: dict[str, list[tuple[str, Spot]]] = {}
    for kind, entry in _unknown.valid(view):
        record = entry.value
        known = numbers.get(record.plan or "") if record.number else None
        if known is not None and known.lack(record) and not _echoed(view, kind, record):
            place = (record.number, view.spot(entry, "number"))
            found.setdefault(record.plan, []).append(place)
    for plan, places in found.items():
        for hit in _unknown.hits(places, _unknown.Nearest(numbers[plan].known.values())):
            yield Hit(hit.spot, {**hit.words, "plan": plan}, hit.related, mark=hit.mark)


def _echoed(view: RegistryView, kind: str, record: Any) -> bool:
    """Whether a filing that was received is compared with what its sender says of it."""
    if kind != "received":
        return False
    sent = view.around.ledger.of("filings", record.plan, None, view.around.as_of)
    return sends(view, record.from_) or any(True for _ in sent)


def _numbers(family: Family) -> Mapping[str, Numbers]:
    found: dict[str, Numbers] = {}
    for facts in family.facts:
        _add_edition(facts.plan, family, found)
    for entry in family.registry.instruments.values():
        document = entry.value
        if document.plan:
            known = found.setdefault(document.plan, Numbers())
            known.add(document.number)
            known.begins(document.issued or document.in_force)
            known.unsaid |= document.number is None
    return found


def _add_edition(plan: Any, family: Family, found: dict[str, Numbers]) -> None:
    edition = plan.edition
    known = found.setdefault(plan.id, Numbers())
    if edition is None or edition.number is None:
        known.unsaid |= standing(plan, family.as_of) != "draft"
    if edition is not None:
        known.add(edition.number)
        known.begins(edition.dates.issued if edition.dates else None)
        known.first |= edition.version == "1" and not edition.replaces
        for old in edition.replaces:
            found.setdefault(old.plan or plan.id, Numbers()).add(old.number)
