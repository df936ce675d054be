"""A plan says that it carries a task given to its makers, and takes longer than was given."""

from collections.abc import Iterator

from planlint.family.reconciliation.given import carried_late
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label, span
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._times import time_key, time_word, unclear

WORDS = frozenset({"ours", "theirs", "task", "given", "other"})
NEEDS = ("fulfils",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such task and each task that it carries, or perhaps carries, too late."""
    for late in carried_late(view.facts, view.around):
        task, given = view.plan.tasks[late.number], late.giver.tasks[late.given]
        words: dict[str, Word] = {
            "task": label(task, view.vocabulary),
            "ours": time_word(task),
            "other": late.giver.title,
            "given": label(given, view.vocabulary),
            "theirs": span(late.within),
        }
        giving = Spot.opposite(late.giver.document, late.giver.at("tasks", late.given, "within"))
        because = unclear(late.within, task) if late.pace == "unclear" else None
        place = view.spot("tasks", late.number, time_key(task))
        mark = f"{late.giver.id}/{given.id}"
        yield Hit(place, words, (giving,), because, mark=mark)
