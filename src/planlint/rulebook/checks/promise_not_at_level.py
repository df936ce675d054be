"""A plan counts on a task at a level at which the other plan does not run it."""

from collections.abc import Iterator

from planlint.family.reconciliation.matching import missing_levels
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined, level_word
from planlint.rulebook.view import View

from ._promises import reconciled, sides, there

WORDS = frozenset({"ours", "task", "other", "levels"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise with all its levels."""
    for one, other in reconciled(view):
        levels = missing_levels(one, other)
        if levels:
            words = {**sides(view, one, other), "levels": joined(map(level_word, levels))}
            yield Hit(view.spot(*one.pointer), words, (there(other),), mark=other.key[1])
