"""A total plan whose hazards leave out one of the four categories of the law."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import CATEGORIES
from planlint.rulebook.view import View

WORDS = frozenset({"category"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each category of which no event is listed."""
    listed = {view.vocabulary.category(hazard) for hazard in view.plan.hazards}
    where = ("hazards",) if view.plan.hazards else ("type",)
    for category, name in CATEGORIES.items():
        if category not in listed:
            yield Hit(view.spot(*where), {"category": name}, mark=category)
