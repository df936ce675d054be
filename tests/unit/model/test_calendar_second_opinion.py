"""Every day of 2023–2026 against a second library and against the notices typed by hand."""

import datetime
from collections.abc import Iterator

import holidays
import pytest

from planlint.model.calendar import Calendar, YearNotAnnouncedError
from planlint.model.registries.calendars import CalendarYear

# What was known on 2026-11-22, and for the last week of 2026 a notice that leaves it alone.
TODAY = Calendar(announced=lambda year: 2004 <= year <= 2026)
SETTLED = Calendar([CalendarYear(year=2027)], announced=lambda year: 2004 <= year <= 2026)

# Year -> days off, weekends inside the break included, and weekend days worked: regulations.md §8.
NOTICES = {
    2023: (
        "2022-12-31/01-02 01-21/01-27 04-05/04-05 04-29/05-03 06-22/06-24 09-29/10-06",
        "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
    ),
    2024: (
        "01-01/01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10/06-10 09-15/09-17 10-01/10-07",
        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    ),
    2025: (
        "01-01/01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
        "01-26 02-08 04-27 09-28 10-11",
    ),
    2026: (
        "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
        "01-04 02-14 02-28 05-09 09-20 10-10",
    ),
}
# The library speaks about these days by the notice of 2026 alone; that of 2027 may touch them.
OPEN = {datetime.date(2026, 12, day) for day in range(25, 32)}


def days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    """All days from first to last."""
    for number in range((last - first).days + 1):
        yield first + datetime.timedelta(days=number)


def dated(text: str, year: int) -> datetime.date:
    """A day as the table writes it, in its year where none is given."""
    return datetime.date.fromisoformat(text if len(text) > 5 else f"{year}-{text}")


def by_hand(year: int) -> dict[datetime.date, bool]:
    """Day -> worked, for the days that the notice of a year names."""
    off, worked = NOTICES[year]
    spans = [[dated(end, year) for end in span.split("/")] for span in off.split()]
    named = {day: False for first, last in spans for day in days(first, last)}
    return named | {dated(day, year): True for day in worked.split()}


def known(day: datetime.date) -> bool | None:
    """What the calendar says of a day; None where it cannot know."""
    try:
        return TODAY.is_working_day(day)
    except YearNotAnnouncedError:
        return None


@pytest.mark.parametrize("year", NOTICES)
def test_every_day_is_that_of_a_second_library(year: int) -> None:
    """Two libraries read the notices alike; only the end of 2026 has no answer of ours yet."""
    china = holidays.country_holidays("CN", years=(year, year + 1))
    all_days = list(days(datetime.date(year, 1, 1), datetime.date(year, 12, 31)))
    differ = {day for day in all_days if known(day) is not china.is_working_day(day)}
    assert (OPEN if year == 2026 else set()) == differ
    assert {None} >= {known(day) for day in differ}
    assert all(SETTLED.is_working_day(day) is china.is_working_day(day) for day in differ)


@pytest.mark.parametrize("year", NOTICES)
def test_every_day_is_that_of_the_notice(year: int) -> None:
    """The days that the notice names are as it says; all others follow the week."""
    named = {day: worked for notice in NOTICES for day, worked in by_hand(notice).items()}
    for day in days(datetime.date(year, 1, 1), datetime.date(year, 12, 31)):
        expected = named.get(day, day.weekday() < 5)
        assert (None if day in OPEN else expected) is known(day), day


def test_the_table_names_the_statutory_number_of_days() -> None:
    """Weekdays off less weekend days worked are the holidays of the law: 11, from 2025 on 13."""
    named = {day: worked for notice in NOTICES for day, worked in by_hand(notice).items()}
    for year, total in {2023: 11, 2024: 11, 2025: 13, 2026: 13}.items():
        of_year = {day: worked for day, worked in named.items() if day.year == year}
        off = sum(not worked and day.weekday() < 5 for day, worked in of_year.items())
        # In 2023 New Year's Day was a Sunday; what made up for it was Monday 2 January.
        assert total == off - sum(of_year.values())


def test_the_second_library_guesses_what_is_not_announced() -> None:
    """Why it is not our source: of 2027 it knows no make-up day and does not say so; ours asks."""
    china = holidays.country_holidays("CN", years=2027)
    year = list(days(datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)))
    if any(china.is_working_day(day) for day in year if day.weekday() >= 5):
        pytest.skip("this release of the library carries the notice for 2027")
    assert {None} == {known(day) for day in year}
