"""A task whose lead is also named among those that support it."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "holder"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each holder that stands on both sides of a task."""
    for number, task in enumerate(view.plan.tasks):
        for index, holder in enumerate(task.support):
            if holder in task.lead:
                words: dict[str, Word] = {
                    "item": label(task, view.vocabulary),
                    "holder": holder_word(holder),
                }
                yield Hit(view.spot("tasks", number, "support", index), words, mark=holder)
