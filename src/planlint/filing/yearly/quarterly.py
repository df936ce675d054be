"""Tables with a column for each quarter and one for the year."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from planlint.family.registry import Entry
from planlint.filing.counting.events import Event
from planlint.filing.counting.figure import LATER, NOT_RECORDED, Figure, counted, number_of
from planlint.filing.counting.period import QUARTERS, quarter_of
from planlint.filing.counting.scope import Scope
from planlint.rulebook.words import Both

from .table import Column, Row

# Records, or the events behind them; None: no ledger of them is kept.
Entries = Sequence[Entry[Any]] | None
Events = Sequence[Event] | None
T = TypeVar("T", Entry[Any], Event)
_NUMERALS = "一二三四"
_ALL = Both(zh="合计", en="All")


def columns(scope: Scope) -> tuple[Column, ...]:
    """The quarters and the year, which may be to date."""
    quarters = (
        Column(f"q{n + 1}", Both(zh=f"{_NUMERALS[n]}季度", en=f"Q{n + 1}")) for n in QUARTERS
    )
    year = Both(zh="全年", en="Year") if scope.period.is_over else Both(zh="累计", en="To date")
    return (*quarters, Column("year", year))


def rows(groups: Iterable[tuple[str, Both, Entries]], scope: Scope) -> tuple[Row, ...]:
    """How many records each group has."""
    return tuple(Row(name, words, _number(found, scope)) for name, words, found in groups)


def all_of(entries: Entries, scope: Scope) -> Row:
    """The last row: all records."""
    return Row("all", _ALL, _number(entries, scope), total=True)


def rows_of_events(groups: Iterable[tuple[str, Both, Events]], scope: Scope) -> tuple[Row, ...]:
    """How many events each group has."""
    return tuple(Row(name, words, by_start(found, scope, _events)) for name, words, found in groups)


def all_events(events: Events, scope: Scope) -> Row:
    """The last row: all events."""
    return Row("all", _ALL, by_start(events, scope, _events), total=True)


def by_start(events: Events, scope: Scope, make: Callable[[Events], Figure]) -> tuple[Figure, ...]:
    """A figure for each quarter that has begun, of the events that began in it, and for the year."""
    return _quarters(events, scope, make, lambda event: event.start)


def grouped(
    found: Sequence[T] | None, key: Callable[[T], str], keys: Iterable[str]
) -> dict[str, list[T] | None]:
    """What there is under each key, in order; None under each where no ledger is kept."""
    if found is None:
        return dict.fromkeys(keys)
    return {one: [thing for thing in found if key(thing) == one] for one in keys}


def _number(entries: Entries, scope: Scope) -> tuple[Figure, ...]:
    return _quarters(entries, scope, number_of, lambda entry: entry.value.on)


def _events(events: Events) -> Figure:
    return NOT_RECORDED if events is None else counted(event.place for event in events)


def _quarters(
    found: Sequence[T] | None,
    scope: Scope,
    make: Callable[[Sequence[T] | None], Figure],
    day: Callable[[T], datetime.date],
) -> tuple[Figure, ...]:
    def made(quarter: int) -> Figure:
        if not scope.period.begun(quarter):
            return LATER
        return make(None if found is None else [t for t in found if quarter_of(day(t)) == quarter])

    return (*map(made, QUARTERS), make(found))
