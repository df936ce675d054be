"""The procedure of one plan: assess, propose, decide, announce, command, with calls and both clocks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from planlint.family.facts import Facts
from planlint.family.holders import canonical
from planlint.model.levels import ResponseLevel

from .calling import Call, Switchboard
from .chosen import Chosen
from .course import Step, StepKind
from .window import Window

# The first kind is no step towards a response.
_KINDS: tuple[StepKind, ...] = get_args(StepKind)[1:]


# Step -> the steps before it, whose people call those of the step.
_CALLERS: Mapping[StepKind, tuple[StepKind, ...]] = {
    "decide": ("propose", "assess"),
    "announce": ("decide",),
    "command": ("decide",),
}


@dataclass(frozen=True)
class Procedure:
    """The steps of a level, and when the response begins."""

    steps: tuple[Step, ...]
    # None where nobody can decide.
    begins: Window | None


def procedure(
    facts: Facts,
    chosen: Chosen,
    known: Window,
    switchboard: Switchboard,
    decided: Window | None,
    *,
    decides: bool = True,
) -> Procedure:
    """What happens from the report to the command; *decided* where another plan has decided.

    Not *decides*: the plan leaves the decision to others, and there are none.
    """
    level = facts.plan.responses[chosen.number]
    when = decided or known.then(level.within)
    found = {
        kind: tuple(switchboard.call(holder, facts, when) for holder in getattr(level, kind))
        for kind in _KINDS
    }
    for kind, before in _CALLERS.items():
        caller = acting(tuple(call for one in before for call in found[one]))
        found[kind] = tuple(call.made_by(caller) for call in found[kind])
    begins = decided or (_decided(level, known, found) if decides else None)
    steps = tuple(
        Step(
            kind,
            tuple(canonical(holder, facts.plan) for holder in getattr(level, kind)),
            calls,
            begins if _can(calls) else None,
            facts.document.locate((*chosen.pointer, kind)),
        )
        for kind, calls in found.items()
        if calls
    )
    return Procedure(steps, begins)


def acting(calls: tuple[Call, ...]) -> str:
    """The first who acts; empty if nobody does."""
    return next((call.acts for call in calls if call.acts), "")


def warned(
    facts: Facts, chosen: Chosen, known: Window, switchboard: Switchboard
) -> tuple[Step, ...]:
    """The issue of a warning: as soon as its figures are known, and no plan says how soon."""
    issue = facts.plan.warnings[chosen.number].issue
    calls = tuple(switchboard.call(holder, facts, known) for holder in issue)
    if not calls:
        return ()
    holders = tuple(canonical(holder, facts.plan) for holder in issue)
    place = facts.document.locate(("warnings", chosen.number, "issue"))
    return (Step("warn", holders, calls, known.then(None) if _can(calls) else None, place),)


def is_delegated(level: ResponseLevel) -> bool:
    """Whether special or department plans say who decides."""
    return bool(level.delegated_to) and not level.decide


def _decided(
    level: ResponseLevel, known: Window, found: dict[StepKind, tuple[Call, ...]]
) -> Window | None:
    """When it is decided; later than any plan says where one of those before is missing."""
    if found["decide"] and not _can(found["decide"]):
        return None
    window = known.then(level.within)
    before = (found[kind] for kind in ("assess", "propose", "announce"))
    if not all(_can(calls) for calls in before if calls):
        return window.opened()
    return window


def _can(calls: tuple[Call, ...]) -> bool:
    """Whether anybody is there to do it."""
    return any(call.acts for call in calls)
