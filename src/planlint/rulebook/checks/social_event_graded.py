"""Grades of a social-security event without the rule that they come from."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"hazard"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each scale of such an event that names no source."""
    for index, scale in enumerate(view.plan.grades):
        hazards = (scale.hazard,) if scale.hazard else view.plan.hazards
        social = [one for one in hazards if view.vocabulary.category(one) == "security"]
        if social and len(social) == len(hazards) and not (scale.cites or scale.text):
            words: dict[str, Word] = {"hazard": view.vocabulary.name("hazards", social[0])}
            yield Hit(view.spot("grades", index), words)
