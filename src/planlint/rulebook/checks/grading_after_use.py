"""The section with the event grades stands after the one with the response levels."""

from collections.abc import Iterator

from planlint.model.sections import Section
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View

WORDS = frozenset({"item"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit; an annex may hold the grades, as it is looked up anyway."""
    seen_levels = False
    for pointer, part in view.parts():
        if not isinstance(part, Section):
            return
        roles = view.vocabulary.roles_of(part.role, part.title)
        if "grading" in roles:
            if seen_levels:
                yield Hit(view.spot(*pointer), {"item": label(part, view.vocabulary)})
            return
        seen_levels = seen_levels or "response.levels" in roles
