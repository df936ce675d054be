"""A plan that the catalogue of the workspace does not list."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a workspace without a catalogue owes nothing to it."""
    catalogue = view.around.registry.catalogue
    if catalogue and view.plan.id not in view.around.catalogued:
        yield Hit(view.spot("id"))
