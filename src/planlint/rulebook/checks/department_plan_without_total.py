"""A department plan that does not refer to the total plan of its area."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"total"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit; without a total plan in the family there is nothing to refer to."""
    found = view.around.total_plan(view.plan.jurisdiction)
    if found is None:
        return
    facts, total = found
    if not any(reference.plan == total.id for reference in view.plan.references):
        where = ("references",) if view.plan.references else ("type",)
        there = Spot.opposite(facts.document, ("title",))
        yield Hit(view.spot(*where), {"total": total.title}, (there,))
