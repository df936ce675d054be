"""An area with a total plan for which nobody says who manages plans and who pays."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"area", "missing"})
_OFFICE = Both(zh="预案管理机构", en="the office for plans")
_BUDGET = Both(zh="经费列入预算", en="the budget")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such area."""
    family = view.around
    areas = {f.plan.jurisdiction for f in family.current.values() if f.plan.type == "total"}
    for area, entry in family.registry.jurisdictions.items():
        if entry.value.level == "state":  # the measures speak of the local governments' own work
            continue
        missing = [] if entry.value.plan_office else [_OFFICE]
        missing += [] if entry.value.plan_budget else [_BUDGET]
        if area in areas and missing:
            words: dict[str, Word] = {
                "area": entry.value.name or area,
                "missing": joined(missing),
            }
            yield Hit(view.spot(entry), words, mark=area)
