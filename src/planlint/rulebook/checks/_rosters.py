"""Duty rosters: their shifts as spans of time. Shared by the rules about them."""

import datetime
from typing import NamedTuple

from planlint.family.registry import Entry
from planlint.model.registries.rosters import Roster
from planlint.rulebook.labels import holder_word, plain
from planlint.rulebook.words import Both, Word

Moment = datetime.datetime
UNREAD = Both(
    zh="有班次没有写明起止时间，或者写法不对没有读入，不能判断",
    en="a shift does not say when it begins and ends, or could not be read, so nobody can tell",
)
ONE_DAY = datetime.timedelta(days=1)


class Span(NamedTuple):
    """One shift: from the first moment to the one at which it is over."""

    start: Moment
    end: Moment
    number: int


def spans(roster: Roster) -> list[Span]:
    """The shifts that say when they begin and end, by their beginning."""
    found = (
        Span(shift.from_, shift.to, number)
        for number, shift in enumerate(roster.shifts)
        if shift.from_ is not None and shift.to is not None
    )
    return sorted(found)


def is_readable(entry: Entry[Roster]) -> bool:
    """Whether every shift says its times and none was dropped."""
    lost = any("shifts" in pointer or "covers" in pointer for pointer in entry.dropped)
    return not lost and len(spans(entry.value)) == len(entry.value.shifts)


def owed(roster: Roster, shifts: list[Span]) -> tuple[Moment, Moment] | None:
    """The time that the roster is for: its days, counted from the hour at which shifts change.

    A roster for one month whose shifts run from 8 to 8 begins at 8 on the first and ends at 8 on
    the first of the next month; duty by day is counted from midnight. Without days: from the first
    shift to the last.
    """
    covers = roster.covers
    if covers is None or covers.from_ is None or covers.to is None:
        return (shifts[0].start, max(span.end for span in shifts)) if shifts else None
    by_day = not shifts or roster.always is False
    change = datetime.time() if by_day else shifts[0].start.time()
    first = Moment.combine(covers.from_, change)
    if shifts and shifts[0].start < first:
        first = Moment.combine(covers.from_, datetime.time())
    last = Moment.combine(covers.to, first.time())
    return first, last + min(ONE_DAY, Moment.max - last)


def shown(moment: Moment) -> str:
    """``2026-06-30 20:00``"""
    return moment.isoformat(sep=" ", timespec="minutes")


def words(roster: Roster) -> dict[str, Word]:
    """Unit and period, as people say them."""
    period = roster.occasion or ""
    if not period and roster.covers and roster.covers.from_ and roster.covers.to:
        period = f"{roster.covers.from_}～{roster.covers.to}"
    return {
        "unit": holder_word(roster.unit) if roster.unit else plain(roster.id or ""),
        "period": period,
    }
