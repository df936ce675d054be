"""The plan relied on was revised since, and nobody looked at the promise again."""

from collections.abc import Iterator

from planlint.family.reconciliation.agreement import stale
from planlint.family.reconciliation.answers import answer_to
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._promises import reconciled, sides, there

WORDS = frozenset({"ours", "task", "other", "day"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise; an answer given since settles it."""
    for one, other in reconciled(view):
        if stale(one, other, view.around) and answer_to(one, other, view.around) is None:
            words = {**sides(view, one, other), "day": str(other.peer.issued)}
            yield Hit(view.spot(*one.pointer), words, (there(other),), mark=other.key[1])
