"""Every place of a plan that names a holder, told apart by what the holder does there."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from planlint.model.plan import Plan
from planlint.model.plan_types import TotalPlan
from planlint.model.reporting import Party
from planlint.source.tree import Pointer

from .lines import Kind

# Marks a party that is not a holder but everybody on a tier.
TIER = "tier:"


class Named(NamedTuple):
    """A holder in one place."""

    kind: Kind
    # The item that the line is about, and its place.
    item: Any
    base: Pointer
    role: str
    pointer: Pointer
    holder: str


# List of the plan -> kind and, for each role, the keys that lead to the holders.
_LISTS: dict[str, tuple[Kind, dict[str, tuple[str, ...]]]] = {
    "bodies": ("body", {
        "head": ("head",), "lead": ("lead",), "deputies": ("deputies",), "members": ("members",),
        "succession": ("succession",), "parent": ("parent",), "office_host": ("office", "host"),
        "office_head": ("office", "head"), "office_members": ("office", "members"),
    }),
    "duties": ("duty", {"holder": ("holder",)}),
    "tasks": ("task", {"lead": ("lead",), "support": ("support",), "post": ("post",)}),
    "warnings": ("warning", {"issue": ("issue",), "adjust": ("adjust",), "lift": ("lift",)}),
    "responses": ("response", {
        "assess": ("assess",), "propose": ("propose",), "decide": ("decide",),
        "announce": ("announce",), "command": ("command",),
    }),
    "evacuations": ("evacuation", {"notify": ("notify",), "lead": ("lead",)}),
    "cards": ("card", {"post": ("post",), "contacts": ("contacts",)}),
    "parties": ("party", {"contact": ("contact",)}),
    "plan_system": ("system", {"lead": ("lead",)}),
    "contacts": ("contact", {"holder": ("holder",), "then": ("then",)}),
}  # fmt: skip


def places(plan: Plan) -> Iterator[Named]:
    """All holders that answer for something, in the order of the plan's keys."""
    for role in ("maker", "lead"):
        yield from _at("plan", plan, (), role, (role,))
    for key, (kind, roles) in _LISTS.items():
        for number, item in enumerate(getattr(plan, key, ())):
            for role, path in roles.items():
                yield from _at(kind, item, (key, number), role, path)
    yield from _promises(plan)
    yield from _steps(plan)
    yield from _grades(plan)
    yield from _reports(plan)
    if isinstance(plan, TotalPlan):
        for hazard, holders in plan.leads.items():
            base = ("leads", hazard)
            yield from _named("system", hazard, base, "lead", base, holders)


def _at(kind: Kind, item: Any, base: Pointer, role: str, path: tuple[str, ...]) -> Iterator[Named]:
    value = item
    for step in path:
        value = getattr(value, step, None)
    at = (*base, *path)
    if isinstance(value, str):
        yield Named(kind, item, base, role, at, value)
    elif value:
        yield from _named(kind, item, base, role, at, value)


def _named(
    kind: Kind, item: Any, base: Pointer, role: str, at: Pointer, holders: Iterable[str]
) -> Iterator[Named]:
    for number, holder in enumerate(holders):
        yield Named(kind, item, base, role, (*at, number), holder)


def _promises(plan: Plan) -> Iterator[Named]:
    for number, task in enumerate(plan.tasks):
        for role, key in (("relied_on", "relies_on"), ("promised_to", "fulfils")):
            for index, promise in enumerate(getattr(task, key)):
                if promise.unit:
                    at = ("tasks", number, key, index, "unit")
                    yield Named("assumed", task, ("tasks", number), role, at, promise.unit)


def _steps(plan: Plan) -> Iterator[Named]:
    kinds: tuple[Kind, ...] = ("change", "end")
    for number, response in enumerate(plan.responses):
        for kind in kinds:
            base = ("responses", number, kind)
            for role in ("propose", "decide"):
                for named in _at(kind, getattr(response, kind), base, role, (role,)):
                    yield named._replace(item=response)


def _grades(plan: Plan) -> Iterator[Named]:
    for number, scale in enumerate(plan.grades):
        for index, grade in enumerate(scale.levels):
            base = ("grades", number, "levels", index)
            yield from _at("grade", grade, base, "command", ("command",))


def _reports(plan: Plan) -> Iterator[Named]:
    for number, step in enumerate(plan.reporting):
        base = ("reporting", number)
        for role, party in (("from", step.from_), ("to", step.to)):
            if party is not None:
                at = (*base, role)
                yield from _named("report", step, base, role, (*at, "holder"), _who(party))


def _who(party: Party) -> tuple[str, ...]:
    """Its holders; without any everybody on its tier."""
    return party.holder or ((f"{TIER}{party.tier}",) if party.tier else ())
