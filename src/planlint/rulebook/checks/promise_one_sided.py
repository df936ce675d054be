"""A plan counts on another one, which does not say that it knows."""

from collections.abc import Iterator

from planlint.family.reconciliation.agreement import stale
from planlint.family.reconciliation.answers import answer_to
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._promises import reconciled, sides, there

WORDS = frozenset({"ours", "task", "other"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each task of a plan of the family that neither declares it nor was answered for."""
    for one, other in reconciled(view):
        # What stands in the same plan its makers know of.
        known = other.declared or not other.peer.is_inside or other.key[0] == one.key[0]
        # Of a promise that is stale another rule speaks: one cause, one finding.
        if (
            not known
            and not stale(one, other, view.around)
            and answer_to(one, other, view.around) is None
        ):
            words = sides(view, one, other)
            yield Hit(view.spot(*one.pointer), words, (there(other),), mark=other.key[1])
