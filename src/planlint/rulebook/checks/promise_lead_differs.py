"""The unit that a plan relies on is not the one that leads the task in the other plan."""

from collections.abc import Iterator

from planlint.family.reconciliation.agreement import lead_differs
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, holders_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import answered, there, whose

WORDS = frozenset({"ours", "theirs", "task", "other"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise; a unit also stands for its posts and for those below it."""
    for one, others in answered(view):
        for other in others:
            if lead_differs(one, other, view.around):
                words: dict[str, Word] = {
                    "ours": holder_word(one.promise.unit or ""),
                    "theirs": holders_word(other.task.lead),
                    "task": label(other.task, view.vocabulary),
                    "other": whose(one, other),
                }
                place = view.spot(*one.pointer, "unit")
                yield Hit(place, words, (there(other, "lead"),), mark=other.key[1])
