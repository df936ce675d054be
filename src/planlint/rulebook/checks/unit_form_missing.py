"""A work-safety plan of a unit that does not say which of the three kinds it is."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    if getattr(view.plan, "form", None) is None:
        yield Hit(view.spot("type"))
