"""A plan counts on a task within a time, and the other plan sets no time for it."""

from collections.abc import Iterator

from planlint.family.reconciliation.times import pace
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import span
from planlint.rulebook.view import View

from ._promises import reconciled, sides, there

WORDS = frozenset({"ours", "task", "other", "within"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise."""
    for one, other in reconciled(view):
        if pace(one.promise.within, other.task) == "untimed":
            words = {**sides(view, one, other), "within": span(one.promise.within)}
            place = view.spot(*one.pointer, "within")
            yield Hit(place, words, (there(other),), mark=other.key[1])
