"""A unit with duties that belongs to no body of the plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View

WORDS = frozenset({"holder"})
_SEATS = (
    "bodies[].head[]", "bodies[].deputies[]", "bodies[].members[]", "bodies[].lead[]",
    "bodies[].office.host[]", "bodies[].office.head[]", "bodies[].office.members[]",
    "maker[]", "lead[]",
)  # fmt: skip


def check(view: View) -> Iterator[Hit]:
    """One hit for each such unit, at its first duty; a plan that lists no members says nothing."""
    if not view.select("bodies[].members[]"):
        return
    seated = {unit_of(holder) for path in _SEATS for _, holder in view.select(path)}
    bodies = {body.id for body in view.plan.bodies}
    seen: set[str] = set()
    for pointer, holder in view.select("duties[].holder[]"):
        unit = unit_of(holder)
        own = "#" in holder or unit.partition(".")[0] in bodies
        if not own and unit not in seated and unit not in seen:
            seen.add(unit)
            yield Hit(view.spot(*pointer[:2]), {"holder": holder_word(unit)}, mark=unit)
