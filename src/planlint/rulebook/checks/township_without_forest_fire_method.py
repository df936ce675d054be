"""A township in a forest area whose plans say nothing on forest fires.

Asked only where plans of townships are kept here at all.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"township"})
_COVERING = frozenset({"forest_fire", "natural"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such township."""
    registry = view.around.registry
    covered = {p.jurisdiction for p in view.around.peers if not _COVERING.isdisjoint(p.hazards)}
    kept = any(facts.plan.type == "township" for facts in view.around.current.values())
    for entry in registry.jurisdictions.values() if kept else ():
        area = entry.value
        if area.level == "township" and "forest_fire" in area.prone_to and area.id not in covered:
            words: dict[str, Word] = {"township": plain(name_of(entry))}
            yield Hit(view.spot(entry), words, mark=area.id or "")
