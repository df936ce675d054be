"""The material of a drill that was reported later than the place allows, or was not reported."""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.regime import Limit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"day", "due", "state", "limit"})
NEEDS = ("ledger/drills",)
_NO_DAY = Both(
    zh="记录写了报送单位，没有写报送日期（reported），不能判断是否按期",
    en="the record says to whom it was reported and not when (reported), so nobody can tell",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each drill and the strictest time that was not kept."""
    as_of = view.around.as_of
    for entry, limit in _asked(view):
        owed = _owed(view, entry, limit)
        state = owed.state(as_of)
        if state == "undecided":
            yield Hit(records.spot(entry), undecided=owed.unproved, limit=limit)
        elif state in ("overdue", "done_late"):
            yield Hit(records.spot(entry), _words(owed, limit, view), limit=limit)


def owes(view: View) -> Iterator[Owed]:
    """The report of each drill, where the place sets a time for it."""
    return (_owed(view, entry, limit) for entry, limit in _asked(view))


def _asked(view: View) -> Iterator[tuple[Entry[Any], Limit]]:
    limits = view.asked("drill_report_time")
    if limits:
        for entry in records.of_edition(view, "drills"):
            yield entry, limits[0]


def _owed(view: View, entry: Entry[Any], limit: Limit) -> Owed:
    held, done, there = entry.value.on, entry.value.reported, records.spot(entry)
    earliest, latest = view.around.registry.calendar.bounds(held, limit.value)
    because = _NO_DAY if done is None and entry.value.reported_to else None
    if records.lost(entry, "reported"):
        because = records.WRONG_FORM
    return Owed(
        there, held, earliest, latest, done, there if done else None,
        unproved=because, limit=limit, mark=str(entry.value.id or held),
    )  # fmt: skip


def _words(owed: Owed, limit: Limit, view: View) -> dict[str, Word]:
    late = Both(zh=f"{owed.done} 才报送", en=f"it was reported on {owed.done}")
    never = Both(zh=f"截至 {view.around.as_of} 没有报送", en=f"no report as of {view.around.as_of}")
    return {
        "day": str(owed.start),
        "due": str(owed.latest),
        "state": late if owed.done else never,
        "limit": limit.said,
    }
