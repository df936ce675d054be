"""The lawbook: clauses with dates, titles with editions."""

import datetime
from typing import Any

import pytest

from planlint.family.lawbook import Lawbook
from planlint.model.law import Instrument


def instrument(code: str, **fields: Any) -> Instrument:
    """An instrument with some fields; clauses as mappings."""
    return Instrument.model_validate({"id": code, **fields})


LAW = Lawbook(
    {
        item.id: item
        for item in (
            instrument(
                "OLD", title="突发事件应对法", aliases=["应对法"], in_force="2007-11-01",
                repealed="2024-11-01", replaced_by="NEW", clauses=[{"article": "17"}],
            ),
            instrument(
                "NEW", title="突发事件应对法", in_force="2024-11-01",
                clauses=[
                    {"article": "28"},
                    {"article": "99", "in_force": "2025-06-01"},
                    {"article": "30", "repealed": "2025-01-01"},
                ],
            ),
            instrument("BARE", title="无日期的办法", clauses=[{"article": "1"}]),
            instrument("GONE", title="旧办法", issued="2000-01-01", repealed="2010-05-01"),
            instrument("GONE-2", title="旧办法", issued="2010-05-01", repealed="2015-05-01"),
        )
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("code", "article", "day", "expected"),
    [
        ("NEW", "28", "2024-10-31", False),
        ("NEW", "28", "2024-11-01", True),
        ("OLD", "17", "2024-10-31", True),
        ("OLD", "17", "2024-11-01", False),
        ("NEW", "99", "2025-05-31", False),
        ("NEW", "99", "2025-06-01", True),
        ("NEW", "30", "2024-12-31", True),
        ("NEW", "30", "2025-01-01", False),
        ("NEW", "404", "2026-01-01", False),
        ("NONE", "1", "2026-01-01", False),
        ("BARE", "1", "2026-01-01", False),
    ],
)
def test_a_clause_binds_between_its_dates(
    code: str, article: str, day: str, expected: bool
) -> None:
    """From the first day in force to the day before repeal; own dates of a clause come first.

    What has no dates, or is not there, binds nobody.
    """
    assert expected is LAW.clause_in_force(code, article, datetime.date.fromisoformat(day))


def test_a_title_may_have_several_editions() -> None:
    """A law that kept its name is found with all its editions, also by another wording."""
    assert ["OLD", "NEW"] == [item.id for item in LAW.titled("突发事件应对法")]
    assert ["OLD"] == [item.id for item in LAW.titled("应对法")]
    assert () == LAW.titled("没有的法")


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        ("突发事件应对法", "2026-01-01", None),
        ("应对法", "2026-01-01", "OLD"),
        ("应对法", "2024-10-31", None),
        ("旧办法", "2012-01-01", None),
        ("旧办法", "2015-05-01", "GONE-2"),
        ("没有的法", "2026-01-01", None),
    ],
)
def test_a_title_is_repealed_when_all_its_editions_are(
    title: str, day: str, expected: str | None
) -> None:
    """The last edition is given, and only if none under that title is left in force."""
    found = LAW.repealed_on(title, datetime.date.fromisoformat(day))
    assert expected == (found.id if found else None)


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [("NEW", "2026-01-01", True), ("NEW", "2020-01-01", False), ("BARE", "2026-01-01", None)],
)
def test_an_instrument_without_dates_may_be_in_force(
    code: str, day: str, expected: bool | None
) -> None:
    """Unknown is an answer of its own."""
    assert expected is LAW.instruments[code].in_force_on(datetime.date.fromisoformat(day))
