"""A unit without a programme of drills for the year of the check."""

import datetime
from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holders_word
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import UNREAD, in_force, lost, not_kept, spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"maker", "year"})
_KIND = "drill_programmes"
_MARCH = 3


def check(view: View) -> Iterator[Hit]:
    """At most one hit, from April on: a programme takes its time."""
    day = view.around.as_of
    if not in_force(view):
        return
    if day.month <= _MARCH or _is_newer(view) or any(_made(view)):
        return
    words: dict[str, Word] = {"maker": holders_word(view.plan.maker), "year": str(day.year)}
    yield Hit(view.spot("type"), words, undecided=_unproved(view))


def owes(view: View) -> Iterator[Owed]:
    """The programme of the year, by the end of March."""
    if not in_force(view):
        return
    year = view.around.as_of.year
    first = min(_made(view), key=lambda entry: entry.value.on, default=None)
    if first is None and _is_newer(view):
        return
    begin, due = datetime.date(year, 1, 1), datetime.date(year, _MARCH, 31)
    yield Owed(
        view.spot("type"), begin, due, due, first.value.on if first else None,
        spot(first) if first else None, by=view.plan.maker,
        unproved=_unproved(view), customary=True, mark=str(year),
    )  # fmt: skip


def _is_newer(view: View) -> bool:
    """Whether no edition of the plan was issued in time for the programme of the year."""
    due = datetime.date(view.around.as_of.year, _MARCH, 31)
    editions = (one.plan.edition for one in view.around.editions_of(view.plan.id))
    days = [one.dates.issued for one in editions if one and one.dates and one.dates.issued]
    return bool(days) and min(days) > due


def _made(view: View) -> Iterator[Entry[Any]]:
    """The programmes of the year by the makers, recorded up to the day of the check."""
    day = view.around.as_of
    made = view.around.once((_KIND, "by maker"), lambda: _by_maker(view))
    for maker in view.plan.maker:
        for entry in made.get(maker, ()):
            on = entry.value.on
            if entry.value.year == day.year and on is not None and on <= day:
                yield entry


def _unproved(view: View) -> Both | None:
    """Why the absence of a record proves nothing, if it does not."""
    ledger = view.around.ledger
    if not ledger.keeps(_KIND, view.document.path):
        return not_kept(_KIND)
    entries = ledger.records.get(_KIND, ())
    unread = any(lost(entry, name) for entry in entries for name in ("by", "year", "on"))
    return UNREAD.filled(kind=_KIND) if unread else None


def _by_maker(view: View) -> dict[str, list[Entry[Any]]]:
    """The programmes of all years by who made them."""
    found: dict[str, list[Entry[Any]]] = {}
    for entry in view.around.ledger.records.get(_KIND, ()):
        found.setdefault(entry.value.by or "", []).append(entry)
    return found
