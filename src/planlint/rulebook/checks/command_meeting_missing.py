"""A headquarters that has not met for a year, where meetings are recorded at all."""

import datetime
from collections.abc import Iterator

from planlint.model.bodies import Body
from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.owed import Owed
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"body", "days"})
_DAYS = 365
_KIND = "meetings"


def check(view: View) -> Iterator[Hit]:
    """One hit for each standing headquarters of a plan that is in force for longer than that."""
    family, issued = view.around, view.issued
    since = records.days_before(family.as_of, _DAYS)
    if (
        issued is None
        or not records.in_force(view)
        or not family.ledger.keeps(_KIND, view.document.path)
    ):
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


def owes(view: View) -> Iterator[Owed]:
    """The next meeting of each standing headquarters, a year after the last or after the plan began."""
    issued, family = view.issued, view.around
    if issued is None or not records.in_force(view):
        return
    dates = view.plan.edition.dates if view.plan.edition else None
    begun = (dates.effective if dates else None) or issued
    unread = records.unread(view, _KIND)
    because = unread if family.ledger.keeps(_KIND, view.document.path) else records.not_kept(_KIND)
    for index, body in enumerate(view.plan.bodies):
        if body.kind == "headquarters" and not body.when:
            start = max(_met(view, body, begun), default=begun)
            due = records.days_after(start, _DAYS)
            by = body.office.host if body.office else ()
            spot = view.spot("bodies", index)
            yield Owed(
                spot, start, due, due, by=by, unproved=because, customary=True, mark=body.id or ""
            )


def _has_met(view: View, body: Body, since: datetime.date) -> bool:
    return any(True for _ in _met(view, body, since))


def _met(view: View, body: Body, since: datetime.date) -> Iterator[datetime.date]:
    """The days since when it met, under this plan or under another plan that names the same body."""
    family = view.around
    for entry in family.ledger.records.get(_KIND, ()):
        meeting = entry.value
        day = meeting.on
        if day is not None and since <= day <= family.as_of:
            plan, _, local = (meeting.body or "").rpartition("#")
            plan = plan or meeting.plan or ""
            if (plan == view.plan.id and local in ("", body.id)) or (
                body.name is not None and _name(view, plan, local) == body.name
            ):
                yield day


def _name(view: View, plan: str, body: str) -> str | None:
    facts = view.around.current.get(plan)
    found = facts.plan.bodies if facts else ()
    return next((other.name for other in found if other.id == body), None)
