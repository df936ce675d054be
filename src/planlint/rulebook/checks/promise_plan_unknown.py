"""A promise names a plan that nobody here knows."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import promises

WORDS = frozenset({"plan", "near"})
NEEDS = ("promises",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise, of both directions."""
    for pointer, promise in promises(view):
        if promise.plan and promise.plan not in view.around.plan_ids:
            near = did_you_mean(promise.plan, view.around.plan_ids)
            words: dict[str, Word] = {"plan": promise.plan, "near": near}
            yield Hit(view.spot(*pointer, "plan"), words, mark=promise.plan)
