"""Moments of duty rosters: exact forms in, a local day and time out."""

import datetime

import pytest
from pydantic_core import PydanticCustomError

from planlint.model.scalars import parse_moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-10-01 08:00", "2026-10-01 08:00"),
        (" 2026-10-01 23:59 ", "2026-10-01 23:59"),
        ("2026年10月1日8时", "2026-10-01 08:00"),
        ("2026年10月1日08时05分", "2026-10-01 08:05"),
        ("2026-12-31 24:00", "2027-01-01 00:00"),
        ("2026年2月28日24时", "2026-03-01 00:00"),
    ],
)
def test_a_day_with_its_time(text: str, expected: str) -> None:
    """Both ways of writing; 24时 is the end of the day."""
    assert datetime.datetime.fromisoformat(expected) == parse_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-01", "08:00", "2026-10-01 8:00", "2026-10-01T08:00", "2026-10-01 25:00",
        "2026-10-01 24:30", "2026-02-30 08:00", "2026年10月1日8点", "10月1日8时", "9999-12-31 24:00",
        "２０２６-10-01 08:00", "",
    ],
)  # fmt: skip
def test_what_is_no_moment_is_refused(text: str) -> None:
    """Half a moment, an hour that no day has, a day that no year has."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_moment(text)
    assert {"expected": "moment"} == caught.value.context
