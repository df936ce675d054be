"""Response levels whose triggers are nothing but the figures of the event grades."""

from collections.abc import Iterable, Iterator
from typing import Any

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()


def check(view: View) -> Iterator[Hit]:
    """At most one hit: every trigger of every level is a figure of some grade."""
    grades = set(_figures(level for scale in view.plan.grades for level in scale.levels))
    own = [level for level in view.plan.responses if level.any or level.all]
    if grades and own and set(_figures(own)) <= grades:
        yield Hit(view.spot("responses"))


def _figures(levels: Iterable[Any]) -> Iterator[tuple[object, ...]]:
    """The conditions as comparable values; one in words is never the figure of a grade."""
    for level in levels:
        for one in (*level.any, *level.all):
            yield (one.quantity, one.from_, one.above, one.below, one.to, one.text)
