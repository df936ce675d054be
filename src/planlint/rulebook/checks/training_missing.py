"""A plan in force for half a year of which no training is recorded."""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.view import View

WORDS = frozenset({"start", "days"})
_DAYS = 180
_KIND = "trainings"


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a workspace that keeps no such ledger proves nothing."""
    family, issued = view.around, view.issued
    dates = view.plan.edition.dates if view.plan.edition else None
    start = (dates.effective or issued) if dates else None
    if issued is None or start is None or not records.in_force(view):
        return
    young = start >= records.days_before(family.as_of, _DAYS)
    if (
        young
        or not family.ledger.keeps(_KIND, view.document.path)
        or any(records.of_edition(view, _KIND))
    ):
        return
    words = {"start": str(start), "days": str((family.as_of - start).days)}
    unread = family.ledger.unread(_KIND, view.plan.id)
    because = records.UNREAD.filled(kind=_KIND) if unread else None
    yield Hit(view.spot("edition", "dates", "issued"), words, undecided=because)


def owes(view: View) -> Iterator[Owed]:
    """The first training, within half a year; the measures set no time, so the half year is ours."""
    dates = view.plan.edition.dates if view.plan.edition else None
    start = (dates.effective or view.issued) if dates else None
    if start is None or not records.in_force(view):
        return
    due = records.days_after(start, _DAYS)
    yield records.owed_once(view, _KIND, view.spot("edition", "dates", "issued"), start, due)
