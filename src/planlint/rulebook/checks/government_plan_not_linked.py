"""A unit's plan that refers to no plan of a government or one of its departments.

A reference by title alone could be one: then the rule keeps silent.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()
_OF_GOVERNMENT = frozenset({"total", "special", "department", "joint", "township"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the references where there are any."""
    for reference in view.plan.references:
        peer = view.around.peer(reference.plan) if reference.plan else None
        if peer is not None and (peer.type is None or peer.type in _OF_GOVERNMENT):
            return
        if peer is None and (reference.title or "").endswith("应急预案"):
            return
    yield Hit(view.spot("references" if view.plan.references else "type"))
