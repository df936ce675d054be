"""Contacts that nobody has checked for more than a year."""

from collections.abc import Iterator

from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"number", "oldest"})
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
