"""A promise names a plan that nobody here knows."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"plan", "near"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise, of both directions."""
    for index, task in enumerate(view.plan.tasks):
        for kind in ("relies_on", "fulfils"):
            for number, promise in enumerate(getattr(task, kind)):
                if promise.plan and promise.plan not in view.around.plan_ids:
                    near = did_you_mean(promise.plan, view.around.plan_ids)
                    words: dict[str, Word] = {"plan": promise.plan, "near": near}
                    place = view.spot("tasks", index, kind, number, "plan")
                    yield Hit(place, words, mark=promise.plan)
