"""The unit relied on has answered that it will not do it."""

from collections.abc import Iterator

from planlint.family.reconciliation.answers import answer_to
from planlint.family.reconciliation.matching import commitment_of
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.records import spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._promises import assumed

WORDS = frozenset({"ours", "unit", "day"})
NEEDS = ("relies_on", "ledger/acknowledgements")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise while the answer holds."""
    for one in assumed(view):
        answer = answer_to(one, commitment_of(one, view.around), view.around)
        if answer and answer.holds and answer.record.answer == "reject":
            words: dict[str, Word] = {
                "ours": label(one.task, view.vocabulary),
                "unit": holder_word(answer.record.by or one.promise.unit or ""),
                "day": str(answer.record.on),
            }
            yield Hit(view.spot(*one.pointer), words, (spot(answer.entry),), mark="reject")
