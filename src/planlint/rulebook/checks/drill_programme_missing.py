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
from planlint.rulebook.words import Word

WORDS = frozenset({"maker", "year"})
_KIND = "drill_programmes"
_MARCH = 3


def check(view: View) -> Iterator[Hit]:
    """At most one hit, from April on: a programme takes its time."""
    ledger, day = view.around.ledger, view.around.as_of
    if not in_force(view):
        return
    made = view.around.once((_KIND, "by maker"), lambda: _by_maker(view))
    years = {entry.value.year for maker in view.plan.maker for entry in made.get(maker, ())}
    if day.month <= _MARCH or day.year in years:
        return
    because = None if ledger.keeps(_KIND, view.document.path) else not_kept(_KIND)
    entries = ledger.records.get(_KIND, ())
    if any(lost(entry, name) for entry in entries for name in ("by", "year")):
        because = UNREAD.filled(kind=_KIND)
    words: dict[str, Word] = {"maker": holders_word(view.plan.maker), "year": str(day.year)}
    yield Hit(view.spot("type"), words, undecided=because)


def owes(view: View) -> Iterator[Owed]:
    """The programme of the year, by the end of March."""
    if not in_force(view):
        return
    ledger, year = view.around.ledger, view.around.as_of.year
    made = view.around.once((_KIND, "by maker"), lambda: _by_maker(view))
    every = (entry for maker in view.plan.maker for entry in made.get(maker, ()))
    found = [entry for entry in every if entry.value.year == year and entry.value.on]
    first = min(found, key=lambda entry: entry.value.on, default=None)
    begin, due = datetime.date(year, 1, 1), datetime.date(year, _MARCH, 31)
    yield Owed(
        view.spot("type"), begin, due, due, first.value.on if first else None,
        spot(first) if first else None, by=view.plan.maker,
        unproved=None if ledger.keeps(_KIND, view.document.path) else not_kept(_KIND),
        customary=True, mark=str(year),
    )  # fmt: skip


def _by_maker(view: View) -> dict[str, list[Entry[Any]]]:
    """The programmes of all years by who made them."""
    found: dict[str, list[Entry[Any]]] = {}
    for entry in view.around.ledger.records.get(_KIND, ()):
        found.setdefault(entry.value.by or "", []).append(entry)
    return found
