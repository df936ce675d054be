"""A plan for a hazard its area is prone to that was not drilled in the year after its issue."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined, plain
from planlint.rulebook.records import in_force, of_edition
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"area", "hazard"})
_YEAR = 365


def check(view: View) -> Iterator[Hit]:
    """At most one hit; where no drills are kept nothing can be said."""
    family, issued = view.around, view.issued
    area = family.registry.jurisdictions.get(view.plan.jurisdiction)
    if area is None or issued is None or not family.ledger.keeps("drills") or not in_force(view):
        return
    prone = [hazard for hazard in view.plan.hazards if hazard in area.value.prone_to]
    old = (family.as_of - issued).days > _YEAR
    if prone and old and not any(True for _ in of_edition(view, "drills")):
        words: dict[str, Word] = {
            "area": plain(area.value.name or view.plan.jurisdiction),
            "hazard": joined(view.vocabulary.name("hazards", hazard) for hazard in prone),
        }
        yield Hit(view.spot("type"), words)
