"""Linkage (衔接): between departments, with the level above, with neighbours."""

from planlint.family.facts import Facts
from planlint.family.promises import Assumption, assumptions
from planlint.family.reconciliation.answers import answer_to
from planlint.family.reconciliation.matching import commitment_of
from planlint.filing.capability.tally import Ground, Tally, split
from planlint.filing.counting.figure import spot
from planlint.model.parties import JointParty
from planlint.model.plan_types import JointPlan
from planlint.rulebook.words import Both

from ._things import area_place, at, plans

_PROMISES = Both(zh="预案没有写明依靠别的单位的任务", en="no task relies on another unit")
_UPPER = Both(zh="没有总体和专项应急预案", en="there are no total or special plans")
_NEIGHBOURS = Both(zh="没有登记相邻区域", en="no neighbours are registered")
_JOINT = Both(zh="没有联合应急预案", en="there is no joint plan")


def departments(ground: Ground) -> Tally:
    """What tasks rely on: promised by a task of the other plan, or accepted by the unit."""
    relied = (one for facts in ground.scope.in_force for one in assumptions(facts))
    return split(
        relied,
        lambda one: _answered(one, ground),
        lambda one: at(one.facts, *one.pointer),
        _PROMISES,
    )


def superiors(ground: Ground) -> Tally:
    """Total and special plans that name a plan above them that is known."""
    return split(
        plans(ground, "total", "special"),
        lambda facts: ground.scope.family.superiors(facts.plan),
        at,
        _UPPER,
    )


def neighbours(ground: Ground) -> Tally:
    """Pairs of neighbours, each once, with a joint plan of both."""
    areas = ground.registry.jurisdictions
    pairs = sorted(
        {
            tuple(sorted((area, other)))
            for area in ground.governed
            for other in areas[area].value.neighbours
        }
    )
    joined = [{p.jurisdiction for p in _parties(f)} for f in plans(ground, "joint")]
    return split(
        pairs,
        lambda pair: any(set(pair) <= parties for parties in joined),
        lambda pair: area_place(next(one for one in pair if one in areas), ground),
        _NEIGHBOURS,
    )


def parties(ground: Ground) -> Tally:
    """Parties of joint plans that say when they signed."""
    held = [
        (facts, number, party)
        for facts in plans(ground, "joint")
        for number, party in enumerate(_parties(facts))
    ]
    return split(
        held,
        lambda one: one[2].signed,
        lambda one: spot(one[0].document.locate(("parties", one[1]))),
        _JOINT,
    )


def _answered(one: Assumption, ground: Ground) -> bool:
    family = ground.scope.family
    other = commitment_of(one, family)
    answer = answer_to(one, other, family)
    if answer is not None and answer.holds:
        return answer.record.answer != "reject"
    return other is not None


def _parties(facts: Facts) -> tuple[JointParty, ...]:
    return facts.plan.parties if isinstance(facts.plan, JointPlan) else ()
