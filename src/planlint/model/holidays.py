"""What is sure about the working days of a year whose holiday notice is not out.

The law on holidays (全国年节及纪念日放假办法) names seven holidays; each November the State Council's
notice says which days around them are off and which weekend days are worked instead. Before the
notice nobody knows these days, but three things are sure:

- holidays of a fixed date rest (article 2);
- a notice moves days within some distance of a holiday, so far from all of them Monday to Friday
  are worked and weekends rest: no ordinary notice since 2008 did otherwise;
- a holiday that falls on a weekend is made up (article 6), so the weekdays off in a season are at
  most its holidays and the weekend days worked in their place (article 7).

A notice for one occasion can touch any day. The one since 2008 (2015-09-03, days 3 to 6 of that
month) lies within the season of autumn; a later one belongs in ``registry/calendars.yaml``.
"""

import datetime
from collections.abc import Collection
from typing import NamedTuple

_DAYS_IN_WORKING_WEEK = 5
_SEVEN_HOLIDAYS_SINCE = 2008
_MonthDay = tuple[int, int]


class Season(NamedTuple):
    """The part of the year that the notice about one holiday may touch, both ends included."""

    name: str
    first: _MonthDay
    last: _MonthDay
    # Weekend days worked: the most of any notice of 2008–2026, and one more.
    worked: int
    # Weekdays off: the holidays of article 2 and one for each weekend day worked.
    off: int


# A week on either side of a holiday of one day (the notices went 4 days back and 5 on), ten days
# back and two weeks on around the longer ones (8 back, 11 on: 2023-04-23, 2026-02-28, 2024-10-12).
# New Year's Day, 1 May and 1 October have their dates; of the others the first and last that the
# lunar calendar and the sun allow: 春节 21 January to 21 February, 清明 4 to 6 April, 端午 27 May
# to 26 June, 中秋 7 September to 8 October (one season with 国庆, as they meet).
SEASONS = (
    Season("元旦", (12, 25), (1, 8), worked=3, off=1 + 3),
    Season("春节", (1, 11), (3, 7), worked=3, off=4 + 3),
    Season("清明", (3, 28), (4, 13), worked=3, off=1 + 3),
    Season("劳动节", (4, 21), (5, 15), worked=3, off=2 + 3),
    Season("端午", (5, 20), (7, 3), worked=3, off=1 + 3),
    Season("中秋国庆", (8, 31), (10, 15), worked=5, off=4 + 5),
)


class Festival(NamedTuple):
    """A holiday of article 2 and the parts of the year, ends included, where its days off lie."""

    zh: str
    en: str
    spans: tuple[tuple[_MonthDay, _MonthDay], ...]
    # The days that article 2 gives since 2025; every notice since 2008 had as many, weekends counted.
    days: int


# A Mid-Autumn of October makes one break with 国庆, which then lasts to the 8th (2009, 2017, 2020,
# 2025); no other year had that day.
FESTIVALS = (
    Festival("元旦", "New Year's Day", (((12, 25), (1, 8)),), 1),
    Festival("春节", "the Spring Festival", (((1, 11), (3, 7)),), 4),
    Festival("清明节", "Qingming", (((3, 28), (4, 13)),), 1),
    Festival("劳动节", "Labour Day", (((4, 21), (5, 15)),), 2),
    Festival("端午节", "the Dragon Boat Festival", (((5, 20), (7, 3)),), 1),
    Festival("中秋节", "the Mid-Autumn Festival", (((8, 31), (9, 30)), ((10, 8), (10, 8))), 1),
    Festival("国庆节", "National Day", (((10, 1), (10, 8)),), 3),
)
# Other holidays, weeks of six days until 1995: any weekend may have been worked, and three golden
# weeks with New Year took 19 weekdays of 2007.
_BEFORE = Season("2008年以前", (1, 1), (12, 31), worked=110, off=30)

# Date -> the first year of its law; 2 May stands in the text of 2024.
_FIXED = {(1, 1): 2008, (5, 1): 2008, (5, 2): 2025, (10, 1): 2008, (10, 2): 2008, (10, 3): 2008}


def season_of(day: datetime.date) -> Season | None:
    """The season that *day* lies in; None where a notice touches nothing."""
    if day.year < _SEVEN_HOLIDAYS_SINCE:
        return _BEFORE
    return next((season for season in SEASONS if _covers(season, (day.month, day.day))), None)


def awaits_next_notice(day: datetime.date) -> bool:
    """Whether the notice of the next year may touch *day* (2018-12-29 was worked, 12-31 off)."""
    return _covers(SEASONS[0], (day.month, day.day)) and day.month > SEASONS[0].last[0]


def festivals_lacking(year: int, off: Collection[datetime.date]) -> tuple[Festival, ...]:
    """The festivals for which a notice of *year* with these days off cannot be whole."""
    if year < _SEVEN_HOLIDAYS_SINCE:
        return ()
    own = {(day.month, day.day) for day in off if day.year + awaits_next_notice(day) == year}
    return tuple(
        festival
        for festival in FESTIVALS
        if sum(any(_within(*span, day) for span in festival.spans) for day in own) < festival.days
    )


def is_weekday(day: datetime.date) -> bool:
    """Monday to Friday."""
    return day.weekday() < _DAYS_IN_WORKING_WEEK


class Outlook:
    """The notice to come at one of its extremes: as much work as may be, or as little.

    Days are asked in their order: the allowance of a season goes to the first days that can use it,
    so that up to any day nobody can have worked more, or less.
    """

    def __init__(self, *, busy: bool) -> None:
        self._busy = busy
        self._left: dict[tuple[Season, int], int] = {}

    def works(self, day: datetime.date) -> bool:
        """Whether offices work on *day* at this extreme."""
        season = season_of(day)
        if season is None:
            return is_weekday(day)
        if _is_fixed(day):
            return False
        if is_weekday(day) is self._busy:
            return self._busy
        return self._spends(season, day) is self._busy

    def _spends(self, season: Season, day: datetime.date) -> bool:
        """Whether one more day of the season may be other than its weekday says."""
        key = (season, _year(season, day))
        left = self._left.get(key)
        if left is None:
            left = season.worked if self._busy else _weekdays_off(*key)
        self._left[key] = left - 1
        return left > 0


def _covers(season: Season, day: _MonthDay) -> bool:
    return _within(season.first, season.last, day)


def _within(first: _MonthDay, last: _MonthDay, day: _MonthDay) -> bool:
    return first <= day <= last if first <= last else day >= first or day <= last


def _year(season: Season, day: datetime.date) -> int:
    """The year whose notice it is: the end of December belongs to the next."""
    year = day.year + (season.last < season.first <= (day.month, day.day))
    return min(year, datetime.MAXYEAR)


def _is_fixed(day: datetime.date) -> bool:
    since = _FIXED.get((day.month, day.day))
    return since is not None and day.year >= since


def _weekdays_off(season: Season, year: int) -> int:
    """The weekdays of a season that may be off besides those of a fixed date."""
    fixed = [
        datetime.date(year, *date)
        for date, since in _FIXED.items()
        if year >= since and _covers(season, date)
    ]
    return season.off - sum(is_weekday(day) for day in fixed)
