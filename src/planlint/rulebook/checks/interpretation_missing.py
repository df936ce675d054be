"""A plan that nobody explained in the months after its issue."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import (
    days_after,
    in_force,
    owed_once,
    public_for,
    published_as,
    unread,
)
from planlint.rulebook.view import View

WORDS = frozenset({"issued", "days"})
NEEDS = ("ledger/publications",)
# The measures set no time; a quarter is ours, so the finding is a warning.
_GRACE = 90


def check(view: View) -> Iterator[Hit]:
    """At most one hit; where no publications are kept, and for secret plans, nothing is asked."""
    if public_for(view, _GRACE) and not published_as(view, "interpretation"):
        issued = view.issued
        assert issued is not None
        words = {"issued": str(issued), "days": str((view.around.as_of - issued).days)}
        because = unread(view, "publications", "kind")
        yield Hit(view.spot("edition", "dates", "issued"), words, undecided=because)


def owes(view: View) -> Iterator[Owed]:
    """An interpretation within a quarter, where the plan is not secret."""
    issued, edition = view.issued, view.plan.edition
    if issued is None or edition is None or edition.secrecy == "secret" or not in_force(view):
        return
    due = days_after(issued, _GRACE)
    spot = view.spot("edition", "dates", "issued")
    only = ("kind", "interpretation")
    yield owed_once(view, "publications", spot, issued, due, only)
