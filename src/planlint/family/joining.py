"""Registries of several offices as one (登记合并): equal entries are one; where two differ, one holds.

The workspace's own entry holds; without one that of the office to which the entry belongs; else that
of the first office by id. What does not hold is told, once for each entry.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planlint.model.base import Model
from planlint.model.fitting import Located
from planlint.model.registries.calendars import CalendarYear
from planlint.model.registries.jurisdictions import Jurisdiction
from planlint.model.registries.organisations import Organisation
from planlint.model.registries.rosters import Roster
from planlint.source.problem import Problem

from .registry import Entry, Registry

# The chapters by what tells their entries apart; of the others it is the id.
_INDEXED = (
    "jurisdictions", "organisations", "events", "instruments", "receivers", "resources", "profiles",
)  # fmt: skip
_UNITS = ("holder", "unit", "responsible", "maker")
# Every office has reasons of its own why a plan is owed.
_ASIDE = {"why"}


@dataclass(frozen=True)
class Office:
    """An office with what it registered; ``unit`` is empty for the workspace's own registries."""

    registry: Registry
    unit: str = ""
    jurisdiction: str = ""


def joined(offices: Sequence[Office]) -> tuple[Registry, tuple[Located, ...]]:
    """One registry of all; the workspace's own comes first, then the offices by id."""
    if len(offices) == 1:
        return offices[0].registry, ()
    problems: list[Located] = []
    chapters: dict[str, Any] = {name: _indexed(name, offices, problems) for name in _INDEXED}
    chapters |= {name: _listed(name, offices, problems) for name in ("catalogue", "rosters")}
    registry = Registry(
        **chapters,
        calendars=_years(offices, problems),
        present=frozenset().union(*(office.registry.present for office in offices)),
    )
    return registry, tuple(problems)


@dataclass
class _Rivals:
    """What the offices say under one name, in their order."""

    entries: list[tuple[Office, Entry[Any]]] = field(default_factory=list)

    @property
    def holding(self) -> Entry[Any]:
        """The entry that counts."""
        return min(self.entries, key=lambda pair: _rank(*pair))[1]

    def told(self, name: str) -> Iterator[Located]:
        """One problem for what contradicts the entry that holds, one for what only adds to it."""
        if len(self.entries) == 1:
            return
        holding, found = self.holding, dict[str, list[tuple[Entry[Any], tuple[str, ...]]]]()
        for _, entry in self.entries:
            fields = _differing(holding.value, entry.value)
            if fields:
                adds = all(getattr(holding.value, each) in (None, ()) for each in fields)
                code = "entry-adds" if adds else "entry-differs"
                found.setdefault(code, []).append((entry, fields))
        for code, others in found.items():
            yield _located(code, name, holding, others)


def _rank(office: Office, entry: Entry[Any]) -> int:
    """Whose word counts, from 0; the first of equals is that of the first office."""
    value = entry.value
    if not office.unit:
        return 0
    if office.unit in _units(value):
        return 1
    area = value.id if isinstance(value, Jurisdiction) else getattr(value, "jurisdiction", None)
    return 2 if area and area == office.jurisdiction else 3


def _units(value: Model) -> Iterator[str]:
    """The units that an entry is about."""
    if isinstance(value, Organisation):
        yield value.id or ""
    holders = (getattr(value, name, None) for name in _UNITS)
    for holder in (*holders, *getattr(value, "hosts", ())):
        if isinstance(holder, str):
            yield holder.partition("/")[0]


def _differing(one: Model, other: Model) -> tuple[str, ...]:
    """The fields in which two entries differ."""
    if type(one) is not type(other):
        return ("id",)
    fields = [name for name in type(one).model_fields if name not in _ASIDE]
    return tuple(name for name in fields if getattr(one, name) != getattr(other, name))


def _located(
    code: str, name: str, holding: Entry[Any], others: Sequence[tuple[Entry[Any], tuple[str, ...]]]
) -> Located:
    """The problem at the first entry that does not hold, with the one that does and the rest."""
    first = others[0][0]
    model = type(holding.value).model_fields
    fields = dict.fromkeys(each for _, fields in others for each in fields)
    words = {
        "id": name,
        "fields": "、".join(model[each].alias or each for each in fields),
        "holder": holding.document.path,
    }
    places = (holding.location, *(entry.location for entry, _ in others[1:]))
    return Located(Problem(code, words), first.location, first.pointer, places)


def _indexed(
    chapter: str, offices: Sequence[Office], problems: list[Located]
) -> Mapping[str, Entry[Any]]:
    """The entries that hold, by id."""
    rivals: dict[str, _Rivals] = {}
    for office in offices:
        for name, entry in getattr(office.registry, chapter).items():
            rivals.setdefault(name, _Rivals()).entries.append((office, entry))
    for name, each in rivals.items():
        problems.extend(each.told(name))
    return {name: each.holding for name, each in rivals.items()}


def _listed(
    chapter: str, offices: Sequence[Office], problems: list[Located]
) -> tuple[Entry[Any], ...]:
    """The same for entries without an id; what one office says twice is not settled here."""
    rivals: dict[Hashable, _Rivals] = {}
    twice: list[Entry[Any]] = []
    for office in offices:
        for entry in getattr(office.registry, chapter):
            known = rivals.setdefault(_key(entry.value), _Rivals()).entries
            if any(other is office for other, _ in known):
                twice.append(entry)
            else:
                known.append((office, entry))
    for key, each in rivals.items():
        name = " ".join(str(part) for part in key if part) if isinstance(key, tuple) else str(key)
        problems.extend(each.told(name))
    return (*(each.holding for each in rivals.values()), *twice)


def _key(value: Any) -> Hashable:
    """By what an entry without an index is known: a roster by its id or all it says."""
    if isinstance(value, Roster):
        return value.id or value
    return (value.jurisdiction, value.type, value.maker, value.hazard, value.subject)


def _years(offices: Iterable[Office], problems: list[Located]) -> tuple[Entry[CalendarYear], ...]:
    """The working days that hold, year by year."""
    rivals: dict[int, _Rivals] = {}
    for office in offices:
        for entry in office.registry.calendars:
            if entry.value.year is not None:
                rivals.setdefault(entry.value.year, _Rivals()).entries.append((office, entry))
    for year, each in rivals.items():
        problems.extend(each.told(str(year)))
    return tuple(each.holding for each in rivals.values())
