"""A plan that names nothing of its own area: no place, risk, shelter, unit or figure.

Bodies of government do not count, as every area has the same; nor does the name of the area.
"""

from collections.abc import Iterator

from planlint.family.localities import NOWHERE, OWN_KINDS
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

from . import near_copy

WORDS = frozenset({"area", "number"})
# A text with fewer clauses may well leave its places to lists and registries.
_LITTLE, _LITTLE_NEAR_HOME = 40, 25
_NEAR_HOME = frozenset({"township", "village"})
_UNKNOWN = Both(
    zh="登记里没有这个区域的下级区域、风险点、避难场所和单位，看不出正文写的是不是本地",
    en="the registries know no place, risk point, shelter or unit of this area to look for",
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit; undecided where the registries hold nothing that could be named."""
    family, plan = view.around, view.plan
    facts = family.current.get(plan.id)
    number = family.copies.length(plan.id)
    little = _LITTLE_NEAR_HOME if plan.type in _NEAR_HOME else _LITTLE
    if facts is None or facts.traces.names or number < little:
        return
    if plan.evacuations or _counts_on_own(view) or facts.traces.figures - _figures_of_others(view):
        return
    if any(near_copy.check(view)):
        return  # a copy names nothing of its own: one cause, one finding
    entry = family.registry.jurisdictions.get(plan.jurisdiction)
    area = (entry.value.name if entry else None) or plan.jurisdiction
    known = family.localities.get(plan.jurisdiction, NOWHERE).own
    words = {"area": area, "number": str(number)}
    yield Hit(view.spot("title"), words, undecided=None if known else _UNKNOWN)


def _figures_of_others(view: View) -> frozenset[str]:
    """The figures of the plan that it resembles and of those above it."""
    family = view.around
    likeness = family.copies.nearest(view.plan.id)
    names = [peer.id for peer in view.superiors]
    names += [likeness.other] if likeness else []
    others = (family.current[name].traces.figures for name in names if name in family.current)
    return frozenset[str]().union(*others)


def _counts_on_own(view: View) -> bool:
    """Whether its data name a resource, a receiver or a unit of its own that lies in its area."""
    own = view.plan.jurisdiction
    lineage = view.around.registry.lineage
    if any(own in lineage(area) for area in _areas_of_resources(view)):
        return True
    registered = view.around.registry.organisations
    units = (registered.get(holder.partition("/")[0]) for holder in view.holder_names)
    return any(
        own in lineage(unit.value.jurisdiction or "")
        and (unit.value.jurisdiction != own or unit.value.kind in OWN_KINDS)
        for unit in units
        if unit is not None
    )


def _areas_of_resources(view: View) -> Iterator[str]:
    """Where the resources lie that the plan names; of stocks and teams, where their holder sits."""
    registry, named = view.around.registry, view.plan.resources
    if named is None:
        return
    for name in (*named.shelters, *named.risks, *named.teams, *named.supplies, *named.receivers):
        entry = registry.resources.get(name) or registry.receivers.get(name)
        holder = str(getattr(entry.value, "holder", None) or "") if entry else ""
        unit = registry.organisations.get(holder.partition("/")[0])
        for place in (entry, unit):
            area = getattr(place.value, "jurisdiction", None) if place else None
            if area:
                yield area
