"""The registries of a workspace (登记), indexed; every entry keeps its place."""

import datetime
import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from planlint.model.base import Model
from planlint.model.calendar import Calendar
from planlint.model.document import Document, Location
from planlint.model.fitting import Located, fit
from planlint.model.holidays import festivals_lacking
from planlint.model.registries import REGISTRY_ENTRIES
from planlint.model.registries.calendars import CalendarYear
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.model.registries.events import Event
from planlint.model.registries.instruments import OutsideInstrument
from planlint.model.registries.jurisdictions import Jurisdiction
from planlint.model.registries.organisations import DatedName, Organisation
from planlint.model.registries.profiles import Profile
from planlint.model.registries.receivers import Receiver
from planlint.model.registries.resources import ResourceBook
from planlint.model.registries.rosters import Roster
from planlint.source.problem import Problem
from planlint.source.tree import Pointer

T = TypeVar("T", bound=Model)


@dataclass(frozen=True)
class Entry(Generic[T]):
    """A typed entry of a registry or ledger with its place."""

    value: T
    document: Document
    pointer: Pointer
    # What of the entry had a wrong form and was not read.
    dropped: tuple[Pointer, ...] = ()

    def lost(self, field: str) -> bool:
        """Whether the value of *field* is there but could not be read."""
        if not self.dropped:
            return False
        return (*self.document.raw(self.pointer), field) in self.dropped

    @property
    def location(self) -> Location:
        """Where the entry stands."""
        return self.document.locate(self.pointer)


@dataclass(frozen=True)
class Registry:
    """All registries. A file that is not there or could not be read is not in ``present``."""

    jurisdictions: Mapping[str, Entry[Jurisdiction]] = field(default_factory=dict)
    organisations: Mapping[str, Entry[Organisation]] = field(default_factory=dict)
    events: Mapping[str, Entry[Event]] = field(default_factory=dict)
    instruments: Mapping[str, Entry[OutsideInstrument]] = field(default_factory=dict)
    catalogue: tuple[Entry[CatalogueEntry], ...] = ()
    rosters: tuple[Entry[Roster], ...] = ()
    receivers: Mapping[str, Entry[Receiver]] = field(default_factory=dict)
    resources: Mapping[str, Entry[Any]] = field(default_factory=dict)
    profiles: Mapping[str, Entry[Profile]] = field(default_factory=dict)
    calendars: tuple[Entry[CalendarYear], ...] = ()
    present: frozenset[str] = frozenset()

    def level(self, jurisdiction: str) -> str | None:
        """The level of an area; None when no registry says it."""
        entry = self.jurisdictions.get(jurisdiction)
        return entry.value.level if entry else None

    def lineage(self, area: str) -> tuple[str, ...]:
        """An area with all that lie above it, itself first; a circle ends where it closes."""
        if area not in self._lineages:
            found: dict[str, None] = {}
            step = area
            while step and step not in found:
                found[step] = None
                entry = self.jurisdictions.get(step)
                step = (entry.value.parent if entry else None) or ""
            self._lineages[area] = tuple(found)
        return self._lineages[area]

    @functools.cached_property
    def calendar(self) -> Calendar:
        """The working days; a year that was not entered whole is not announced."""
        sorted_out: dict[bool, list[CalendarYear]] = {True: [], False: []}
        for entry in self.calendars:
            sorted_out[is_whole(entry)].append(entry.value)
        return Calendar(sorted_out[True], partial=sorted_out[False])

    @functools.cached_property
    def _lineages(self) -> dict[str, tuple[str, ...]]:
        return {}

    @functools.cached_property
    def received(self) -> Mapping[str, frozenset[str]]:
        """Area -> the kinds of places in it, or below it, with somebody who receives warnings."""
        found: dict[str, set[str]] = {}
        for entry in self.receivers.values():
            for area in self.lineage(entry.value.jurisdiction or ""):
                found.setdefault(area, set()).update(filter(None, (entry.value.kind,)))
        return {area: frozenset(kinds) for area, kinds in found.items()}

    @functools.cached_property
    def standing_offices(self) -> frozenset[str]:
        """The units that keep watch at all times: emergency management and general offices."""
        kinds = {"emergency_management", "general_office"}
        units = self.organisations.items()
        return frozenset(name for name, e in units if not kinds.isdisjoint(e.value.functions))

    @functools.cached_property
    def annexed(self) -> frozenset[str]:
        """Every id that the ``resources`` of a plan may name: also of receivers and rosters."""
        rosters = (entry.value.id for entry in self.rosters if entry.value.id)
        return frozenset((*self.resources, *self.receivers, *rosters))

    @functools.cached_property
    def old_names(self) -> frozenset[str]:
        """Names with an end that no unit bears any more."""
        names = [name for e in self.organisations.values() for name in e.value.names if name.name]
        borne = {name.name for name in names if name.to is None}
        return frozenset(str(n.name) for n in names if n.to is not None and n.name not in borne)

    @functools.cached_property
    def all_names(self) -> frozenset[str]:
        """Every name and short name of every unit."""
        units = [entry.value for entry in self.organisations.values()]
        names = {name.name for unit in units for name in unit.names if name.name}
        return frozenset(names | {alias for unit in units for alias in unit.aliases})

    @functools.cached_property
    def old_name_bearers(self) -> Mapping[str, tuple[Organisation, DatedName]]:
        """Each of the old names with the unit whose it was."""
        units = [entry.value for entry in self.organisations.values()]
        gone = self.old_names
        return {str(n.name): (unit, n) for unit in units for n in unit.names if n.name in gone}

    @functools.cached_property
    def ended_names(self) -> Mapping[str, tuple[DatedName, ...]]:
        """Unit -> those of its names that have an end; few units have any."""
        ended = {
            unit: tuple(name for name in entry.value.names if name.to is not None)
            for unit, entry in self.organisations.items()
        }
        return {unit: names for unit, names in ended.items() if names}

    @functools.cached_property
    def last_rename(self) -> datetime.date:
        """The last day on which any registered name went out of use."""
        days = (name.to for names in self.ended_names.values() for name in names if name.to)
        return max(days, default=datetime.date.min)

    def units_named(self, pattern: re.Pattern[str]) -> frozenset[str]:
        """The units with a name, past or present, in which *pattern* is found."""
        if pattern not in self._units_named:
            self._units_named[pattern] = frozenset(
                unit
                for unit, entry in self.organisations.items()
                if any(pattern.search(name.name or "") for name in entry.value.names)
            )
        return self._units_named[pattern]

    @functools.cached_property
    def _units_named(self) -> dict[re.Pattern[str], frozenset[str]]:
        return {}

    @functools.cached_property
    def holders(self) -> frozenset[str]:
        """Every unit and every post: what a plan may name without bodies of its own."""
        posts = (
            f"{unit}/{post.id}"
            for unit, entry in self.organisations.items()
            for post in entry.value.posts
        )
        return frozenset((*self.organisations, *posts))

    def of_kind(self, jurisdiction: str, kind: str) -> tuple[str, ...]:
        """The units of an area that are of a kind, those that stand for a whole tier left out."""
        return self._kinds.get((jurisdiction, kind), ())

    def of_kind_anywhere(self, kind: str) -> tuple[str, ...]:
        """The units of a kind in all areas, those that stand for a whole tier left out."""
        return self._units_of_kinds.get(kind, ())

    @functools.cached_property
    def _units_of_kinds(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for unit, entry in self.organisations.items():
            if entry.value.tier is None and entry.value.kind is not None:
                found.setdefault(entry.value.kind, []).append(unit)
        return {kind: tuple(units) for kind, units in found.items()}

    @functools.cached_property
    def _kinds(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for unit, entry in self.organisations.items():
            if entry.value.tier is None:
                key = (entry.value.jurisdiction or "", entry.value.kind or "")
                found[key] = (*found.get(key, ()), unit)
        return found

    def with_function(self, jurisdiction: str, function: str) -> tuple[str, ...]:
        """The units of an area that have a function, in the order of the registry."""
        return self._functions.get((jurisdiction, function), ())

    @functools.cached_property
    def _functions(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for unit, entry in self.organisations.items():
            for function in entry.value.functions:
                key = (entry.value.jurisdiction or "", function)
                found[key] = (*found.get(key, ()), unit)
        return found

    @functools.cached_property
    def general_offices(self) -> Mapping[str, str]:
        """General office of a government -> that government."""
        units = self.organisations
        return {
            unit: superior
            for unit, entry in units.items()
            if "general_office" in entry.value.functions
            and (superior := entry.value.superior or "") in units
            and units[superior].value.kind == "government"
        }

    def leading(self, jurisdiction: str, hazard: str) -> tuple[str, ...]:
        """The units of an area that lead on a hazard, in the order of the registry."""
        return self._leading.get((jurisdiction, hazard), ())

    @functools.cached_property
    def _leading(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for unit, entry in self.organisations.items():
            for hazard in entry.value.leads:
                key = (entry.value.jurisdiction or "", hazard)
                found[key] = (*found.get(key, ()), unit)
        return found

    def outside_plan(self, plan: str) -> Entry[OutsideInstrument] | None:
        """The outside document that stands for a plan id: never one that another has replaced."""
        return self._outside.get(plan)

    @functools.cached_property
    def _outside(self) -> dict[str, Entry[OutsideInstrument]]:
        replaced_first = sorted(self.instruments.values(), key=lambda e: not e.value.replaced_by)
        return {e.value.plan: e for e in replaced_first if e.value.plan}


def is_whole(entry: Entry[CalendarYear]) -> bool:
    """Whether the notice of a year may be entered in full: every date read, no festival lacking."""
    value = entry.value
    return not unread_days(entry) and not festivals_lacking(value.year or 0, value.off)


def unread_days(entry: Entry[CalendarYear]) -> tuple[Pointer, ...]:
    """The places in the file of days off or worked that had a wrong form."""
    if not entry.dropped:
        return ()
    at = len(entry.document.raw(entry.pointer))
    return tuple(each for each in entry.dropped if each[at : at + 1] in (("off",), ("make_up",)))


def read_registry(documents: Mapping[str, Document]) -> tuple[Registry, tuple[Located, ...]]:
    """Type the files of ``registry/``; *documents* maps the file stem to the document."""
    problems: list[Located] = []
    lists: dict[str, tuple[Entry[Any], ...]] = {}
    for stem, model in REGISTRY_ENTRIES.items():
        if stem in documents:
            entries, found = read_entries(documents[stem], model, single=stem == "resources")
            if isinstance(documents[stem].data, dict if stem == "resources" else list):
                lists[stem] = entries
            problems.extend(found)
    registry = Registry(
        jurisdictions=_by_id(lists.get("jurisdictions", ()), problems),
        organisations=_by_id(lists.get("organisations", ()), problems),
        events=_by_id(lists.get("events", ()), problems),
        instruments=_by_id(lists.get("instruments", ()), problems),
        catalogue=lists.get("catalogue", ()),
        rosters=lists.get("rosters", ()),
        receivers=_by_id(lists.get("receivers", ()), problems),
        resources=_by_id(_resources(lists.get("resources", ())), problems),
        profiles=_by_id(lists.get("profiles", ()), problems),
        calendars=lists.get("calendars", ()),
        present=frozenset(lists),
    )
    return registry, tuple(problems)


def read_entries(
    document: Document, model: type[T], *, single: bool = False
) -> tuple[tuple[Entry[T], ...], tuple[Located, ...]]:
    """Type each item of a list file (or the one mapping of a *single* file)."""
    data = document.data
    if single:
        fitted = fit(model, document)
        return (Entry(fitted.value, fitted.document, (), fitted.dropped),), fitted.problems
    if not isinstance(data, list):
        words = {"expected": "list", "found": "mapping" if isinstance(data, dict) else "text"}
        return (), (Located(Problem("wrong-shape", words), document.locate(())),)
    entries: list[Entry[T]] = []
    problems: list[Located] = []
    for index in range(len(data)):
        fitted = fit(model, document, (index,))
        entries.append(Entry(fitted.value, fitted.document, (index,), fitted.dropped))
        problems.extend(fitted.problems)
    return tuple(entries), tuple(problems)


def _resources(books: tuple[Entry[ResourceBook], ...]) -> Iterable[Entry[Any]]:
    for book in books:
        for chapter in ResourceBook.model_fields:
            for index, item in enumerate(getattr(book.value, chapter)):
                place = (chapter, index)
                yield Entry(item, book.document, place, _dropped_in(book, place))


def _dropped_in(book: Entry[ResourceBook], place: Pointer) -> tuple[Pointer, ...]:
    """What of one entry of the book was not read."""
    if not book.dropped:
        return ()
    raw = book.document.raw(place)
    return tuple(pointer for pointer in book.dropped if pointer[: len(raw)] == raw)


def _by_id(entries: Iterable[Entry[Any]], problems: list[Located]) -> dict[str, Entry[Any]]:
    """Index by id; the first of two equal ids stands, the second is a problem."""
    index: dict[str, Entry[Any]] = {}
    for entry in entries:
        name = entry.value.id
        if name is None:
            if not entry.lost("id") and entry.pointer not in entry.dropped:
                place = entry.document.locate(entry.pointer)
                problems.append(Located(Problem("entry-without-id"), place, entry.pointer))
            continue
        if name in index:
            pointer = (*entry.pointer, "id")
            place = entry.document.locate(pointer)
            first = index[name].location
            words = {"id": name}
            problems.append(Located(Problem("duplicate-entry", words), place, pointer, (first,)))
        else:
            index[name] = entry
    return index
