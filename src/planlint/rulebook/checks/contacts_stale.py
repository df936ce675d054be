"""Contacts that nobody has checked for more than a year."""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.view import View

WORDS = frozenset({"number", "oldest"})
NEEDS = ("contacts",)
_DAYS = 365


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the oldest, with the other stale contacts as related places."""
    last = records.days_before(view.around.as_of, _DAYS)
    stale = sorted(
        (contact.checked, index)
        for index, contact in enumerate(view.plan.contacts)
        if contact.checked is not None and contact.checked < last
    )
    if stale:
        words = {"number": str(len(stale)), "oldest": str(stale[0][0])}
        first, *others = [view.spot("contacts", index, "checked") for _, index in stale]
        yield Hit(first, words, tuple(others))


def owes(view: View) -> Iterator[Owed]:
    """All contacts checked again a year after the oldest check."""
    checked = [c.checked for c in view.plan.contacts if c.checked is not None]
    if checked and records.in_force(view):
        due = records.days_after(min(checked), _DAYS)
        yield Owed(view.spot("contacts"), min(checked), due, due, customary=True)
