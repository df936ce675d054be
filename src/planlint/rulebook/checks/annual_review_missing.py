"""No review of last year's events for an area with a total plan.

The review of a year is looked for from July of the next year on.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.authorities import spoken, units
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import UNREAD, lost, not_kept, spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"year"})
_JULY = 7
_KIND = "annual_reviews"


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a plan issued after the year in question is not asked about it."""
    family, issued = view.around, view.issued
    year = family.as_of.year - 1
    if family.as_of.month < _JULY or issued is None or issued.year > year:
        return
    if any(_reviews(view, year)):
        return
    yield Hit(view.spot("jurisdiction"), {"year": str(year)}, undecided=_unproved(view))


def owes(view: View) -> Iterator[Owed]:
    """The review of last year; that it is there by the end of June is our measure, not the law's."""
    family, issued = view.around, view.issued
    year = family.as_of.year - 1
    if issued is None or issued.year > year or not view.in_force:
        return
    due = datetime.date(year + 1, _JULY, 1) - datetime.timedelta(days=1)
    first = min(_reviews(view, year), key=lambda one: one.value.on, default=None)
    yield Owed(
        view.spot("jurisdiction"), datetime.date(year, 12, 31), due, due,
        done=first.value.on if first else None, proof=spot(first) if first else None,
        to=units("upper.government", view.plan, family.registry),
        wanted=spoken("upper.government", view.vocabulary),
        unproved=_unproved(view), customary=True, mark=str(year),
    )  # fmt: skip


def _reviews(view: View, year: int) -> Iterator[Entry[Any]]:
    """The reviews of a year by units of the area, recorded up to the day of the check."""
    family = view.around
    organisations = family.registry.organisations
    for entry in family.ledger.records.get(_KIND, ()):
        review, unit = entry.value, organisations.get(entry.value.by or "")
        if review.quarter is not None or review.on is None or review.on > family.as_of:
            continue
        if review.year == year and unit and unit.value.jurisdiction == view.plan.jurisdiction:
            yield entry


def _unproved(view: View) -> Both | None:
    """Why the absence of a record proves nothing, if it does not."""
    ledger = view.around.ledger
    if not ledger.keeps(_KIND, view.document.path):
        return not_kept(_KIND)
    names = ("by", "year", "on")
    unread = any(lost(entry, name) for entry in ledger.records.get(_KIND, ()) for name in names)
    return UNREAD.filled(kind=_KIND) if unread else None
