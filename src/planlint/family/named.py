"""Every holder that a plan names, without places, written out.

Five times as quick as the paths of ``rulebook/holders.py``, which give the places too: mostly all
are right, and a test keeps both equal.
"""

from collections.abc import Iterator
from typing import Any

from planlint.model.plan import Plan
from planlint.model.plan_types import JointPlan, TotalPlan, UnitPlan


def named(plan: Plan) -> frozenset[str]:
    """Those that answer for something."""
    found: set[Any] = {*plan.maker, *plan.lead, *_of_kind(plan)}
    add, update = found.add, found.update
    for body in plan.bodies:
        add(body.parent)
        update(body.head, body.deputies, body.members, body.lead, body.succession)
        if body.office:
            update(body.office.host, body.office.head, body.office.members)
    update(*[duty.holder for duty in plan.duties])
    tasks = plan.tasks
    update([task.post for task in tasks], *[task.lead for task in tasks])
    update(*[task.support for task in tasks if task.support])
    for task in tasks:
        if task.relies_on or task.fulfils:
            update([promise.unit for promise in (*task.relies_on, *task.fulfils)])
    for hop in plan.reporting:
        for party in (hop.from_, hop.to):
            update(party.holder if party else ())
    for line in plan.contacts:
        update((line.holder, line.then))
    _add_levels(plan, found)
    return frozenset(found - {None, ""})


def _add_levels(plan: Plan, found: set[str | None]) -> None:
    """Those that event grades, warnings and responses name."""
    update = found.update
    for scale in plan.grades:
        update(*[level.command for level in scale.levels])
    for warning in plan.warnings:
        update(warning.issue, warning.adjust, warning.lift)
    for one in plan.responses:
        update(one.assess, one.propose, one.decide, one.announce, one.command)
        for step in (one.change, one.end):
            if step:
                update(step.propose, step.decide)


def recorded(plan: Plan) -> Iterator[str]:
    """Who made and approved the edition: past deeds, under the names of their day."""
    edition, made = plan.edition, plan.preparation
    if edition:
        yield from (*edition.compiled_by, *edition.approved_by, *edition.issued_by)
        yield from edition.signed_by
    for party in plan.parties if isinstance(plan, JointPlan) else ():
        yield from (party.unit or "", *party.approved_by)
    if made and made.working_group:
        yield from (made.working_group.head or "", *made.working_group.members)
    if made:
        yield from (asked.unit or "" for asked in made.consultations)
        steps = (made.coordination, made.prereview, made.review)
        yield from (step.by or "" for step in steps if step)


def _of_kind(plan: Plan) -> Iterator[str]:
    """What only some kinds of plans have."""
    for move in plan.evacuations:
        yield from (move.notify or "", *move.lead)
    if isinstance(plan, JointPlan):
        yield from (party.contact or "" for party in plan.parties)
    elif isinstance(plan, UnitPlan):
        for card in plan.cards:
            yield from (card.post or "", *card.contacts)
    elif isinstance(plan, TotalPlan):
        for leads in (*plan.leads.values(), *(entry.lead for entry in plan.plan_system)):
            yield from leads
