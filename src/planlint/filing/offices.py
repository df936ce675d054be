"""What a unit or a post of one is called on the day, and where it is."""

from collections.abc import Iterable

from planlint.family.family import Family
from planlint.family.holders import unit_of

from .overview import Office, OwedRow, PlanRow


def offices_of(
    plans: Iterable[PlanRow], owed: Iterable[OwedRow], family: Family, also: str = ""
) -> tuple[Office, ...]:
    """All that rows name, and *also* one more."""
    named = {who for row in plans for who in row.maker}
    named.update(who for row in owed for who in (*row.by, *row.to))
    named.update({also} - {""})
    return tuple(_office(holder, family) for holder in sorted(named))


def _office(holder: str, family: Family) -> Office:
    """A holder; one that is not registered is called by its id."""
    entry = family.registry.organisations.get(unit_of(holder))
    if entry is None:
        return Office(holder, holder)
    unit, _, post = holder.partition("/")
    name = entry.value.name_on(family.as_of) or unit
    title = next((p.title for p in entry.value.posts if p.id == post), None) if post else None
    return Office(holder, name + (title or ""), entry.value.jurisdiction or "")
