"""Two plans in force of one type, maker and area on one hazard."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"hazard", "other"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each other plan, at the one whose id comes first."""
    plan = view.plan
    for index, hazard in enumerate(plan.hazards):
        for other in view.around.on_topic(plan.jurisdiction, plan.type, hazard):
            same = set(other.plan.maker) & set(plan.maker) and other.plan.id > plan.id
            purpose = getattr(other.plan, "purpose", None) == getattr(plan, "purpose", None)
            if same and purpose:
                words: dict[str, Word] = {
                    "hazard": view.vocabulary.name("hazards", hazard),
                    "other": other.plan.title,
                }
                there = Spot.opposite(other.document, ("hazards",))
                yield Hit(
                    view.spot("hazards", index), words, (there,), mark=f"{hazard} {other.plan.id}"
                )
