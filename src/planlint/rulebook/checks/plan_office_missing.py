"""An area without an office for the work on plans, or whose budget does not carry it.

Asked of the areas that have a total plan here, once the registry says it of any area.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import field_words, name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"area", "missing"})
_FIELDS = ("plan_office", "plan_budget")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such area, naming what is missing."""
    registry = view.around.registry
    areas = registry.jurisdictions.values()
    if not any(e.value.plan_office or e.value.plan_budget is not None for e in areas):
        return
    for entry in areas:
        missing = [name for name in _FIELDS if not getattr(entry.value, name)]
        lost = any(entry.lost(name) for name in missing)
        if missing and not lost and view.around.total_plan(entry.value.id or ""):
            words: dict[str, Word] = {
                "area": plain(name_of(entry)),
                "missing": field_words(type(entry.value), missing),
            }
            yield Hit(view.spot(entry), words, mark=entry.value.id or "")
