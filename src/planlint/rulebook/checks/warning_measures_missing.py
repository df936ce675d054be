"""A warning of level one or two whose actions all stand in a level three or four already."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"higher", "lower"})
_LOWEST_OF_HIGH = 2


def check(view: View) -> Iterator[Hit]:
    """One hit for each high level that does strictly less than a low one of its hazard."""
    levels = list(enumerate(view.plan.warnings))
    for index, high in levels:
        for other, low in levels:
            if high.level is None or low.level is None or high.hazard != low.hazard:
                continue
            less = bool(high.tasks) and set(high.tasks) < set(low.tasks)
            if high.level <= _LOWEST_OF_HIGH < low.level and less:
                words: dict[str, Word] = {
                    "higher": label(high, view.vocabulary),
                    "lower": label(low, view.vocabulary),
                }
                yield Hit(
                    view.spot("warnings", index, "tasks"), words,
                    (view.spot("warnings", other, "tasks"),),
                )  # fmt: skip
                break
