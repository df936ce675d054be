"""Who stands behind a holder (承担者): a unit, a post, a body of a plan, a place in a body."""

from collections.abc import Callable, Container, Iterator, Mapping
from typing import NamedTuple

from planlint.model.bodies import Body
from planlint.model.plan import Plan

from .family import Family

# Bodies that stand behind one another; more than so many are no command but a mistake.
_SEATS = 50


class Seat(NamedTuple):
    """A holder taken apart: ``jiangzhou.total#command.head``, ``hq.office``, ``jz-em/duty``."""

    # The plan whose body it is, where it is not the plan that speaks.
    plan: str
    # The unit or the body.
    name: str
    post: str
    # head, deputies, office: a place in a body.
    place: str


class Seated(NamedTuple):
    """A body with the plan that has it."""

    plan: Plan
    number: int
    body: Body


def seat_of(holder: str) -> Seat:
    """The parts of a holder; what is not there is empty."""
    plan, _, local = holder.rpartition("#")
    if "/" in local:
        unit, _, post = local.partition("/")
        return Seat(plan, unit, post, "")
    name, _, place = local.partition(".")
    return Seat(plan, name, "", place)


def unit_of(holder: str) -> str:
    """The unit of a unit or post: ``jz-em/director`` -> ``jz-em``."""
    return holder.partition("/")[0]


def body_of(holder: str, plan: Plan, family: Family) -> Seated | None:
    """The body that *holder* names in the mouth of *plan*; None for units, posts and unknown ones."""
    seat = seat_of(holder)
    home: Plan | None = plan
    if seat.plan and seat.plan != plan.id:
        there = family.current.get(seat.plan)
        home = there.plan if there else None
    if home is None or seat.post:
        return None
    number, body = _bodies(home, family).get(seat.name, (-1, None))
    return Seated(home, number, body) if body else None


def _bodies(plan: Plan, family: Family) -> Mapping[str, tuple[int, Body]]:
    """The bodies of a plan by id, the first of each; worked out once."""

    def made() -> tuple[Plan, Mapping[str, tuple[int, Body]]]:
        each = reversed(list(enumerate(plan.bodies)))
        return plan, {body.id: (number, body) for number, body in each if body.id}

    # The plan is kept with it, so that no other plan can come to have its number.
    return family.once(("bodies", str(id(plan))), made)[1]


def canonical(holder: str, plan: Plan, bodies: Container[str | None] | None = None) -> str:
    """One id for one holder in the whole family: bodies carry the id of their plan.

    *bodies* are the ids of the plan's bodies, where a caller asks for many holders of one plan.
    """
    seat = seat_of(holder)
    known = (body.id for body in plan.bodies) if bodies is None else bodies
    if seat.plan or seat.post or seat.name not in known:
        return holder
    return f"{plan.id}#{holder}"


def behind(holder: str, plan: Plan, family: Family) -> tuple[str, ...]:
    """The units and posts that answer for *holder*, whom one asks first in front.

    A body is its head, its office those who keep it; a unit or a post stands for itself. Bodies
    that name each other in a ring give what is known besides.
    """
    return tuple(dict.fromkeys(_resolved(holder, plan, family, _asked)))


def stand_ins(holder: str, plan: Plan, family: Family) -> tuple[str, ...]:
    """Who may act where those behind *holder* cannot be reached, in the order of succession."""
    found = dict.fromkeys(_resolved(holder, plan, family, _next_asked))
    return tuple(one for one in found if one not in behind(holder, plan, family))


def members(body: Body) -> Iterator[str]:
    """Everybody who has a part in a body."""
    yield from (*body.head, *body.deputies, *body.lead, *body.members, *body.succession)
    if body.office:
        yield from (*body.office.host, *body.office.head, *body.office.members)


def _resolved(
    holder: str, plan: Plan, family: Family, asked: Callable[[Body, str], tuple[str, ...]]
) -> Iterator[str]:
    waiting: list[tuple[str, Plan]] = [(holder, plan)]
    seen: set[tuple[str, str]] = set()
    bodies = 0
    while waiting and bodies < _SEATS:
        name, speaker = waiting.pop(0)
        if (speaker.id, name) in seen:
            continue
        seen.add((speaker.id, name))
        seated = body_of(name, speaker, family)
        if seated is None:
            yield name
        else:
            bodies += 1
            place = seat_of(name).place
            waiting = [*((n, seated.plan) for n in asked(seated.body, place)), *waiting]


def _asked(body: Body, place: str) -> tuple[str, ...]:
    """Whom one asks for a body or a place in it."""
    office = body.office
    match place:
        case "deputies":
            return body.deputies
        case "office":
            return (*office.host, *office.head) if office else body.head or body.lead
        case _:
            return body.head or body.lead or (office.host if office else ())


def _next_asked(body: Body, place: str) -> tuple[str, ...]:
    """Whom one asks next."""
    match place:
        case "deputies":
            return ()
        case "office":
            return (*body.office.members, *body.head) if body.office else body.deputies
        case _:
            return (*body.succession, *body.deputies)
