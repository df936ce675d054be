"""A township prone to forest fires that has neither a plan nor measures for them."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"area"})
_FIRE = "forest_fire"


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such township."""
    planned = {
        facts.plan.jurisdiction
        for facts in view.around.current.values()
        if _FIRE in facts.plan.hazards
    }
    for area, entry in view.around.registry.jurisdictions.items():
        prone = entry.value.level == "township" and _FIRE in entry.value.prone_to
        if prone and area not in planned:
            yield Hit(view.spot(entry), {"area": entry.value.name or area}, mark=area)
