"""Leading bodies, their members, command on site."""

from planlint.family.command.chain import COMMAND_KINDS
from planlint.family.editions import standing
from planlint.family.facts import Facts
from planlint.family.holders import unit_of
from planlint.family.phones import lines
from planlint.filing.capability.tally import Ground, Tally, split
from planlint.filing.counting.figure import Place, spot
from planlint.model.bodies import Body
from planlint.rulebook.words import Both

from ._things import area_place, at, plans

_AREAS = Both(zh="没有登记县级以上区域", en="no area from county up is registered")
_SPECIAL = Both(zh="没有应对突发事件的专项应急预案", en="no special plan for events")
_MEMBERS = Both(zh="指挥机构没有成员单位", en="commands have no members")


def leading(ground: Ground) -> Tally:
    """Areas whose total plan has a command with head, deputies and a number to call."""

    def led(area: str) -> bool:
        facts = _total(area, ground)
        return facts is not None and any(_whole(body, facts, ground) for body in _commands(facts))

    return split(ground.governed, led, lambda area: _seat(area, ground), _AREAS)


def military(ground: Ground) -> Tally:
    """Areas whose total plan's command has a military or armed-police unit."""

    def joined(area: str) -> bool:
        facts = _total(area, ground)
        units = (unit for body in _commands(facts) for unit in body.members) if facts else ()
        return any(_kind(unit_of(unit), ground) == "military" for unit in units)

    return split(ground.governed, joined, lambda area: _seat(area, ground), _AREAS)


def members(ground: Ground) -> Tally:
    """Member units of the commands of total and special plans, each once."""
    first: dict[str, Facts] = {}
    for facts in plans(ground, "total", "special"):
        for member in (unit for body in _commands(facts) for unit in body.members):
            first.setdefault(unit_of(member), facts)

    def called(unit: str) -> bool:
        entry = ground.registry.organisations.get(unit)
        posts = entry.value.posts if entry else ()
        return any(post.phone for post in posts) or bool(
            lines(unit, first[unit], ground.scope.family)
        )

    return split(sorted(first), called, lambda unit: _member(unit, first[unit], ground), _MEMBERS)


def on_site(ground: Ground) -> Tally:
    """Special plans for events that set up a command on site."""
    return split(
        plans(ground, "special", events=True),
        lambda facts: any(body.kind == "site_command" for body in facts.plan.bodies),
        at,
        _SPECIAL,
    )


def _total(area: str, ground: Ground) -> Facts | None:
    """The total plan of an area, if it is in force."""
    family = ground.scope.family
    found = family.total_plan(area)
    there = found is not None and standing(found[0].plan, family.as_of) == "current"
    return found[0] if found and there else None


def _commands(facts: Facts) -> tuple[Body, ...]:
    """The bodies that command, working groups and those of experts left out."""
    return tuple(body for body in facts.plan.bodies if body.kind in COMMAND_KINDS)


def _whole(body: Body, facts: Facts, ground: Ground) -> bool:
    """Whether it has head and deputies, and somebody of it or its office answers a call."""
    asked = (*body.head, *body.deputies, *(body.office.host if body.office else ()))
    reached = any(lines(one, facts, ground.scope.family) for one in asked)
    return bool(body.head and body.deputies and reached)


def _seat(area: str, ground: Ground) -> Place:
    """The total plan of an area; where there is none, the area."""
    facts = _total(area, ground)
    return at(facts) if facts else area_place(area, ground)


def _member(unit: str, named: Facts, ground: Ground) -> Place:
    """Where a unit is registered, else the plan that names it."""
    entry = ground.registry.organisations.get(unit)
    return spot(entry.location) if entry else at(named)


def _kind(unit: str, ground: Ground) -> str | None:
    entry = ground.registry.organisations.get(unit)
    return entry.value.kind if entry else None
