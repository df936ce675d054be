"""An assumption was answered, and one side changed since: the answer is open again."""

from collections.abc import Iterator

from planlint.family.reconciliation.answers import answer_to
from planlint.family.reconciliation.matching import commitment_of
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, joined, label
from planlint.rulebook.records import spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._promises import assumed, there

WORDS = frozenset({"ours", "unit", "day", "side"})
NEEDS = ("relies_on", "ledger/acknowledgements")
_SIDES = {
    "assumed": Both(zh="本预案的期待", en="what this plan assumes"),
    "promised": Both(zh="对方的任务", en="the task of the other side"),
}


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise; others of the same task stay answered."""
    for one in assumed(view):
        other = commitment_of(one, view.around)
        answer = answer_to(one, other, view.around)
        if answer is None or answer.holds:
            continue
        words: dict[str, Word] = {
            "ours": label(one.task, view.vocabulary),
            "unit": holder_word(answer.record.by or one.promise.unit or ""),
            "day": str(answer.record.on),
            "side": joined(_SIDES[side] for side in answer.changed),
        }
        places = (spot(answer.entry), *((there(other),) if other else ()))
        yield Hit(view.spot(*one.pointer), words, places, mark=answer.record.id or "")
