"""A threshold of people that is larger than the population of the plan's area."""

from collections.abc import Iterator
from decimal import Decimal

from planlint.model.levels import Condition
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"quantity", "ours", "area", "population"})
_FACTORS = {"人": 1, "万人": 10000}
_PATHS = (
    "grades[].levels[].any[]", "grades[].levels[].all[]",
    "warnings[].any[]", "warnings[].all[]", "responses[].any[]", "responses[].all[]",
)  # fmt: skip


def check(view: View) -> Iterator[Hit]:
    """One hit for each condition; without a registered population nothing can be said."""
    entry = view.around.registry.jurisdictions.get(view.plan.jurisdiction)
    population = entry.value.population if entry else None
    if entry is None or population is None:
        return
    for path in _PATHS:
        for pointer, condition in view.select(path):
            people = _people(condition)
            if people is not None and people > population:
                words: dict[str, Word] = {
                    "quantity": view.vocabulary.name("quantities", condition.quantity or ""),
                    "ours": f"{people:f}",
                    "area": entry.value.name or view.plan.jurisdiction,
                    "population": str(population),
                }
                yield Hit(view.spot(*pointer), words)


def _people(condition: Condition) -> Decimal | None:
    """The lower bound in persons; None where the condition counts something else."""
    lower = condition.from_ if condition.from_ is not None else condition.above
    factor = _FACTORS.get(condition.unit or "")
    return None if lower is None or factor is None else Decimal(lower) * factor
