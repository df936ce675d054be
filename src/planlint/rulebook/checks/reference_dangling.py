"""A reference to a plan or instrument that neither the family nor the pack knows."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.view import View

WORDS = frozenset({"target", "near"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each reference that leads nowhere."""
    family = view.around
    for index, reference in enumerate(view.plan.references):
        for name, known in (("plan", family.plan_ids), ("instrument", family.instrument_ids)):
            target = getattr(reference, name)
            if target and target not in known:
                words = {"target": target, "near": did_you_mean(target, known)}
                yield Hit(view.spot("references", index, name), words, mark=target)
