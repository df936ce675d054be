"""People are moved to a shelter that is not for this hazard, or lies in the danger itself."""

from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.registries.resources import Risk, Shelter
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import joined, plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer

from ._shelters import by_shelter, moves

WORDS = frozenset({"shelter", "reason"})
NEEDS = ("evacuations",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such shelter, at the first evacuation to it."""
    if not view.plan.evacuations:
        return
    for shelter, group in by_shelter(moves(view)).items():
        entry = group[0].shelter
        found = _within(view, entry) or _other_hazards(view, entry)
        if found:
            reason, document_place = found
            words: dict[str, Word] = {"shelter": plain(name_of(entry)), "reason": reason}
            first, *others = [view.spot("evacuations", move.number, "to") for move in group]
            there = Spot.opposite(entry.document, document_place)
            yield Hit(first, words, (*others, there), mark=shelter)


def _within(view: View, entry: Entry[Shelter]) -> tuple[Both, Pointer] | None:
    """A risk point in whose reach it lies, and that may bring a hazard of the plan."""
    for index, name in enumerate(entry.value.within):
        risk = view.around.registry.resources.get(name)
        if risk is None or not isinstance(risk.value, Risk) or risk.value.rectified:
            continue
        if not set(risk.value.hazards).isdisjoint(view.plan.hazards):
            place = name_of(risk)
            reason = Both(
                zh=f"处在风险点“{place}”的影响范围内", en=f"it lies within reach of “{place}”"
            )
            return reason, (*entry.pointer, "within", index)
    return None


def _other_hazards(view: View, entry: Entry[Shelter]) -> tuple[Both, Pointer] | None:
    fit = entry.value.hazards
    if not fit or not set(fit).isdisjoint(view.plan.hazards):
        return None
    names = joined(view.vocabulary.name("hazards", hazard) for hazard in fit)
    reason = Both(zh=f"只适用于{names.zh}", en=f"it is for {names.en} only")
    return reason, (*entry.pointer, "hazards")
