"""A plan on trial whose trial is over."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import in_force
from planlint.rulebook.view import View

WORDS = frozenset({"until"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    until = view.plan.edition.trial_until if view.plan.edition else None
    if until is not None and until < view.around.as_of and in_force(view):
        yield Hit(view.spot("edition", "trial_until"), {"until": str(until)})


def owes(view: View) -> Iterator[Owed]:
    """The edition that follows the trial."""
    until = view.plan.edition.trial_until if view.plan.edition else None
    if until is not None and in_force(view):
        yield Owed(view.spot("edition", "trial_until"), view.issued, until, until)
