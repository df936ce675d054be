"""``periodic``: periods that are over, counted for the body and not plan by plan."""

import datetime

import pytest

from planlint.rulebook.kinds.periodic import _period
from planlint.rulebook.records import years_before


@pytest.mark.parametrize(
    ("period", "as_of", "expected"),
    [
        ("half_year", (2026, 6, 30), ((2025, 7, 1), (2026, 1, 1))),
        ("half_year", (2026, 7, 1), ((2026, 1, 1), (2026, 7, 1))),
        ("half_year", (2026, 12, 31), ((2026, 1, 1), (2026, 7, 1))),
        ("year", (2026, 1, 1), ((2025, 1, 1), (2026, 1, 1))),
        ("two_years", (2026, 6, 30), ((2024, 6, 30), (2026, 6, 30))),
        ("three_years", (2024, 2, 29), ((2021, 2, 28), (2024, 2, 29))),
    ],
)
def test_the_last_period_that_is_over(
    period: str,
    as_of: tuple[int, int, int],
    expected: tuple[tuple[int, int, int], tuple[int, int, int]],
) -> None:
    """Calendar years and half-years; a span of years ends on the day of the check."""
    begin, end = (datetime.date(*day) for day in expected)
    assert (begin, end) == _period(period, datetime.date(*as_of))


def test_a_leap_day_has_a_day_before_it() -> None:
    """No 29 February in a common year."""
    assert datetime.date(2023, 2, 28) == years_before(datetime.date(2024, 2, 29), 1)
