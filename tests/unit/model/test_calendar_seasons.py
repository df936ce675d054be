"""The table of what a notice may touch, against all notices since there are seven holidays."""

import datetime
from collections import Counter

import chinese_calendar
import pytest

from planlint.model.holidays import SEASONS, Outlook, Season, festivals_lacking, season_of

FIRST, LAST = datetime.date(2008, 1, 1), datetime.date(2026, 12, 31)
DAYS = [FIRST + datetime.timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
# Other than their weekday says: off on Monday to Friday, or worked on a weekend.
MOVED = [day for day in DAYS if chinese_calendar.is_workday(day) is not (day.weekday() < 5)]
# Holidays by article 2 of the law, text of 2024.
STATUTORY = {"元旦": 1, "春节": 4, "清明": 1, "劳动节": 2, "端午": 1, "中秋国庆": 4}


def test_no_notice_has_reached_outside() -> None:
    """Each day that a notice of 2008–2026 moved lies in a season."""
    assert [] == [str(day) for day in MOVED if season_of(day) is None]


def test_one_notice_for_one_occasion_fell_into_a_season() -> None:
    """2015-09-03 to 06 had a notice of their own; the season of autumn happens to hold them."""
    found = {season_of(datetime.date(2015, 9, day)) for day in range(3, 7)}
    assert {"中秋国庆"} == {season.name for season in found if season}


@pytest.mark.parametrize("season", SEASONS, ids=[season.name for season in SEASONS])
def test_the_allowance_is_one_more_than_ever_used(season: Season) -> None:
    """A season may work one weekend day more than any notice did, and rest a weekday for each."""
    worked: Counter[int] = Counter()
    for day in MOVED:
        if season_of(day) == season and day.weekday() >= 5:
            worked[day.year + (day.month == 12)] += 1
    assert max(worked.values()) + 1 == season.worked
    assert STATUTORY[season.name] + season.worked == season.off


def test_the_holidays_are_those_of_the_law() -> None:
    """Seven holidays, thirteen days since 2025."""
    assert [*STATUTORY] == [season.name for season in SEASONS]
    assert 13 == sum(STATUTORY.values())


def test_seasons_do_not_meet() -> None:
    """A day lies in one season at most, and between any two seasons there are plain days."""
    year = [datetime.date(2028, 1, 1) + datetime.timedelta(days=n) for n in range(366)]
    names = [season.name if (season := season_of(day)) else None for day in year]
    runs = [name for name, before in zip(names, [object(), *names], strict=False) if name != before]
    expected = ["元旦", None, "春节", None, "清明", None, "劳动节", None, "端午", None, "中秋国庆"]
    assert [*expected, None, "元旦"] == runs


@pytest.mark.parametrize("busy", [True, False])
def test_holidays_of_a_fixed_date_rest(busy: bool) -> None:
    """Article 2: they rest in every outlook; 2 May only since the text of 2024."""
    dates = [(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)]
    outlook = Outlook(busy=busy)
    assert not any(outlook.works(datetime.date(2031, *date)) for date in dates)
    # In 2012 it was a Wednesday and worked.
    assert Outlook(busy=True).works(datetime.date(2012, 5, 2))


def test_a_quiet_season_rests_no_more_than_it_may() -> None:
    """May 2031: Thursday 1 and Friday 2 are fixed, so three more weekdays of five can be off."""
    outlook, first = Outlook(busy=False), datetime.date(2031, 4, 21)
    week = [first + datetime.timedelta(days=n) for n in range(25)]
    off = [day for day in week if day.weekday() < 5 and not outlook.works(day)]
    assert [21, 22, 23, 1, 2] == [day.day for day in off]


def test_a_busy_season_works_no_more_weekends_than_it_may() -> None:
    """The season of Labour Day 2031 has four weekends: three days of them can be worked."""
    outlook, first = Outlook(busy=True), datetime.date(2031, 4, 21)
    week = [first + datetime.timedelta(days=n) for n in range(25)]
    assert [26, 27, 3] == [day.day for day in week if day.weekday() >= 5 and outlook.works(day)]


def test_new_year_is_one_season_over_two_years() -> None:
    """What is used up in December is gone in January, and the next New Year has its own."""
    outlook, first = Outlook(busy=False), datetime.date(2030, 12, 25)
    days = [first + datetime.timedelta(days=n) for n in range(15)]
    off = [day.day for day in days if day.weekday() < 5 and not outlook.works(day)]
    # Wednesday 2031-01-01 is fixed; three more.
    assert [25, 26, 27, 1] == off
    assert not outlook.works(datetime.date(2031, 12, 25))


@pytest.mark.parametrize("year", range(2018, 2027))
def test_every_notice_since_2018_is_whole(year: int) -> None:
    """No festival lacks its days off, even where somebody enters the days from Monday to Friday only."""
    first = datetime.date(year - 1, 12, 25)
    days = (first + datetime.timedelta(n) for n in range(372))
    off = [day for day in days if day.weekday() < 5 and not chinese_calendar.is_workday(day)]
    assert festivals_lacking(year, off) == ()
