"""The State Council's yearly notices on holidays, as ``chinesecalendar`` carries them."""

import datetime
import functools


@functools.cache
def announced_workday(day: datetime.date) -> bool | None:
    """Whether offices work on *day* by the notice for its year; None where the library has none.

    Cached, as the library looks through all its years for each day.
    """
    # Imported here: its tables of twenty years cost more than the start of the command.
    import chinese_calendar  # noqa: PLC0415

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def is_announced(year: int) -> bool:
    """Whether the library carries the notice for a year."""
    if year > datetime.MAXYEAR:
        return False
    return announced_workday(datetime.date(year, 7, 1)) is not None
