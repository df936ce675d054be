"""An action plan that does not say which team it is for."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    if view.plan.resources is None or not view.plan.resources.teams:
        yield Hit(view.spot("type"))
