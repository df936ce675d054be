"""Training and drills of the year."""

from planlint.family.facts import Facts
from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground, Tally, not_kept, split
from planlint.filing.counting.drilled import drilled_plans
from planlint.filing.counting.figure import place_of
from planlint.model.ledger import Drill
from planlint.rulebook.words import Both

from ._things import at

_PLANS = Both(zh="没有有效预案", en="no plan is in force")
_DRILLS = Both(zh="本年没有演练", en="no drill was held in the year")


def trained(ground: Ground) -> Tally:
    """Plans in force with a training in the year."""
    records = ground.scope.records("trainings")
    if records is None:
        return not_kept("trainings", ground.scope)
    about = {entry.value.plan for entry in records}
    return split(ground.scope.in_force, lambda facts: facts.plan.id in about, at, _PLANS)


def programme(ground: Ground) -> Tally:
    """Plans in force that a drill programme of the year lists."""
    kept = ground.scope.family.ledger
    if not kept.keeps("drill_programmes"):
        return not_kept("drill_programmes", ground.scope)
    year = ground.scope.period.year
    records = [e.value for e in kept.records["drill_programmes"] if e.value.year == year]
    about = {plan for one in records for plan in one.plans}
    return split(_to_drill(ground), lambda facts: facts.plan.id in about, at, _PLANS)


def held(ground: Ground) -> Tally:
    """Plans in force that a drill of the year tested."""
    records = ground.scope.records("drills")
    if records is None:
        return not_kept("drills", ground.scope)
    about = drilled_plans(records)
    return split(_to_drill(ground), lambda facts: facts.plan.id in about, at, _PLANS)


def evaluated(ground: Ground) -> Tally:
    """Drills evaluated, and where something was found, put right by the last day."""
    records, last = ground.scope.records("drills"), ground.scope.period.last
    if records is None:
        return not_kept("drills", ground.scope)

    def done(entry: Entry[Drill]) -> bool:
        one = entry.value
        told = one.evaluated is not None and one.evaluated <= last
        return told and (not one.findings or (one.closed is not None and one.closed <= last))

    return split(records, done, place_of, _DRILLS)


def _to_drill(ground: Ground) -> list[Facts]:
    """A handbook is drilled with the plan that it belongs to."""
    return [facts for facts in ground.scope.in_force if facts.plan.type != "handbook"]
