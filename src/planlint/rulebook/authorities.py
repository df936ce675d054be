"""Authorities by what they are: ``upper.government``, ``own.emergency_management``, ``upper.lead``.

The first word is the area: ``own`` of the plan, ``upper`` the next above it, ``county``, ``city``,
``province``, ``state`` that tier above it, ``parties`` those of a joint plan. The second is
``government``, ``party``, ``lead`` (of the plan's hazards) or a function of the vocabulary.
``kind.department`` is any registered unit of that kind, wherever it is.
"""

from planlint.family.registry import Registry
from planlint.model.plan import Plan
from planlint.model.plan_types import JointPlan

from .labels import ORGANISATION_KINDS, TIERS
from .vocabulary import Vocabulary
from .words import Both

_KINDS = {
    "government": Both(zh="人民政府", en="government"),
    "party": Both(zh="党委", en="Party committee"),
}
_OFFICES = ("department", "office", "body")
_AREAS = {
    "own": Both(zh="本级", en="own"),
    "upper": Both(zh="上一级", en="next-higher"),
    "parties": Both(zh="各方", en="the parties'"),
}
_LEAD = Both(zh="相应牵头部门", en="lead department")


def units(word: str, plan: Plan, registry: Registry) -> tuple[str, ...]:
    """The registered units that *word* means for *plan*; empty when none is registered."""
    where, _, what = word.partition(".")
    if where == "kind":
        return registry.of_kind_anywhere(what)
    areas = _areas(where, plan, registry)
    return tuple(unit for area in areas for unit in _in_area(area, what, plan, registry))


def spoken(word: str, vocabulary: Vocabulary) -> Both:
    """*word* as people say it: 上一级应急管理部门."""
    where, _, what = word.partition(".")
    if where == "kind":
        kind = ORGANISATION_KINDS[what]
        return Both(zh=f"其他{kind.zh}", en=f"another {kind.en}")
    area = _AREAS.get(where) or TIERS[where]
    body = _LEAD if what == "lead" else _KINDS.get(what)
    if body is None:
        name = vocabulary.name("functions", what)
        body = Both(zh=f"{name.zh}部门", en=f"{name.en.lower()} department")
    return Both(zh=area.zh + body.zh, en=f"{area.en} {body.en}")


def may_be(unit: str, word: str, plan: Plan, registry: Registry) -> bool:
    """Whether *unit* could be what *word* means, though the registry does not say so.

    It could where it is not registered at all, where it is an office of who is registered, or where
    nobody is and its entry leaves open what decides: kind, area, functions or hazards that it leads.
    """
    entry = registry.organisations.get(unit.partition("/")[0])
    if entry is None:
        return True
    who, (where, _, what) = entry.value, word.partition(".")
    if where == "kind":
        return who.kind is None
    registered = units(word, plan, registry)
    if registered:
        # An office of a government of which nobody says what it is for may be its general office.
        unsaid = who.kind == "office" and not who.functions
        return unsaid and what == "government" and who.superior in registered
    areas = _areas(where, plan, registry)
    if who.jurisdiction and areas and who.jurisdiction not in areas:
        return False
    if what in _KINDS:
        return who.kind in (None, what)
    told = who.leads if what == "lead" else who.functions
    sure = bool(who.kind and who.jurisdiction and areas and told)
    return who.kind in (None, *_OFFICES) and not sure


def area_of(unit: str, registry: Registry) -> str:
    """The area of a unit; empty when it is not registered."""
    entry = registry.organisations.get(unit.partition("/")[0])
    return (entry.value.jurisdiction or "") if entry else ""


def _areas(where: str, plan: Plan, registry: Registry) -> tuple[str, ...]:
    sides = plan.parties if isinstance(plan, JointPlan) else ()
    parties = tuple(p.jurisdiction for p in sides if p.jurisdiction)
    if where == "parties":
        return parties
    if where == "upper" and parties:
        # A joint plan is filed for the areas involved: what is above each of them counts.
        return tuple(dict.fromkeys(area for p in parties for area in _chain(p, registry)[1:2]))
    chain = _chain(plan.jurisdiction, registry)
    if where == "own":
        return chain[:1]
    if where == "upper":
        return chain[1:2]
    return tuple(area for area in chain if registry.level(area) == where)[:1]


def _chain(area: str, registry: Registry) -> tuple[str, ...]:
    """The area and those above it; a circle ends where it began."""
    return tuple(one for one in registry.lineage(area) if one in registry.jurisdictions)


def _in_area(area: str, what: str, plan: Plan, registry: Registry) -> tuple[str, ...]:
    if what in _KINDS:
        return registry.of_kind(area, what)
    if what != "lead":
        return registry.with_function(area, what)
    leading = dict.fromkeys(u for hazard in plan.hazards for u in registry.leading(area, hazard))
    return tuple(sorted(leading, key=lambda unit: _place(unit, registry)))


def _place(unit: str, registry: Registry) -> int:
    """Departments before others that lead: fire and rescue forces, Party offices."""
    kind = registry.organisations[unit].value.kind
    return _OFFICES.index(kind) if kind in _OFFICES else len(_OFFICES)
