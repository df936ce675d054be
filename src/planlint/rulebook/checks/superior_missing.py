"""A plan below the state that names no superior plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()


def check(view: View) -> Iterator[Hit]:
    """At most one hit: no reference of kind ``implements``."""
    if not any(reference.kind == "implements" for reference in view.plan.references):
        where = ("references",) if view.plan.references else ("type",)
        yield Hit(view.spot(*where))
