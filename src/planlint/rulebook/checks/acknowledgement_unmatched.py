"""An answer in the ledger to something that no plan assumes."""

from collections.abc import Iterator

from planlint.family.promises import assumptions
from planlint.family.units import stands_for
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
        if record.plan and record.task and not _is_assumed(view, record):
            words: dict[str, Word] = {
                "plan": record.plan,
                "task": record.task,
                "unit": holder_word(record.by or ""),
            }
            yield Hit(view.spot(entry), words, mark=record.id or "")


def _is_assumed(view: RegistryView, record: Acknowledgement) -> bool:
    """Whether the plan in force has such an assumption."""
    facts = view.around.current.get(record.plan or "")
    registry = view.around.registry
    return facts is not None and any(
        one.key[1] == record.task
        and (
            not record.by
            or not one.promise.unit
            or stands_for(one.promise.unit, record.by, registry)
        )
        for one in assumptions(facts)
    )
