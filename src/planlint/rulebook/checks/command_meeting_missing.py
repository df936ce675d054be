"""A headquarters that has not met for a year, where meetings are recorded at all."""

import datetime
from collections.abc import Iterator

from planlint.model.bodies import Body
from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"body", "days"})
_DAYS = 365
_KIND = "meetings"


def check(view: View) -> Iterator[Hit]:
    """One hit for each standing headquarters of a plan that is in force for longer than that."""
    family, issued = view.around, view.issued
    since = records.days_before(family.as_of, _DAYS)
    if issued is None or not records.in_force(view) or not family.ledger.keeps(_KIND):
        return
    dates = view.plan.edition.dates if view.plan.edition else None
    if ((dates.effective if dates else None) or issued) >= since:
        return
    for index, body in enumerate(view.plan.bodies):
        # One that is set up for an event has nothing to meet about before.
        if body.kind == "headquarters" and not body.when and not _has_met(view, body, since):
            words: dict[str, Word] = {"body": label(body, view.vocabulary), "days": str(_DAYS)}
            unread = family.ledger.unread(_KIND, view.plan.id)
            because = records.UNREAD.filled(kind=_KIND) if unread else None
            yield Hit(view.spot("bodies", index), words, undecided=because)


def _has_met(view: View, body: Body, since: datetime.date) -> bool:
    """Whether it met since, under this plan or under another plan that names the same body."""
    family = view.around
    for entry in family.ledger.records[_KIND]:
        meeting = entry.value
        day = meeting.on
        if day is not None and since <= day <= family.as_of:
            plan, _, local = (meeting.body or "").rpartition("#")
            plan = plan or meeting.plan or ""
            if plan == view.plan.id and local in ("", body.id):
                return True
            if body.name is not None and _name(view, plan, local) == body.name:
                return True
    return False


def _name(view: View, plan: str, body: str) -> str | None:
    facts = view.around.current.get(plan)
    found = facts.plan.bodies if facts else ()
    return next((other.name for other in found if other.id == body), None)
