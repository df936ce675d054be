"""The unit relied on has accepted with a change, and the plan still counts on more."""

from collections.abc import Iterator

from planlint.family.promises import Assumption
from planlint.family.reconciliation.answers import answer_to, covers
from planlint.family.reconciliation.matching import commitment_of
from planlint.model.ledger import Acknowledgement
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, joined, label, plain, span
from planlint.rulebook.records import spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from ._promises import assumed

WORDS = frozenset({"ours", "unit", "more"})
NEEDS = ("relies_on", "ledger/acknowledgements")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such promise while the answer holds."""
    for one in assumed(view):
        answer = answer_to(one, commitment_of(one, view.around), view.around)
        if answer is None or not answer.holds or answer.record.answer != "accept_with_change":
            continue
        if not covers(answer.record, one):
            more = tuple(_more(view, one, answer.record))
            words: dict[str, Word] = {
                "ours": label(one.task, view.vocabulary),
                "unit": holder_word(answer.record.by or one.promise.unit or ""),
                "more": joined(more),
            }
            yield Hit(view.spot(*one.pointer), words, (spot(answer.entry),), mark="change")


def _more(view: View, one: Assumption, record: Acknowledgement) -> Iterator[Both]:
    """What the plan counts on beyond the answer."""
    ours, theirs = one.promise.within, record.within
    if ours and theirs and theirs.longer_than(ours):
        a, b = span(ours), span(theirs)
        yield Both(zh=f"时限 {a.zh}（答复 {b.zh}）", en=f"{a.en} (answered: {b.en})")
    brought = {need.resource: need.quantity or 0 for need in record.needs}
    for need in one.promise.needs:
        given = brought.get(need.resource)
        if given is not None and need.quantity and need.quantity > given:
            entry = view.around.registry.resources.get(need.resource or "")
            name = (entry and entry.value.name) or need.resource or ""
            yield plain(f"{name} {need.quantity}（{given}）")
