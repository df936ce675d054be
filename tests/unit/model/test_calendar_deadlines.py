"""Deadlines in a table by hand, decided and undecided; rest days at the end of a period."""

import datetime

import pytest

from planlint.model.calendar import Calendar, YearNotAnnouncedError
from planlint.model.registries.calendars import CalendarYear
from planlint.model.scalars import parse_duration

from .deadline_cases import DECIDED, PERHAPS_WORKING, UNDECIDED, WORKING

# What was known on 2026-11-22, whatever a later release of the library carries.
TODAY = Calendar(announced=lambda year: 2004 <= year <= 2026)
DAY = datetime.date.fromisoformat


@pytest.mark.parametrize(("start", "period", "end", "why"), DECIDED)
def test_a_deadline_by_hand(start: str, period: str, end: str, why: str) -> None:
    """A period ends on the day that the notices give, and its bounds are that day twice."""
    duration = parse_duration(period)
    assert end == str(TODAY.after(DAY(start), duration)), why
    assert (DAY(end), DAY(end)) == TODAY.bounds(DAY(start), duration), why


@pytest.mark.parametrize(("start", "period", "year", "earliest", "latest", "why"), UNDECIDED)
def test_a_deadline_that_nobody_knows_has_bounds(
    start: str, period: str, year: int, earliest: str, latest: str, why: str
) -> None:
    """Without the notice there is no day, but a first and a last that are possible."""
    duration = parse_duration(period)
    with pytest.raises(YearNotAnnouncedError) as caught:
        TODAY.after(DAY(start), duration)
    assert year == caught.value.year
    assert (DAY(earliest), DAY(latest)) == TODAY.bounds(DAY(start), duration), why


def test_the_table_is_long_enough() -> None:
    """At least forty cases of the table were reckoned by hand, and none stands there twice."""
    keys = [case[:2] for case in (*DECIDED, *UNDECIDED)]
    assert len(keys) == len(set(keys)) >= 40


@pytest.mark.parametrize(("day", "expected", "why"), WORKING)
def test_a_rest_day_moves_on(day: str, expected: str, why: str) -> None:
    """Civil Code, article 203: the next working day, which may be a worked Saturday or Sunday."""
    assert expected == str(TODAY.on_working_day(DAY(day))), why
    assert (DAY(expected), DAY(expected)) == TODAY.on_working_day_bounds(DAY(day)), why


@pytest.mark.parametrize(("day", "earliest", "latest", "why"), PERHAPS_WORKING)
def test_a_rest_day_without_notice_has_bounds(
    day: str, earliest: str, latest: str, why: str
) -> None:
    """Nobody knows the next working day, but it lies between two days."""
    with pytest.raises(YearNotAnnouncedError):
        TODAY.on_working_day(DAY(day))
    assert (DAY(earliest), DAY(latest)) == TODAY.on_working_day_bounds(DAY(day)), why


def test_the_registry_year_decides() -> None:
    """With the notice in ``registry/calendars.yaml`` both bounds are the day that it gives."""
    off = ("2027-01-01", "2027-01-02", "2027-01-03", "2027-02-05", "2027-02-08", "2027-02-09")
    own = CalendarYear(year=2027, off=tuple(map(DAY, off)), make_up=(DAY("2027-01-30"),))
    calendar = Calendar([own], announced=lambda year: 2004 <= year <= 2026)
    # 12-30 and 12-31, 01-04 to 01-08, 11 to 15, 18 to 22, then 25, 26 and 27.
    start, twenty = DAY("2026-12-29"), parse_duration("20wd")
    assert (DAY("2027-01-27"), DAY("2027-01-27")) == calendar.bounds(start, twenty)
    # Saturday 01-30 is worked, 02-05 to 02-09 are off.
    assert (DAY("2027-02-10"),) * 2 == calendar.bounds(DAY("2027-01-29"), parse_duration("6wd"))


def test_the_end_of_december_waits_for_the_next_notice() -> None:
    """2026-12-25 to 31 are certain only when 2027 is announced; a day it names is certain."""
    with pytest.raises(YearNotAnnouncedError) as caught:
        TODAY.is_working_day(DAY("2026-12-25"))
    assert 2027 == caught.value.year
    own = CalendarYear(year=2027, off=(DAY("2026-12-31"),), make_up=(DAY("2026-12-26"),))
    calendar = Calendar([own], announced=lambda year: year == 2026)
    week = [calendar.is_working_day(DAY(f"2026-12-{day}")) for day in range(25, 32)]
    assert [True, True, False, True, True, True, False] == week


def test_the_last_year_of_all_has_bounds() -> None:
    """A date at the end of the calendar is no crash."""
    last = datetime.date.max
    assert (last, last) == TODAY.bounds(last, parse_duration("20wd"))
    assert last == TODAY.bounds(DAY("9999-12-20"), parse_duration("20wd"))[1]
    assert last == TODAY.on_working_day_bounds(last)[1]
    with pytest.raises(YearNotAnnouncedError):
        TODAY.on_working_day(last)
    assert datetime.date.min < TODAY.bounds(datetime.date.min, parse_duration("1wd"))[0]


@pytest.mark.parametrize("period", ["30m", "2h"])
def test_a_period_by_the_clock_has_no_bounds(period: str) -> None:
    """Minutes and hours end on no day."""
    with pytest.raises(ValueError, match=period):
        TODAY.bounds(DAY("2026-05-08"), parse_duration(period))


def test_units_are_not_mixed_up() -> None:
    """Five working days, five days and five months from one day are three periods."""
    start, periods = DAY("2026-12-28"), ("5wd", "5d", "5mo", "5y")
    found = [TODAY.bounds(start, parse_duration(period)) for period in periods]
    ends = [DAY("2027-01-02"), DAY("2027-05-28"), DAY("2031-12-28")]
    assert [(end, end) for end in ends] == found[1:]
    assert found[0] == TODAY.bounds(start, parse_duration("5wd")) != found[1]
