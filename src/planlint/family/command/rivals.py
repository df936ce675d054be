"""Plans of one area that both claim a level of one hazard, each with a decider of its own."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import behind
from planlint.model.plan import Plan

from .chain import meet

# Department plans decide about their own department each; other types have one level by nature.
_TYPES = frozenset({"special", "township"})
# Who names the other plan so has said which of the two it is that decides.
_SETTLED = frozenset({"implements", "follows", "excludes", "escalates_to", "merges"})
# (Area, type, hazard, level).
_Key = tuple[str, str, str, int]


class Rival(NamedTuple):
    """A level of another plan that is decided there by somebody else."""

    facts: Facts
    # Which of its responses it is, from 0.
    number: int
    hazard: str
    # Whether everybody who decides is registered.
    known: bool


def at_odds(a: Facts, number: int, b: Facts, there: int, family: Family) -> bool:
    """Whether levels of two plans, both of which run, are decided by different people."""
    one, other = a.plan, b.plan
    beside = one.jurisdiction == other.jurisdiction and one.type == other.type and one is not other
    claimed = beside and _may_claim(one) and _may_claim(other)
    decided = one.responses[number].decide and other.responses[there].decide
    return bool(claimed and decided) and _clash(a, number, b, there, family)


def rivals(facts: Facts, number: int, family: Family) -> Iterator[Rival]:
    """The levels of other plans in force that claim what one response level claims, by id of the plan."""
    claimed = family.once(("claimed levels",), lambda: _claimed(family))
    found: dict[str, Rival] = {}
    for key in _keys(facts.plan, number) if claimed else ():
        for other, there in claimed.get(key, ()):
            if other is not facts and _clash(facts, number, other, there, family):
                known = _known(facts.plan, number, family) and _known(other.plan, there, family)
                found.setdefault(other.plan.id, Rival(other, there, key[2], known))
    yield from (rival for _, rival in sorted(found.items()))


def _claimed(family: Family) -> Mapping[_Key, tuple[tuple[Facts, int], ...]]:
    """What more than one plan claims: area, type, hazard and level -> the levels, by id of the plan."""
    found: dict[_Key, dict[str, tuple[Facts, int]]] = {}
    for name, facts in sorted(family.current.items()):
        if _may_claim(facts.plan) and family.standing(facts.plan) == "current":
            for number in range(len(facts.plan.responses)):
                for key in _keys(facts.plan, number):
                    found.setdefault(key, {}).setdefault(name, (facts, number))
    return {key: tuple(plans.values()) for key, plans in found.items() if len(plans) > 1}


def _may_claim(plan: Plan) -> bool:
    """Whether a plan is there for an event as such: not for a dam, a festival or a catastrophe."""
    return plan.type in _TYPES and getattr(plan, "purpose", None) in (None, "event")


def _keys(plan: Plan, number: int) -> Iterable[_Key]:
    response = plan.responses[number]
    if not response.decide or not response.level or not _may_claim(plan):
        return ()
    hazards = (response.hazard,) if response.hazard else plan.hazards
    return [(plan.jurisdiction, plan.type or "", hazard, response.level) for hazard in hazards]


def _clash(a: Facts, number: int, b: Facts, there: int, family: Family) -> bool:
    """Whether nobody who decides in one plan decides in the other, and neither plan gives way."""
    if _gives_way(a.plan, b.plan) or _gives_way(b.plan, a.plan):
        return False
    return not meet(_posts(a.plan, number, family), _posts(b.plan, there, family))


def _gives_way(one: Plan, other: Plan) -> bool:
    return any(r.plan == other.id and r.kind in _SETTLED for r in one.references)


def _posts(plan: Plan, number: int, family: Family) -> set[str]:
    decide = plan.responses[number].decide
    return {post for holder in decide for post in behind(holder, plan, family)}


def _known(plan: Plan, number: int, family: Family) -> bool:
    posts = _posts(plan, number, family)
    return bool(posts) and family.registry.holders >= posts
