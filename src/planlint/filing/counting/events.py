"""Events (突发事件) behind the records of responses: one event may be recorded many times.

A level is raised, a department launches its own plan, a county keeps its own book: all of it is one
event.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.labels import GRADES

from .figure import Place, place_of
from .scope import Scope

LEDGER = "activations"
# A name comes back: a launch so long after the end of the last one is of another event.
_PAUSE = datetime.timedelta(days=7)
# So long a response counts as running whose end nobody wrote down.
_UNENDED = datetime.timedelta(days=90)
_Key = tuple[str, ...]


@dataclass(frozen=True)
class Event:
    """The records of one event in the order of their days; *start* is that of the whole event."""

    start: datetime.date
    records: tuple[Entry[Any], ...]

    @property
    def place(self) -> Place:
        """Where it is counted: its first record."""
        return place_of(self.records[0])

    @property
    def grade(self) -> str | None:
        """What each plan's records said last of the grade, the worst of them."""
        last = {entry.value.plan: entry.value.grade for entry in self.records if entry.value.grade}
        return next((grade for grade in GRADES if grade in last.values()), None)


def events_of(scope: Scope) -> tuple[Event, ...] | None:
    """The events that began in the year, with their records of the area; None: no ledger is kept.

    An event that goes on into the next year counts whole where it began.
    """
    if not scope.keeps(LEDGER):
        return None
    known = scope.period.known
    every = scope.family.once(("events", str(known)), lambda: _parted(scope, known))
    here = (within(event, scope) for event in every if scope.period.holds(event.start))
    return tuple(event for event in here if event is not None)


def within(event: Event, scope: Scope) -> Event | None:
    """The event as the records of an area have it; None: it has none."""
    held = tuple(entry for entry in event.records if scope.holds(scope.area_of(entry.value)))
    return replace(event, records=held) if held else None


def hazard_of(record: Any, scope: Scope) -> str:
    """The hazard of a launch: its own, else that of a plan that is about one only."""
    if record.hazard:
        return str(record.hazard)
    editions = scope.family.editions_of(record.plan or "")
    hazards = {hazard for facts in editions for hazard in facts.plan.hazards}
    return hazards.pop() if len(hazards) == 1 else ""


def _parted(scope: Scope, known: datetime.date) -> tuple[Event, ...]:
    """All events of the family up to a day."""
    groups: dict[_Key, list[Entry[Any]]] = {}
    launched = scope.family.ledger.records.get(LEDGER, ())
    dated = (entry for entry in launched if entry.value.on and entry.value.on <= known)
    for entry in sorted(dated, key=lambda entry: entry.value.on):
        groups.setdefault(_key(entry.value, scope), []).append(entry)
    return tuple(event for group in groups.values() for event in _apart(group))


def _key(record: Any, scope: Scope) -> _Key:
    """The name of an event; of one without a name what, where and when."""
    if name := _folded(record.event):
        return (name,)
    hazard = hazard_of(record, scope)
    what = (hazard, "") if hazard else ("", record.plan or "")
    return (*what, _folded(record.place) or scope.area_of(record), str(record.on))


def _folded(text: str | None) -> str:
    """``7·1洪水``, ``“7.1”洪水`` → ``71洪水``: people set dots and quotes as they like."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text or "")).lower()


def _apart(group: Iterable[Entry[Any]]) -> Iterable[Event]:
    """Events of one name; *group* is in the order of days."""
    run: list[Entry[Any]] = []
    until = datetime.date.min
    for entry in group:
        if run and entry.value.on > until:
            yield Event(run[0].value.on, tuple(run))
            run, until = [], datetime.date.min
        run.append(entry)
        until = max(until, _until(entry.value))
    if run:
        yield Event(run[0].value.on, tuple(run))


def _until(record: Any) -> datetime.date:
    """The last day on which another launch under its name is of the same event."""
    last: datetime.date = max(record.ended or record.on, record.on)
    more = _PAUSE if record.ended else _UNENDED
    return last + min(more, datetime.date.max - last)


def by_plan(records: Iterable[Entry[Any]]) -> Mapping[str, list[Entry[Any]]]:
    """Plan -> its records, in their order."""
    found: dict[str, list[Entry[Any]]] = {}
    for entry in records:
        found.setdefault(entry.value.plan or "", []).append(entry)
    return found
