"""A scale of event grades that leaves out one of the four."""

from collections.abc import Iterator

from planlint.model.levels import Scale
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import GRADES
from planlint.rulebook.view import View

WORDS = frozenset({"grade"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each missing grade; a scale that cites its standard need not repeat it."""
    for index, scale in enumerate(view.plan.grades):
        if scale.cites or not scale.levels or not _has_four(scale, view):
            continue
        present = {level.grade for level in scale.levels}
        for grade, name in GRADES.items():
            if grade not in present:
                yield Hit(
                    view.spot("grades", index), {"grade": name}, mark=f"{scale.hazard} {grade}"
                )


def _has_four(scale: Scale, view: View) -> bool:
    """Whether the law sets four grades for what the scale is about."""
    hazards = (scale.hazard,) if scale.hazard else view.plan.hazards
    return bool(hazards) and all(
        view.vocabulary.category(hazard) in ("natural", "accident", "health") for hazard in hazards
    )
