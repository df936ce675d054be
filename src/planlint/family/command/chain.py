"""Command chains (指挥链): who assesses, proposes, decides, announces and commands at each level.

Every holder is followed to the units and posts behind it, to those who stand in for them, and to
the numbers under which they answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import (
    Seated,
    behind,
    body_of,
    canonical,
    seat_of,
    stand_ins,
    unit_of,
)  # fmt: skip
from planlint.family.phones import Line, first_called, lines, next_called, thens
from planlint.model.bodies import Body
from planlint.model.document import Document, Location
from planlint.model.levels import ResponseLevel
from planlint.model.plan import Plan
from planlint.source.tree import Pointer

Role = Literal["assess", "propose", "decide", "announce", "command"]
ROLES: tuple[Role, ...] = get_args(Role)
# Bodies that command; groups and experts do not.
COMMAND_KINDS = frozenset({"headquarters", "committee", "leading_group", "joint_conference"})


@dataclass(frozen=True, slots=True)
class Actor:
    """One holder in one role at one response level."""

    role: Role
    # As the plan writes it, and as the whole family knows it.
    holder: str
    known: str
    # The units and posts behind it, whom one asks first in front.
    posts: tuple[str, ...]
    # Who may act in their place, in the order of succession.
    seconds: tuple[str, ...]
    # Whom one calls in turn where nobody answers.
    calls: tuple[str, ...]
    lines: tuple[Line, ...]
    # The body that the holder is, or is a place in.
    seated: Seated | None
    document: Document
    pointer: Pointer

    @property
    def location(self) -> Location:
        """Where the plan names the holder."""
        return self.document.locate(self.pointer)


@dataclass(frozen=True, slots=True)
class Command:
    """The chain of one response level of one plan."""

    facts: Facts
    # Which of the plan's responses it is, from 0.
    number: int
    # Empty where the level is for all hazards of the plan.
    hazard: str
    # 0 where the plan does not say the level.
    level: int
    actors: tuple[Actor, ...]

    def of(self, role: Role) -> tuple[Actor, ...]:
        """Those in one role, in the order of the plan."""
        return tuple(actor for actor in self.actors if actor.role == role)

    @property
    def location(self) -> Location:
        """Where the response level stands."""
        return self.facts.document.locate(("responses", self.number))


def commands(facts: Facts, family: Family) -> Iterator[Command]:
    """The chain of every response level of a plan, in the order of the plan."""
    for number, response in enumerate(facts.plan.responses):
        actors = tuple(_actors(facts, number, response, family))
        yield Command(facts, number, response.hazard or "", response.level or 0, actors)


def _actors(facts: Facts, number: int, response: ResponseLevel, family: Family) -> Iterator[Actor]:
    for role in ROLES:
        for index, holder in enumerate(getattr(response, role)):
            yield Actor(
                role,
                holder,
                canonical(holder, facts.plan),
                behind(holder, facts.plan, family),
                _known(stand_ins(holder, facts.plan, family), facts.plan),
                _known(next_called(holder, facts, family), facts.plan),
                numbers(holder, facts, family),
                body_of(holder, facts.plan, family),
                facts.document,
                ("responses", number, role, index),
            )


def _known(holders: tuple[str, ...], plan: Plan) -> tuple[str, ...]:
    """Holders as the whole family knows them."""
    return tuple(canonical(one, plan) for one in holders)


def separate_deciders(response: ResponseLevel, plan: Plan, family: Family) -> tuple[str, ...]:
    """Of several deciders one for each that acts alone; empty where there is but one.

    Holders are one where the same post is behind both, where one is the unit of the other, or
    where all of them are head, deputies, succession or office of one body of the plan.
    """
    if len(response.decide) < 2:  # noqa: PLR2004 - two differ, one does not
        return ()
    behind_each = [set(behind(holder, plan, family)) for holder in response.decide]
    together = set().union(*behind_each)
    if any(together <= _places(body, plan, family) for body in plan.bodies):
        return ()
    alone: dict[str, set[str]] = {}
    for holder, posts in zip(response.decide, behind_each, strict=True):
        if not any(meet(posts, other) for other in alone.values()):
            alone[holder] = posts
    return tuple(alone) if len(alone) > 1 else ()


def _places(body: Body, plan: Plan, family: Family) -> set[str]:
    """Head, deputies, succession and office of a body: the units and posts behind them."""
    office = (*body.office.host, *body.office.head) if body.office else ()
    named = (*body.head, *body.lead, *body.deputies, *body.succession, *office)
    return {*named, *(one for name in named for one in behind(name, plan, family))}


def ranks(plan: Plan) -> Mapping[str, int]:
    """Holder -> 2 for heads, 1 for deputies, 0 for offices of the first command body."""
    for body in plan.bodies:
        if body.kind in COMMAND_KINDS:
            office = (f"{body.id}.office", *(body.office.head if body.office else ()))
            found = dict.fromkeys(office, 0)
            found |= dict.fromkeys((f"{body.id}.deputies", *body.deputies), 1)
            found |= dict.fromkeys((f"{body.id}.head", *body.head), 2)
            return found
    return {}


def decided_lower(plan: Plan) -> Iterator[tuple[int, int]]:
    """Numbers of response levels whose decider ranks below that of a lower level, with the latter.

    Rank is taken from the plan's own command bodies alone; who stands in none has no known rank.
    """
    known = ranks(plan)
    levels = [(n, one) for n, one in enumerate(plan.responses) if one.level is not None]
    highest: dict[str | None, tuple[int, int]] = {}
    for number, response in sorted(levels, key=lambda item: -(item[1].level or 0)):
        rank = max((known.get(holder, -1) for holder in response.decide), default=-1)
        below = highest.get(response.hazard)
        if below is not None and 0 <= rank < below[0]:
            yield number, below[1]
        if below is None or rank > below[0]:
            highest[response.hazard] = (rank, number)


def is_led_alone(body: Body) -> bool:
    """Whether one person leads a body and nobody else; a unit that leads has people of its own."""
    leaders = body.head or body.lead
    seat = seat_of(leaders[0]) if len(leaders) == 1 else None
    person = seat is not None and (bool(seat.post) or seat.place == "head")
    return person and not (body.deputies or body.succession)


def numbers(holder: str, facts: Facts, family: Family) -> tuple[Line, ...]:
    """The numbers of a holder; of a post that has none those of its unit, which finds him."""
    found = lines(holder, facts, family)
    if found:
        return found
    units = dict.fromkeys(unit_of(one) for one in behind(holder, facts.plan, family))
    return tuple(line for unit in units for line in lines(unit, facts, family))


def is_reached(holder: str, facts: Facts, family: Family) -> bool:
    """Whether any number is known for a holder or for whom one calls in his place."""
    if numbers(holder, facts, family):
        return True
    given, step = thens(facts, family), first_called(holder, facts, family)
    if step is None:
        return any(numbers(one, facts, family) for one in stand_ins(holder, facts.plan, family))
    known: dict[str, bool] = family.once(("reached", facts.path), dict)
    way: dict[str, None] = {}
    while step and step not in way and step not in known and not numbers(step, facts, family):
        way[step] = None
        step = given.get(step)
    found = step is not None and known.get(step, step not in way)
    known.update(dict.fromkeys(way, found))
    return found


def meet(a: set[str], b: set[str]) -> bool:
    """Whether two sets of units and posts have one in common, or a unit and a post of it."""
    units_a, units_b = {unit_of(one) for one in a}, {unit_of(one) for one in b}
    return not (a.isdisjoint(b) and a.isdisjoint(units_b) and b.isdisjoint(units_a))
