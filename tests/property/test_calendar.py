"""The truth lies within the bounds: each announced year in turn treated as not announced."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.calendar import Calendar, YearNotAnnouncedError
from planlint.model.holidays import season_of
from planlint.model.registries.calendars import CalendarYear
from planlint.model.scalars import Duration

DAY = datetime.timedelta(days=1)
FIRST, LAST = 2004, 2026
TRUTH = Calendar(announced=lambda year: FIRST <= year <= LAST)
PERIODS = [Duration(number, "wd") for number in (1, 5, 10, 20, 30)]
# The truth about 30 working days is known for what begins before the middle of November 2026.
LAST_START = datetime.date(LAST, 11, 12)


def starts(year: int) -> list[datetime.date]:
    """All days whose periods can run into a year: from November before it to its end."""
    first = datetime.date(year - 1, 11, 1) if year > FIRST else datetime.date(year, 1, 1)
    last = min(datetime.date(year, 12, 31), LAST_START)
    if year < LAST:
        last -= 50 * DAY  # what runs into the year after is asked there
    return [first + n * DAY for n in range((last - first).days + 1)]


@pytest.mark.parametrize("year", range(FIRST, LAST + 1))
def test_the_truth_lies_within_the_bounds(year: int) -> None:
    """All start days, five periods: the day by the notice is neither earlier nor later."""
    unaware = Calendar(announced=lambda asked: FIRST <= asked < year)
    for start in starts(year):
        for period in PERIODS:
            earliest, latest = unaware.bounds(start, period)
            assert earliest <= TRUTH.after(start, period) <= latest, (start, period)


@pytest.mark.parametrize("year", range(FIRST, LAST + 1))
def test_the_next_working_day_lies_within_the_bounds(year: int) -> None:
    """So does the day to which the end of a period in months or years moves."""
    unaware = Calendar(announced=lambda asked: FIRST <= asked < year)
    for day in starts(year):
        earliest, latest = unaware.on_working_day_bounds(day)
        assert day <= earliest <= TRUTH.on_working_day(day) <= latest, day


_STARTS = st.dates(datetime.date(FIRST, 1, 1), datetime.date(2060, 12, 31))
_WORKING = st.integers(0, 60).map(lambda number: Duration(number, "wd"))


@given(_STARTS, _WORKING)
def test_bounds_meet_where_the_end_is_known(start: datetime.date, period: Duration) -> None:
    """Where the days are announced there is one answer, else an order of two."""
    earliest, latest = TRUTH.bounds(start, period)
    assert start + period.number * DAY <= latest
    try:
        assert (TRUTH.after(start, period),) * 2 == (earliest, latest)
    except YearNotAnnouncedError:
        assert start < earliest <= latest


@given(st.dates(datetime.date(2027, 1, 1), datetime.date(2060, 12, 31)), _WORKING)
def test_bounds_meet_where_no_season_is_touched(start: datetime.date, period: Duration) -> None:
    """Far from all holidays Monday to Friday are worked for certain, announced or not."""
    plain, left = start, period.number
    while left:
        plain += DAY
        left -= plain.weekday() < 5
    touched = any(season_of(start + n * DAY) for n in range(1, (plain - start).days + 1))
    earliest, latest = TRUTH.bounds(start, period)
    assert touched or (plain, plain) == (earliest, latest)
    assert earliest <= plain <= latest


@given(_STARTS, st.integers(0, 60))
def test_more_days_and_a_later_start_end_no_earlier(start: datetime.date, number: int) -> None:
    """Both bounds move on with the length of the period and with the day it begins on."""
    here = TRUTH.bounds(start, Duration(number, "wd"))
    longer = TRUTH.bounds(start, Duration(number + 1, "wd"))
    later = TRUTH.bounds(start + DAY, Duration(number, "wd"))
    assert all(a < b for a, b in zip(here, longer, strict=True))
    assert all(a <= b for a, b in zip(here, later, strict=True))


def typed(year: int) -> CalendarYear:
    """The notice of a year as people type it into ``registry/calendars.yaml``."""
    days = (datetime.date(year, 1, 1) + n * DAY for n in range(366))
    worked = {day: TRUTH.is_working_day(day) for day in days if day.year == year}
    return CalendarYear(
        year=year,
        off=tuple(day for day, works in worked.items() if day.weekday() < 5 and not works),
        make_up=tuple(day for day, works in worked.items() if day.weekday() >= 5 and works),
    )


@given(st.integers(FIRST + 1, LAST - 1), st.integers(-60, 365), st.sampled_from(PERIODS))
def test_one_year_missing_between_known_ones(year: int, day: int, period: Duration) -> None:
    """The truth lies within the bounds, and the notice typed by hand makes both the true day."""
    start = datetime.date(year, 1, 1) + day * DAY
    others = [known for known in range(FIRST, LAST + 1) if known != year]
    end = TRUTH.after(start, period)
    earliest, latest = Calendar(announced=others.__contains__).bounds(start, period)
    assert earliest <= end <= latest
    told = Calendar([typed(year)], announced=others.__contains__)
    assert (end, end) == told.bounds(start, period)
