"""A plan counts on a task that only a draft promises."""

from collections.abc import Iterator

from planlint.family.reconciliation.agreement import only_drafted
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._promises import reconciled, sides, there

WORDS = frozenset({"ours", "task", "other"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise of a plan that is no draft itself."""
    for one, other in reconciled(view):
        if only_drafted(view.plan, other, view.around):
            words = sides(view, one, other)
            yield Hit(view.spot(*one.pointer), words, (there(other),), mark=other.key[1])
