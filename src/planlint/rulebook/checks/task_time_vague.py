"""A task whose title says 立即, 及时 or 尽快 while no number is given."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "word"})
_VAGUE = re.compile("立即|及时|尽快|尽早|第一时间|迅速")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such task."""
    for index, task in enumerate(view.plan.tasks):
        match = _VAGUE.search(task.title or "")
        timed = task.within or task.every or task.daily or task.quarterly or task.yearly
        if match and not timed:
            words: dict[str, Word] = {"item": label(task, view.vocabulary), "word": match[0]}
            yield Hit(view.spot("tasks", index, "title"), words)
