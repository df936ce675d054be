"""The other plan promises a task later than this one counts on."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import promised

WORDS = frozenset({"ours", "theirs", "task", "other"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each promise whose time is longer on the other side."""
    for one in promised(view, "relies_on"):
        ours, theirs = one.promise.within, one.task.within if one.task else None
        if one.task is None or ours is None or theirs is None or not theirs.longer_than(ours):
            continue
        words: dict[str, Word] = {
            "ours": str(ours),
            "theirs": str(theirs),
            "task": label(one.task, view.vocabulary),
            "other": one.other.title,
        }
        there = Spot.opposite(one.other.document, one.other.at("tasks", one.number, "within"))
        yield Hit(view.spot(*one.pointer, "within"), words, (there,), mark=str(one.promise.task))
