"""A unit with duties that belongs to no body of a plan whose members are listed one by one."""

from collections.abc import Iterator

from planlint.model.plan import Plan
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View

WORDS = frozenset({"holder"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such unit, at its first duty.

    Where most of those with duties are no members, the plan does not list its members; then it
    says nothing about the others.
    """
    seats = _seats(view.plan)
    others = {one for duty in view.plan.duties for one in duty.holder} - seats
    seated = {unit_of(holder) for holder in seats} if others else seats
    if seated.issuperset(map(unit_of, others)):
        return
    first: dict[str, int] = {}
    for number, duty in enumerate(view.plan.duties):
        for holder in duty.holder:
            first.setdefault(unit_of(holder), number)
    outside = [unit for unit in first if unit not in seated and _is_own(view, unit)]
    if outside and 2 * len(outside) < sum(_is_own(view, unit) for unit in first):
        for unit in outside:
            spot = view.spot("duties", first[unit])
            yield Hit(spot, {"holder": holder_word(unit)}, mark=unit)


def _seats(plan: Plan) -> set[str]:
    """Who made the plan, leads it, or belongs to one of its bodies."""
    found = {*plan.maker, *plan.lead}
    for body in plan.bodies:
        found.update(body.head, body.deputies, body.members, body.lead)
        if body.office:
            found.update(body.office.host, body.office.head, body.office.members)
    return found


def _is_own(view: View, unit: str) -> bool:
    """Whether it is a registered unit of the plan's own area; a body of a plan is none."""
    entry = view.around.registry.organisations.get(unit)
    if entry is None or entry.value.tier:
        return False
    return entry.value.jurisdiction == view.plan.jurisdiction
