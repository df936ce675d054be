"""A condition whose lower bound lies above its upper bound."""

from collections.abc import Iterator

from planlint.model.levels import Condition
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "low", "high"})
_LEVELS = ("grades[].levels[]", "warnings[]", "responses[]")


def check(view: View) -> Iterator[Hit]:
    """One hit for each condition that no value meets."""
    for path in _LEVELS:
        for pointer, level in view.select(path):
            for group in ("any", "all"):
                for index, condition in enumerate(getattr(level, group)):
                    bounds = _empty(condition)
                    if bounds:
                        words: dict[str, Word] = {
                            "item": label(level, view.vocabulary),
                            "low": plain(bounds[0]),
                            "high": plain(bounds[1]),
                        }
                        yield Hit(view.spot(*pointer, group, index), words)


def _empty(condition: Condition) -> tuple[str, str] | None:
    """The two bounds, if nothing lies between them."""
    low = condition.from_ if condition.from_ is not None else condition.above
    high = condition.to if condition.to is not None else condition.below
    if low is None or high is None or low < high:
        return None
    meets = low == high and condition.from_ is not None and condition.to is not None
    return None if meets else (str(low), str(high))
