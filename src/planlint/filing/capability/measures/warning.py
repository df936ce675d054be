"""Warnings, and those who receive them."""

from planlint.family.facts import Facts
from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground, Tally, split
from planlint.filing.counting.figure import place_of
from planlint.model.registries.receivers import Receiver
from planlint.rulebook.words import Both

from ._things import at, checked, plans

_PLANS = Both(
    zh="没有应对可以预警的突发事件的专项应急预案",
    en="no special plan for an event that can be forewarned",
)
_RECEIVERS = Both(zh="没有登记预警接收人", en="no receiver of warnings is registered")


def levels(ground: Ground) -> Tally:
    """Special plans whose warning levels all say who issues, who lifts, and what is done."""

    def whole(facts: Facts) -> bool:
        warnings = facts.plan.warnings
        return bool(warnings) and all(one.issue and one.lift and one.tasks for one in warnings)

    held = [f for f in plans(ground, "special", events=True) if _forewarned(f, ground)]
    return split(held, whole, at, _PLANS)


def receivers(ground: Ground) -> Tally:
    """Receivers with a number and a way to spread, checked within a year."""

    def reached(entry: Entry[Receiver]) -> bool:
        one = entry.value
        return bool(one.phone and one.by) and checked(one.checked, ground)

    held = ground.registry.receivers.values()
    there = (entry for entry in held if ground.scope.holds(entry.value.jurisdiction or ""))
    return split(there, reached, place_of, _RECEIVERS)


def _forewarned(facts: Facts, ground: Ground) -> bool:
    """Whether some hazard of the plan can be forewarned; social-security events have no colours."""
    terms = (ground.vocabulary.term("hazards", hazard) for hazard in facts.plan.hazards)
    return any(
        term is not None and term.forewarned is not False and term.category != "security"
        for term in terms
    )
