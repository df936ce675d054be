"""Which tier commands events of a grade, by each plan: its own, one above, or one below."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from planlint.family.family import Family
from planlint.family.holders import body_of, seat_of
from planlint.family.peer import Peer
from planlint.model.plan import Plan
from planlint.source.tree import Pointer

Side = Literal["own", "above", "below", "unknown"]


class Claim(NamedTuple):
    """Who commands one grade, as one plan says it."""

    peer: Peer
    side: Side
    # The areas of the commanders; of 'each county' the area above them.
    areas: frozenset[str]
    # In the document of the plan.
    pointer: Pointer


def claims(peer: Peer, family: Family) -> Mapping[tuple[str, str], Claim]:
    """(Hazard or empty, grade) -> who commands it by this plan."""
    return peer.once(("claims",), lambda: dict(_claims(peer, family)))


def opposite(peer: Peer, family: Family) -> Iterator[tuple[str, Claim, Claim]]:
    """Grade, claim of a plan, and that of each plan of the same kind above it for the same hazard."""
    mine = claims(peer, family)
    for area in family.registry.lineage(peer.jurisdiction)[1:] if mine else ():
        for hazard, other in _counterparts(peer, area, family):
            if other.id != peer.id:
                theirs = claims(other, family)
                for grade in dict.fromkeys(grade for _, grade in mine):
                    a, b = _for(mine, hazard, grade), _for(theirs, hazard, grade)
                    if a and b:
                        yield grade, a, b


def _counterparts(peer: Peer, area: str, family: Family) -> Iterator[tuple[str, Peer]]:
    """Hazard and plan of the same kind in an area above; total plans that list none cover all."""
    if peer.type != "total":
        for hazard in peer.hazards:
            others = family.peers_on(area, hazard)
            yield from ((hazard, other) for other in others if other.type == peer.type)
        return
    for other in family.once(("total peers",), lambda: _totals(family)).get(area, ()):
        both = [hazard for hazard in peer.hazards if hazard in other.hazards]
        listed = both if peer.hazards and other.hazards else peer.hazards or other.hazards or ("",)
        yield from ((hazard, other) for hazard in listed)


def _totals(family: Family) -> Mapping[str, tuple[Peer, ...]]:
    found: dict[str, tuple[Peer, ...]] = {}
    for peer in family.peers:
        if peer.type == "total":
            found[peer.jurisdiction] = (*found.get(peer.jurisdiction, ()), peer)
    return found


def _for(found: Mapping[tuple[str, str], Claim], hazard: str, grade: str) -> Claim | None:
    return found.get((hazard, grade)) or found.get(("", grade))


def _claims(peer: Peer, family: Family) -> Iterator[tuple[tuple[str, str], Claim]]:
    for number, scale in enumerate(peer.grades):
        for index, level in enumerate(scale.levels):
            if level.grade and level.command:
                places = [_place(holder, peer, family) for holder in level.command]
                sides = {side for side, _ in places}
                # Several tiers together are nobody's alone.
                side = sides.pop() if len(sides) == 1 else "unknown"
                at = peer.at("grades", number, "levels", index, "command")
                areas = frozenset(area for _, area in places)
                yield (scale.hazard or "", level.grade), Claim(peer, side, areas, at)


def _place(holder: str, peer: Peer, family: Family) -> tuple[Side, str]:
    """Where a commander stands, seen from the area of the plan."""
    registry = family.registry
    seated = body_of(holder, peer.source, family) if isinstance(peer.source, Plan) else None
    entry = registry.organisations.get(seat_of(holder).name)
    if seated is not None:
        area, tier = seated.plan.jurisdiction, None
    elif entry is not None:
        area, tier = entry.value.jurisdiction or "", entry.value.tier
    else:
        return "unknown", ""
    if tier is not None and tier != registry.level(area):
        return ("below", area) if area == peer.jurisdiction else ("unknown", area)
    if area == peer.jurisdiction:
        return "own", area
    if area in registry.lineage(peer.jurisdiction):
        return "above", area
    return ("below", area) if peer.jurisdiction in registry.lineage(area) else ("unknown", area)
