"""A plan that the total plan of its area does not list though it lists others of its type."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"total"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a total plan that names no plan one by one is not held to it."""
    found = view.around.total_plan(view.plan.jurisdiction)
    if found is None:
        return
    facts, total = found
    entries = total.plan_system
    listed = any(view.plan.id == entry.plan or view.plan.title == entry.title for entry in entries)
    if not listed and any(entry.plan for entry in entries):
        there = Spot.opposite(facts.document, ("plan_system",))
        yield Hit(view.spot("id"), {"total": total.title}, (there,))
