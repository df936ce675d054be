"""The other plan promises a task later than this one counts on."""

from collections.abc import Iterator

from planlint.family.reconciliation.times import pace
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, span
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import reconciled, there, whose
from ._times import time_key, time_word, unclear

WORDS = frozenset({"ours", "theirs", "task", "other"})
NEEDS = ("relies_on",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each promise whose time is longer on the other side, or perhaps is."""
    for one, other in reconciled(view):
        within = one.promise.within
        found = pace(within, other.task)
        if within and found in ("slower", "unclear"):
            words: dict[str, Word] = {
                "ours": span(within),
                "theirs": time_word(other.task),
                "task": label(other.task, view.vocabulary),
                "other": whose(one, other),
            }
            place = view.spot(*one.pointer, "within")
            because = unclear(within, other.task) if found == "unclear" else None
            places = (there(other, time_key(other.task)),)
            yield Hit(place, words, places, because, mark=other.key[1])
