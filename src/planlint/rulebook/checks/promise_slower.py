"""The other plan promises a task later than this one counts on."""

from collections.abc import Iterator

from planlint.family.reconciliation.matching import slower
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, span
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import reconciled, there

WORDS = frozenset({"ours", "theirs", "task", "other"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each promise whose time is longer on the other side."""
    for one, other in reconciled(view):
        if slower(one, other):
            words: dict[str, Word] = {
                "ours": span(one.promise.within),
                "theirs": span(other.task.within),
                "task": label(other.task, view.vocabulary),
                "other": other.peer.title,
            }
            place = view.spot(*one.pointer, "within")
            yield Hit(place, words, (there(other, "within"),), mark=other.key[1])
