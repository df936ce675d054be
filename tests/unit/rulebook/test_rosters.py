"""Rosters at the edges: of the calendar, of a day, of duty that is not round the clock."""

import pytest

from helpers import NO_LAW, family, registry, words
from planlint.rulebook.checks import roster_hole, roster_missing, roster_shift_reversed
from planlint.rulebook.view import RegistryView

FIVE_DAYS = "covers: {from: 2026-06-01, to: 2026-06-05}"
DAY_ONE = "{from: 2026-06-01 09:00, to: 2026-06-01 17:00}"
FROM_DAY_FOUR = "{from: 2026-06-04 09:00, to: 2026-06-05 10:00}"
WHOLE_DAY = "{from: 2026-06-01 08:00, to: 2026-06-01 20:00}"
NIGHT = "{from: 2026-06-01 20:00, to: 2026-06-02 08:00}"
UNITS = "- {id: lin-em, jurisdiction: lin, posts: [{id: duty, always: true}]}\n"


def view(roster: str) -> RegistryView:
    """One roster of one unit, in flow style."""
    known = registry(rosters=f"- {{id: r, unit: lin-em, {roster}}}\n", organisations=UNITS)
    return RegistryView(words(), NO_LAW, family(registered=known))


def holes(roster: str) -> str:
    """The holes as the message names them; empty where there are none."""
    return "".join(hit.words["holes"].zh for hit in roster_hole.check(view(roster)))


@pytest.mark.parametrize(
    ("roster", "expected"),
    [
        # Only the whole days of a gap count where duty is by day.
        (f"always: false, {FIVE_DAYS}, shifts: [{DAY_ONE}, {FROM_DAY_FOUR}]",
         "2026-06-02 00:00～2026-06-04 00:00"),
        # A roster without a shift is one hole; without days nothing is owed.
        ("covers: {from: 2026-06-01, to: 2026-06-02}", "2026-06-01 00:00～2026-06-03 00:00"),
        ("shifts: []", ""),
        # Shifts in any order, one within another.
        (f"covers: {{from: 2026-06-01, to: 2026-06-01}}, shifts: [{NIGHT}, {DAY_ONE}, {WHOLE_DAY}]", ""),
        # One who begins on the eve: the roster then runs from midnight to midnight.
        ("covers: {from: 2026-06-02, to: 2026-06-02}, shifts: [{from: 2026-06-01 20:00, to: 2026-06-02 20:00}]",
         "2026-06-02 20:00～2026-06-03 00:00"),
    ],
)  # fmt: skip
def test_holes(roster: str, expected: str) -> None:
    """What nobody is on duty for, within what the roster is for."""
    assert expected == holes(roster)


def test_the_ends_of_the_calendar_are_no_trap() -> None:
    """The first and the last day there are, and duty by day for ten thousand years."""
    ages = "covers: {from: 0001-01-01, to: 9999-12-31}"
    assert "0001-01-01 00:00～9999-12-31 23:59" == holes(ages)
    assert "0001-01-01 00:00～9999-12-31 00:00" == holes(f"always: false, {ages}")
    first = view("shifts: [{from: 0001-01-01 00:00, to: 0001-01-01 00:00}]")
    assert 1 == len(list(roster_shift_reversed.check(first)))
    assert ["最近的到0001-01-01为止"] == [h.words["last"].zh for h in roster_missing.check(first)]


def test_days_that_run_backwards_are_told_once() -> None:
    """The days of the roster are reversed; no hole is made up from them."""
    roster = (
        "covers: {from: 2026-06-05, to: 2026-06-01}, shifts: "
        "[{from: 2026-06-01 08:00, to: 2026-06-06 08:00}]"
    )
    assert 1 == len(list(roster_shift_reversed.check(view(roster))))
    assert "" == holes(roster)
