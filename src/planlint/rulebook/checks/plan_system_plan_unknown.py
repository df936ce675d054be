"""The plan system of a total plan lists a plan that nobody knows."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"plan", "near"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such entry."""
    known = view.around.plan_ids
    for pointer, plan in view.select("plan_system[].plan"):
        if plan not in known:
            words: dict[str, Word] = {"plan": plan, "near": did_you_mean(plan, known)}
            yield Hit(view.spot(*pointer), words, mark=plan)
