"""All duties of a holder, in one walk over the plans that speak on the day."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from planlint.family.activation import Stage, runs_at
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import unit_of

from .lines import Kind, Line, Part, Ring, hazards_of, phases_of, stages_of
from .places import Named, places
from .selves import Self, self_of


@dataclass(frozen=True)
class Duties:
    """What one holder answers for."""

    holder: str
    family: Family
    lines: tuple[Line, ...]
    # Units below it -> in how many items the plans name them.
    below: Mapping[str, int]

    def of(self, ring: Ring) -> tuple[Line, ...]:
        """What it answers for itself, as a member, as one of its kind."""
        return tuple(line for line in self.lines if line.ring == ring)

    def kept(self, lines: tuple[Line, ...]) -> "Duties":
        """The same with some lines alone."""
        return replace(self, lines=lines)


def duties_of(holder: str, family: Family, paths: Collection[str] | None = None) -> Duties:
    """All lines of a holder, by plan and in the order of its text; *paths* narrows to some files."""
    me = self_of(holder, family)
    inferior = frozenset(_below(holder, family))
    lines: list[Line] = []
    below: dict[str, int] = dict.fromkeys(sorted(inferior), 0)
    for _, facts in sorted(family.current.items()):
        if paths is None or facts.path in paths:
            named = tuple(places(facts.plan))
            lines += _lines(facts, named, me)
            counted = {(n.kind, n.base, u) for n in named if (u := unit_of(n.holder)) in inferior}
            for _, _, unit in counted:
                below[unit] += 1
    return Duties(holder, family, tuple(lines), {u: n for u, n in below.items() if n})


def _below(holder: str, family: Family) -> Iterator[str]:
    """The units directly below a unit."""
    for name, entry in family.registry.organisations.items():
        if entry.value.superior == holder != name:
            yield name


def _lines(facts: Facts, named: tuple[Named, ...], me: Self) -> Iterator[Line]:
    mine: dict[tuple[Kind, object], tuple[Named, list[Part]]] = {}
    known: dict[str, str | None] = {}
    bodies = frozenset(body.id for body in facts.plan.bodies)
    for one in named:
        if one.holder not in known:
            known[one.holder] = me.seat(one.holder, facts.plan, bodies)
        seat = known[one.holder]
        # Whose body a group belongs to says nothing of those who sit in it.
        if seat is not None and (one.role != "parent" or not seat):
            part = Part(one.role, one.holder, one.pointer, seat)
            mine.setdefault((one.kind, one.base), (one, []))[1].append(part)
    levels = runs_at(facts.plan) if mine else {}
    for one, parts in mine.values():
        yield _line(facts, one, tuple(parts), levels)


def _line(
    facts: Facts, one: Named, parts: tuple[Part, ...], levels: Mapping[str, tuple[Stage, ...]]
) -> Line:
    number = next((step for step in one.base if isinstance(step, int)), 0)
    used = one.kind in ("task", "assumed")
    stages = levels.get(one.item.id or "", ()) if used else stages_of(one.kind, one.item, number)
    return Line(
        kind=one.kind,
        facts=facts,
        pointer=one.base,
        item=one.item,
        parts=parts,
        phases=phases_of(one.kind, one.item, stages),
        hazards=_hazards(facts, one, stages),
        stages=stages,
    )


def _hazards(facts: Facts, one: Named, stages: tuple[Stage, ...]) -> tuple[str, ...]:
    if one.kind == "system" and isinstance(one.item, str):
        return (one.item,)
    if one.kind == "grade":
        scale = facts.plan.grades[int(one.base[1])]
        return (scale.hazard,) if scale.hazard else facts.plan.hazards
    return hazards_of(one.item, stages, facts)
