"""A unit with duties that belongs to no body of a plan whose members are listed one by one."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.selection import values
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

WORDS = frozenset({"holder"})
_SEATS = (
    "bodies[].head[]", "bodies[].deputies[]", "bodies[].members[]", "bodies[].lead[]",
    "bodies[].office.host[]", "bodies[].office.head[]", "bodies[].office.members[]",
    "maker[]", "lead[]",
)  # fmt: skip


def check(view: View) -> Iterator[Hit]:
    """One hit for each such unit, at its first duty.

    Where most of those with duties are no members, the plan does not list its members; then it
    says nothing about the others.
    """
    seated = {unit_of(holder) for path in _SEATS for holder in values(view.plan, path)}
    if all(unit_of(holder) in seated for duty in view.plan.duties for holder in duty.holder):
        return
    places = {unit: pointer for pointer, unit in _own_units(view)}
    outside = [unit for unit in places if unit not in seated]
    if 2 * len(outside) < len(places):
        for unit in outside:
            yield Hit(view.spot(*places[unit][:2]), {"holder": holder_word(unit)}, mark=unit)


def _own_units(view: View) -> Iterator[tuple[Pointer, str]]:
    """The registered units of the plan's own area that have duties, last places first."""
    registry = view.around.registry.organisations
    for pointer, holder in reversed(view.select("duties[].holder[]")):
        entry = registry.get(unit_of(holder)) if "#" not in holder else None
        own = entry is not None and entry.value.jurisdiction == view.plan.jurisdiction
        if entry is not None and own and not entry.value.tier:
            yield pointer, unit_of(holder)
