"""A special plan in which one unit alone has all the duties."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View

WORDS = frozenset({"unit"})
_PATHS = (
    "bodies[].members[]",
    "bodies[].lead[]",
    "duties[].holder[]",
    "tasks[].lead[]",
    "tasks[].support[]",
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a plan that gives nobody any duty says nothing about their number."""
    bodies = {body.id for body in view.plan.bodies}
    holders = {unit_of(holder) for path in _PATHS for _, holder in view.select(path)}
    units = {holder for holder in holders if holder.partition(".")[0] not in bodies}
    if len(units) == 1:
        yield Hit(view.spot("type"), {"unit": holder_word(*units)})
