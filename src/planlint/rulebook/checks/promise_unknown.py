"""A promise about a task that the other plan does not have."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import named

WORDS = frozenset({"other", "task", "near"})
NEEDS = ("promises",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise; a document registered without tasks shows none."""
    for one in named(view):
        if not one.known:
            task = str(one.promise.task)
            words: dict[str, Word] = {
                "other": one.other.title,
                "task": task,
                "near": did_you_mean(task, (t.id for t in one.other.tasks if t.id)),
            }
            yield Hit(view.spot(*one.pointer, "task"), words, mark=task)
