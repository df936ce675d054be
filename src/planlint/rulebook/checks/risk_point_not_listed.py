"""A township or village plan that counts on no registered risk point.

Events that have no fixed place (epidemics, social incidents) are left out.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()
_PLACELESS = frozenset({"health", "security"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    terms = [view.vocabulary.term("hazards", hazard) for hazard in view.plan.hazards]
    placeless = bool(terms) and all(term and term.category in _PLACELESS for term in terms)
    if not placeless and (view.plan.resources is None or not view.plan.resources.risks):
        yield Hit(view.spot("type"))
