"""Working days: the vectors of the notices, years not announced, own calendars, months."""

import datetime

import pytest

from planlint.model.calendar import Calendar, YearNotAnnouncedError
from planlint.model.registries.calendars import CalendarYear
from planlint.model.scalars import parse_duration

DAY = datetime.timedelta(days=1)


def after(start: str, duration: str, calendar: Calendar | None = None) -> str:
    """The last day of a period, all as text."""
    day = datetime.date.fromisoformat(start)
    return str((calendar or Calendar()).after(day, parse_duration(duration)))


@pytest.mark.parametrize(
    ("issued", "five", "twenty"),
    [
        ("2024-01-31", "2024-02-06", "2024-03-04"),
        ("2024-09-10", "2024-09-18", "2024-10-14"),
        ("2025-01-20", "2025-01-26", "2025-02-21"),
        ("2025-04-25", "2025-05-06", "2025-05-27"),
        ("2025-09-26", "2025-10-10", "2025-10-30"),
        ("2026-01-30", "2026-02-06", "2026-03-05"),
        ("2026-02-13", "2026-02-27", "2026-03-19"),
        ("2026-04-30", "2026-05-11", "2026-06-01"),
        ("2026-09-18", "2026-09-24", "2026-10-22"),
        ("2026-09-30", "2026-10-13", "2026-11-03"),
    ],
)
def test_working_days_follow_the_notices(issued: str, five: str, twenty: str) -> None:
    """Test vectors computed from the State Council's notices, the day after counted first."""
    assert (five, twenty) == (after(issued, "5wd"), after(issued, "20个工作日"))


@pytest.mark.parametrize(("year", "total"), [(2024, 251), (2025, 248), (2026, 248)])
def test_a_year_has_its_announced_number_of_working_days(year: int, total: int) -> None:
    """365 or 366 days less 104 days of weekends less 11 or 13 holidays.

    The last week of 2026 is counted as its own notice leaves it, by a notice of 2027 without moves.
    """
    first, calendar = datetime.date(year, 1, 1), Calendar([CalendarYear(year=2027)])
    days = (first + n * DAY for n in range(366))
    assert total == sum(calendar.is_working_day(day) for day in days if day.year == year)


def test_a_year_not_announced_is_not_guessed() -> None:
    """A period that runs into a year without a notice has no end that anybody knows."""
    with pytest.raises(YearNotAnnouncedError) as caught:
        after("2098-12-30", "20wd")
    assert 2098 == caught.value.year


def test_calendar_days_need_no_notice() -> None:
    """Days, months and years are counted in any year."""
    assert "2099-01-02" == after("2098-12-30", "3d")


def test_the_workspace_knows_a_year_announced_since() -> None:
    """``registry/calendars.yaml`` carries off days and make-up days of a later year."""
    own = CalendarYear(
        year=2099,
        off=(datetime.date(2099, 1, 1), datetime.date(2099, 1, 2)),
        make_up=(datetime.date(2099, 1, 4),),
    )
    # 2099-01-01 is a Thursday, 01-04 a Sunday.
    expected = ["2099-01-04", "2099-01-05"]
    calendar = Calendar([own])
    assert expected == [after("2099-01-01", "1wd", calendar), after("2099-01-01", "2wd", calendar)]


def test_the_workspace_overrides_a_known_year() -> None:
    """An own entry stands for its whole year, whatever the library carries."""
    own = CalendarYear(year=2026, off=(), make_up=())
    assert "2026-10-01" == after("2026-09-30", "1wd", Calendar([own]))


def test_a_notice_may_touch_the_year_before() -> None:
    """The notice of 2023 made 2022-12-31 a holiday; an own entry can do the same."""
    own = CalendarYear(year=2027, off=(datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)))
    assert "2027-01-04" == after("2026-12-30", "1wd", Calendar([own]))


def test_an_own_year_says_nothing_about_the_next() -> None:
    """The year after an own entry is still not announced."""
    with pytest.raises(YearNotAnnouncedError):
        after("2099-12-31", "1wd", Calendar([CalendarYear(year=2099)]))


@pytest.mark.parametrize(
    ("start", "duration", "expected"),
    [
        ("2026-01-31", "1mo", "2026-02-28"),
        ("2024-01-31", "1mo", "2024-02-29"),
        ("2026-03-31", "1mo", "2026-04-30"),
        ("2026-01-15", "1mo", "2026-02-15"),
        ("2026-08-31", "6mo", "2027-02-28"),
        ("2026-12-31", "2mo", "2027-02-28"),
        ("2026-12-01", "1mo", "2027-01-01"),
        ("2024-02-29", "1y", "2025-02-28"),
        ("2024-02-29", "4y", "2028-02-29"),
        ("2026-05-08", "3年", "2029-05-08"),
        ("2026-02-27", "3天", "2026-03-02"),
        ("2026-02-27", "0d", "2026-02-27"),
    ],
)
def test_months_end_on_the_same_day_or_the_last(start: str, duration: str, expected: str) -> None:
    """Civil Code, article 202: the corresponding day, or the last day of a shorter month."""
    assert expected == after(start, duration)


@pytest.mark.parametrize("duration", ["30m", "2h"])
def test_minutes_and_hours_are_no_days(duration: str) -> None:
    """A period shorter than a day has no last day."""
    with pytest.raises(ValueError, match=duration):
        after("2026-05-08", duration)
