"""An overview narrowed to what somebody asks for: an office, an area, a time, a state."""

import datetime
from dataclasses import dataclass, replace

from planlint.family.family import Family
from planlint.family.holders import unit_of

from .coverage import coverage
from .offices import offices_of
from .overview import Overview, OwedRow, PlanRow

# What still has to be done, of whatever is owed.
UNDONE = ("overdue", "elsewhere", "incomplete", "undecided", "open")


@dataclass(frozen=True)
class Choice:
    """What is asked for; what is empty narrows nothing."""

    # What this unit must do and receive.
    office: str = ""
    # An area with all below it.
    area: str = ""
    # What is not done and falls due within so many days, or was due before.
    due_within: int | None = None
    # States of obligations, standings of plans.
    status: frozenset[str] = frozenset()


def narrowed(whole: Overview, choice: Choice, family: Family) -> Overview:
    """The rows that were asked for, with only the areas, offices and findings that they name."""
    here = _areas(whole, choice, family)
    plans = [row for row in whole.plans if row.jurisdiction in here] if choice.area else whole.plans
    tiers = coverage(plans, family, here) if choice.area else whole.coverage
    keys = {row.key for row in plans}
    owed = [
        row for row in whole.obligations if row.key in keys and _is_wanted(row, choice, whole.as_of)
    ]
    named = {row.key for row in owed}
    kept = tuple(row for row in plans if _is_kept(row, choice, row.key in named))
    seen = {mark for row in owed for mark in row.findings}
    return replace(
        whole,
        plans=kept,
        obligations=tuple(owed),
        coverage=() if choice.office else tiers,
        findings=tuple(f for f in whole.findings if f.fingerprint in seen),
        areas=tuple(area for area in whole.areas if area.id in here),
        offices=offices_of(kept, owed, family, choice.office),
        office=choice.office,
        jurisdiction=choice.area,
        due_within=choice.due_within,
        undated=sum(
            row.key in keys and row.earliest is None and _is_asked_for(row, choice)
            for row in whole.obligations
            if choice.due_within is not None and row.state in UNDONE
        ),
    )


def _areas(whole: Overview, choice: Choice, family: Family) -> frozenset[str]:
    return frozenset(
        area.id
        for area in whole.areas
        if not choice.area or choice.area in family.registry.lineage(area.id)
    )


def _is_asked_for(row: OwedRow, choice: Choice) -> bool:
    if choice.office and choice.office not in map(unit_of, (*row.by, *row.to)):
        return False
    return not choice.status or row.state in choice.status


def _is_wanted(row: OwedRow, choice: Choice, as_of: datetime.date) -> bool:
    if not _is_asked_for(row, choice):
        return False
    if choice.due_within is None:
        return True
    last = as_of + min(datetime.timedelta(days=choice.due_within), datetime.date.max - as_of)
    return row.state in UNDONE and row.earliest is not None and row.earliest <= last


def _is_kept(row: PlanRow, choice: Choice, is_named: bool) -> bool:
    """A plan with something that was asked for, or that was itself asked for."""
    own = not choice.office or choice.office in map(unit_of, row.maker)
    if choice.status or choice.due_within is not None:
        return is_named or (own and row.standing in choice.status)
    return is_named or own
