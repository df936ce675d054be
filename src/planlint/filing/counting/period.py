"""The year of a report, or so much of it as has passed."""

import datetime
from dataclasses import dataclass

QUARTERS = (0, 1, 2, 3)
_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Period:
    """A year up to its last day, or up to the day of the report where that comes first."""

    year: int
    # The last day that counts.
    last: datetime.date
    # The day of the report: of what began in the year, what came later is known up to it.
    known: datetime.date

    @property
    def first(self) -> datetime.date:
        """The first of January."""
        return datetime.date(self.year, 1, 1)

    @property
    def is_over(self) -> bool:
        """Whether the whole year counts; else the figures are to date."""
        return self.last == datetime.date(self.year, 12, 31)

    def holds(self, day: datetime.date | None) -> bool:
        """Whether something that happened on *day* counts."""
        return day is not None and self.first <= day <= self.last

    def begun(self, quarter: int) -> bool:
        """Whether a quarter, from 0, has begun by the last day."""
        return quarter <= quarter_of(self.last)


def quarter_of(day: datetime.date) -> int:
    """The quarter of a day, from 0."""
    return (day.month - 1) // _MONTHS


def period_of(year: int, as_of: datetime.date) -> Period:
    """The year as one knows it on a day.

    Raises:
        ValueError: on that day the year has not begun.
    """
    if as_of.year < year:
        raise ValueError(year)
    return Period(year, min(as_of, datetime.date(year, 12, 31)), as_of)
