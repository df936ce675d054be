"""An answer in the ledger to something that no plan assumes."""

from collections.abc import Iterator

from planlint.family.promises import assumptions
from planlint.family.reconciliation.answers import is_about
from planlint.family.reconciliation.matching import commitment_of
from planlint.model.ledger import Acknowledgement
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"plan", "task", "unit"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each record whose plan, task or unit matches no assumption."""
    for entry in view.around.ledger.records.get("acknowledgements", ()):
        record = entry.value
        if entry.lost("plan") or entry.lost("task") or entry.lost("by"):
            continue
        if record.plan and record.task and record.answer and not _is_assumed(view, record):
            words: dict[str, Word] = {
                "plan": record.plan,
                "task": record.task,
                "unit": holder_word(record.by or ""),
            }
            yield Hit(view.spot(entry), words, mark=record.id or "")


def _is_assumed(view: RegistryView, record: Acknowledgement) -> bool:
    """Whether the plan in force has such an assumption."""
    family = view.around
    facts = family.current.get(record.plan or "")
    if facts is None:
        return False
    dates = facts.plan.edition.dates if facts.plan.edition else None
    if record.on and dates and dates.issued and record.on < dates.issued:
        return True  # it was about an edition before
    return any(
        one.key[1] == record.task and is_about(record, one, commitment_of(one, family), family)
        for one in assumptions(facts)
    )
