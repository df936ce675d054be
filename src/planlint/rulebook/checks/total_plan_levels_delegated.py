"""A total plan that leaves launch conditions to plans which nobody has written."""

from collections.abc import Iterator

from planlint.model.plan_types import TotalPlan
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import CATEGORIES, PLAN_KINDS, joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"kinds", "hazard"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each hazard with a lead unit and without a plan of the kinds named."""
    plan = view.plan
    kinds = sorted({kind for level in plan.responses for kind in level.delegated_to})
    if not kinds or not isinstance(plan, TotalPlan):
        return
    for hazard in plan.leads:
        if hazard not in CATEGORIES and not _has_plan(view, hazard, kinds):
            words: dict[str, Word] = {
                "kinds": joined(PLAN_KINDS[kind] for kind in kinds),
                "hazard": view.vocabulary.name("hazards", hazard),
            }
            yield Hit(view.spot("leads", hazard), words, mark=hazard)


def _has_plan(view: View, hazard: str, kinds: list[str]) -> bool:
    return any(
        facts.plan.type in kinds
        and facts.plan.jurisdiction == view.plan.jurisdiction
        and hazard in facts.plan.hazards
        for facts in view.around.current.values()
    )
