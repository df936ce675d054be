"""A special plan on a hazard that can be forewarned, without warning levels."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._forewarned import forewarned

WORDS = frozenset({"hazard"})
_EXPLAINED = (
    "不能预警",
    "难以预警",
    "无法预警",
    "不设预警",
    "不具备预警",
    "不分级预警",
    "不发布预警",
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit, for the first such hazard; a section on the levels or a reason is enough."""
    if view.plan.warnings or "warning.levels" in view.filled_roles:
        return
    hazards = view.vocabulary.lists.get("hazards", {})
    for hazard in view.plan.hazards:
        if hazard in hazards and forewarned(view.vocabulary, hazard):
            if not any(word in view.text for word in _EXPLAINED):
                words: dict[str, Word] = {"hazard": view.vocabulary.name("hazards", hazard)}
                yield Hit(view.spot("type"), words)
            return
