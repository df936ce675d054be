"""Grades of a work-safety plan whose numbers are not those of the accident report regulation.

Compared are deaths, serious injuries and direct loss, lower bound (以上 includes) and upper bound
(以下 excludes); other quantities, and other ways to write a bound, are left to people; so are scales that cite a standard
and those of plans that are about other events too.
"""

from collections.abc import Iterator
from decimal import Decimal

from planlint.model.levels import Condition
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import GRADES, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from . import _accidents

WORDS = frozenset({"grade", "quantity", "ours", "theirs"})
# Quantity -> grade -> from, below (article 3 of the regulation; loss in 万元).
_BOUNDS = {
    "deaths": (30, 10, 3),
    "serious_injured": (100, 50, 10),
    "direct_loss": (10000, 5000, 1000),
}
_GRADES = ("especially_major", "major", "large", "ordinary")
_UNITS = {"万元": 1, "亿元": 10000, "人": 1}


def check(view: View) -> Iterator[Hit]:
    """One hit for each condition with a bound that differs."""
    for scale, at in enumerate(view.plan.grades):
        if at.cites or not _accidents.only(view, at.hazard):
            continue
        for number, level in enumerate(at.levels):
            for kind in ("any", "all"):
                for index, condition in enumerate(getattr(level, kind)):
                    found = _differs(condition, level.grade)
                    if found:
                        spot = view.spot("grades", scale, "levels", number, kind, index)
                        yield Hit(spot, _words(view, condition, level.grade or "", found))


def _differs(condition: Condition, grade: str | None) -> tuple[str, str] | None:
    """Our bound and the statute's, where they differ."""
    steps = _BOUNDS.get(condition.quantity or "")
    # Persons need no unit; an amount without one may be in 元.
    factor = _UNITS.get(condition.unit or ("" if condition.quantity == "direct_loss" else "人"))
    if steps is None or factor is None or grade not in _GRADES:
        return None
    place = _GRADES.index(grade)
    lower = steps[place] if place < len(steps) else None
    upper = steps[place - 1] if place else None
    for ours, theirs in ((condition.from_, lower), (condition.below, upper)):
        if ours is not None and theirs is not None and Decimal(ours) * factor != theirs:
            return f"{Decimal(ours) * factor:f}", str(theirs)
    return None


def _words(view: View, condition: Condition, grade: str, found: tuple[str, str]) -> dict[str, Word]:
    ours, theirs = found
    return {
        "grade": GRADES[grade],
        "quantity": view.vocabulary.name("quantities", condition.quantity or ""),
        "ours": plain(ours),
        "theirs": plain(theirs),
    }
