"""A threshold of people that is larger than the population of the plan's area."""

from collections.abc import Iterator
from decimal import Decimal

from planlint.model.levels import Condition, Trigger
from planlint.model.plan import Plan
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word
from planlint.source.tree import Pointer

WORDS = frozenset({"quantity", "ours", "area", "population"})
_FACTORS = {"人": 1, "万人": 10000}


def check(view: View) -> Iterator[Hit]:
    """One hit for each condition; without a registered population nothing can be said."""
    entry = view.around.registry.jurisdictions.get(view.plan.jurisdiction)
    population = entry.value.population if entry else None
    if entry is None or population is None:
        return
    for pointer, condition in _conditions(view.plan):
        people = _people(condition) if _is_here(condition, view) else None
        if people is not None and people > population:
            words: dict[str, Word] = {
                "quantity": view.vocabulary.name("quantities", condition.quantity or ""),
                "ours": f"{people:f}",
                "area": entry.value.name or view.plan.jurisdiction,
                "population": str(population),
            }
            yield Hit(view.spot(*pointer), words)


def _conditions(plan: Plan) -> Iterator[tuple[Pointer, Condition]]:
    """All conditions of warnings and responses that count people.

    Grades of events are set by the state for all areas alike.
    """
    chapters: tuple[tuple[str, tuple[Trigger, ...]], ...]
    chapters = (("warnings", plan.warnings), ("responses", plan.responses))
    for chapter, levels in chapters:
        for number, level in enumerate(levels):
            for kind, conditions in (("any", level.any), ("all", level.all)):
                for index, condition in enumerate(conditions):
                    if condition.unit in _FACTORS:
                        yield (chapter, number, kind, index), condition


def _is_here(condition: Condition, view: View) -> bool:
    """Whether the condition counts the people of the plan's own area, as far as it says."""
    here = view.plan.jurisdiction
    return condition.area in (None, here, view.around.registry.level(here))


def _people(condition: Condition) -> Decimal | None:
    """The lower bound in persons; None where the condition counts something else."""
    lower = condition.from_ if condition.from_ is not None else condition.above
    factor = _FACTORS.get(condition.unit or "")
    return None if lower is None or factor is None else Decimal(lower) * factor
