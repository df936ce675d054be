"""Working days (工作日): the first day counted is the day after (Civil Code, articles 201 and 203).

Source of the days: the State Council's yearly notices, through ``chinesecalendar`` and, for years
announced since, ``registry/calendars.yaml``. A year not announced is never guessed.
"""

import datetime
import functools
from collections.abc import Iterable

from .registries.calendars import CalendarYear
from .scalars import Duration

_DAY = datetime.timedelta(days=1)
_SATURDAY = 5


class YearNotAnnouncedError(LookupError):
    """The working days of ``year`` are not known yet: the answer is 'undecided'."""

    def __init__(self, year: int) -> None:
        super().__init__(f"working days of {year} are not announced")
        self.year = year


class Calendar:
    """Counts days; knows the announced years and those of the workspace."""

    def __init__(self, years: Iterable[CalendarYear] = ()) -> None:
        own = [entry for entry in years if entry.year is not None]
        self._years = {entry.year for entry in own}
        # A notice may touch the last days of the year before (2022-12-31 in that of 2023).
        self._off = {day for entry in own for day in entry.off}
        self._make_up = {day for entry in own for day in entry.make_up}
        # Several duties count from one day.
        self._counted: dict[tuple[datetime.date, int], datetime.date] = {}

    def is_working_day(self, day: datetime.date) -> bool:
        """Whether offices work on *day*.

        Raises:
            YearNotAnnouncedError: no notice for that year is known.

        """
        if day in self._make_up or day in self._off:
            return day in self._make_up
        if day.year in self._years:
            return day.weekday() < _SATURDAY
        return _is_announced_workday(day)

    def after(self, start: datetime.date, duration: Duration) -> datetime.date:
        """The last day of a period of *duration* that begins the day after *start*.

        Raises:
            YearNotAnnouncedError: the period runs into a year not announced.
            ValueError: the duration is shorter than a day.

        """
        if duration.unit == "wd":
            key = (start, duration.number)
            if key not in self._counted:
                self._counted[key] = self._working_days_after(*key)
            return self._counted[key]
        if duration.unit == "d":
            return start + duration.number * _DAY
        if duration.unit in ("mo", "y"):
            return _months_after(start, duration.number * (12 if duration.unit == "y" else 1))
        raise ValueError(f"{duration} is not counted in days")

    def _working_days_after(self, start: datetime.date, number: int) -> datetime.date:
        day = start
        while number > 0:
            day += _DAY
            number -= self.is_working_day(day)
        return day


@functools.cache
def _is_announced_workday(day: datetime.date) -> bool:
    """Cached, as the library looks through all its years for each day."""
    # Imported here: its tables of twenty years cost more than the start of the command.
    import chinese_calendar  # noqa: PLC0415

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError as error:
        raise YearNotAnnouncedError(day.year) from error


def _months_after(start: datetime.date, months: int) -> datetime.date:
    """The same day some months on, or the last day of a shorter month (Civil Code, article 202)."""
    month = start.month - 1 + months
    year, month = start.year + month // 12, month % 12 + 1
    for day in range(start.day, 27, -1):
        try:
            return datetime.date(year, month, day)
        except ValueError:
            continue
    return datetime.date(year, month, start.day)
