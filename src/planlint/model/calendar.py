"""Working days (工作日): the first day counted is the day after (Civil Code, articles 201 and 203).

Source of the days: the State Council's yearly notices, through ``chinesecalendar`` and, for years
announced since, ``registry/calendars.yaml``. A year not announced, or entered in part, is never guessed: a
period that needs it has no known end, but bounds (``holidays.py``).

The last week of December waits for the notice of the next year too, which may make it part of New
Year's break (2018-12-29, 2018-12-31, 2022-12-31): while that is not out, neither is it announced.
"""

import datetime
import functools
from collections.abc import Callable, Iterable

from .holidays import Outlook, awaits_next_notice, is_weekday
from .notices import announced_workday, is_announced
from .registries.calendars import CalendarYear
from .scalars import Duration

_DAY = datetime.timedelta(days=1)


class YearNotAnnouncedError(LookupError):
    """The working days of ``year`` are not known yet: the answer is 'undecided'."""

    def __init__(self, year: int) -> None:
        super().__init__(f"working days of {year} are not announced")
        self.year = year


class Calendar:
    """Counts days; knows the years *announced* in the library and those of the workspace."""

    def __init__(
        self,
        years: Iterable[CalendarYear] = (),
        announced: Callable[[int], bool] = is_announced,
        partial: Iterable[CalendarYear] = (),
    ) -> None:
        own = [entry for entry in years if entry.year is not None]
        self._years = {entry.year for entry in own}
        # Of what is not whole the days hold that it gives; it announces no year.
        given = [*own, *(entry for entry in partial if entry.year is not None)]
        # A notice may touch the last days of the year before (2022-12-31 in that of 2023).
        self._off = {day for entry in given for day in entry.off}
        self._make_up = {day for entry in given for day in entry.make_up}
        self._announced = announced
        # Several duties count from one day.
        self._counted: dict[tuple[datetime.date, int, str], datetime.date] = {}
        self._works_on: dict[datetime.date, bool] = {}
        self._bounded: dict[tuple[datetime.date, int], tuple[datetime.date, datetime.date]] = {}

    def is_working_day(self, day: datetime.date) -> bool:
        """Whether offices work on *day*.

        Raises:
            YearNotAnnouncedError: no notice for that year is known, or for the last week of
                December none for the next.

        """
        known = self._works_on.get(day)
        if known is None:
            known = self._works_on[day] = self._is_working(day)
        return known

    def _is_working(self, day: datetime.date) -> bool:
        if day in self._make_up or day in self._off:
            return day in self._make_up
        for year in (day.year, day.year + awaits_next_notice(day)):
            if year not in self._years and not self._announced(year):
                raise YearNotAnnouncedError(year)
        return is_weekday(day) if day.year in self._years else bool(announced_workday(day))

    def after(self, start: datetime.date, duration: Duration) -> datetime.date:
        """The last day of a period of *duration* that begins the day after *start*.

        No day lies beyond the year 9999.

        Raises:
            YearNotAnnouncedError: the period needs working days that are not announced.
            ValueError: the duration is shorter than a day.

        """
        key = (start, duration.number, duration.unit)
        known = self._counted.get(key)
        if known is None:
            known = self._counted[key] = self._end(start, duration)
        return known

    def _end(self, start: datetime.date, duration: Duration) -> datetime.date:
        if duration.unit == "wd":
            return _count(start, duration.number, self.is_working_day)
        if duration.unit == "d":
            return start + min(duration.number * _DAY, datetime.date.max - start)
        if duration.unit in ("mo", "y"):
            return _months_after(start, duration.number * (12 if duration.unit == "y" else 1))
        raise ValueError(f"{duration} is not counted in days")

    def bounds(
        self, start: datetime.date, duration: Duration
    ) -> tuple[datetime.date, datetime.date]:
        """The earliest and the latest day on which the period of ``after`` can end.

        One day twice where all that is needed is announced, or lies so far from every holiday
        that no notice touches it.

        Raises:
            ValueError: the duration is shorter than a day.

        """
        key = (start, duration.number)
        if duration.unit == "wd" and key in self._bounded:
            return self._bounded[key]
        try:
            end = self.after(start, duration)
        except YearNotAnnouncedError:
            self._bounded[key] = self._extremes(functools.partial(_count, *key))
            return self._bounded[key]
        return end, end

    def on_working_day(self, day: datetime.date) -> datetime.date:
        """The day, or the next working day where it is a rest day (Civil Code, article 203).

        Raises:
            YearNotAnnouncedError: a day that decides it is not announced.

        """
        return _on_working_day(day, self.is_working_day)

    def on_working_day_bounds(self, day: datetime.date) -> tuple[datetime.date, datetime.date]:
        """The earliest and the latest day that ``on_working_day`` can come to."""
        return self._extremes(functools.partial(_on_working_day, day))

    def _extremes(
        self, find: Callable[["_Works"], datetime.date]
    ) -> tuple[datetime.date, datetime.date]:
        busiest, quietest = (
            functools.partial(self._works, Outlook(busy=busy)) for busy in (True, False)
        )
        return find(busiest), find(quietest)

    def _works(self, outlook: Outlook, day: datetime.date) -> bool:
        """What is announced, and where nothing is, one extreme of what may be."""
        try:
            return self.is_working_day(day)
        except YearNotAnnouncedError:
            return outlook.works(day)


_Works = Callable[[datetime.date], bool]


def _count(start: datetime.date, number: int, works: _Works) -> datetime.date:
    """The last of *number* working days after *start*."""
    day = start
    while number > 0 and day < datetime.date.max:
        day += _DAY
        number -= works(day)
    return day


def _on_working_day(day: datetime.date, works: _Works) -> datetime.date:
    return day if works(day) else _count(day, 1, works)


def _months_after(start: datetime.date, months: int) -> datetime.date:
    """The same day some months on, or the last day of a shorter month (Civil Code, article 202)."""
    month = start.month - 1 + months
    year, month = start.year + month // 12, month % 12 + 1
    if year > datetime.MAXYEAR:
        return datetime.date.max
    for day in range(start.day, 27, -1):
        try:
            return datetime.date(year, month, day)
        except ValueError:
            continue
    return datetime.date(year, month, start.day)
