"""The hops of one chain as a graph, and the rings in it.

A step is a node of its own: ten offices that report to ten others are twenty edges, not a hundred.
What is received by a tier may be sent on by any holder on it, and the other way round; a holder is
tied to its unit or body. These ties cost nothing.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from planlint.family.cycles import rings
from planlint.family.family import Family
from planlint.family.holders import behind, body_of, seat_of, unit_of
from planlint.family.peer import Peer
from planlint.model.plan import Plan

from .hops import Hop, Stand

if TYPE_CHECKING:
    import networkx as nx

# ("in"|"out", tier, area), ("holder", id), ("house", id), ("step", number).
Node = tuple[str, ...]
# A hop of a draft costs more than all others: it counts only where there is no other way. One without a number costs more than any hops with one, a conditional one more than the certain
# one beside it; among equals fewer hops win.
DRAFT, OPEN, DOUBT, MINUTE = 10**40, 10**30, 10**22, 10**6


def graph_of(hops: tuple[Hop, ...], family: Family) -> "nx.DiGraph[Node]":
    """All ways that a report may take, with their ``cost``."""
    import networkx as nx  # noqa: PLC0415 - 140 ms that only chains need

    graph: nx.DiGraph[Node] = nx.DiGraph()
    certain = frozenset(
        tiers for hop in hops if hop.minutes is not None and not hop.when for tiers in _tiers(hop)
    )
    for number, hop in enumerate(hops):
        step: Node = ("step", str(number))
        doubt = DOUBT if hop.when and certain.issuperset(_tiers(hop)) else 0
        cost = doubt + (OPEN if hop.minutes is None else hop.minutes * MINUTE) + 1
        cost += DRAFT if is_draft(hop.peer, family) else 0
        graph.add_edges_from(((leaving(s), step) for s in hop.senders), cost=cost)
        graph.add_edges_from(((step, coming(r)) for r in hop.receivers), cost=0)
    graph.add_edges_from((tie for hop in hops for tie in _ties(hop, family)), cost=0)
    return graph


def is_draft(peer: Peer, family: Family) -> bool:
    """Whether what stands for a plan is no edition in force."""
    return peer.plan is not None and family.standing(peer.plan) != "current"


def differ(received: Stand, came: Hop, sender: Stand, goes: Hop, family: Family) -> bool:
    """Whether two named offices are not one: neither by id, nor by roof, nor by what is printed."""
    a, b = received.name or received.holder, sender.name or sender.holder
    if not a or not b or a == b:
        return False
    if received.holder and received.holder == sender.holder:
        return False
    if not (received.holder and sender.holder):
        return True
    there = set(_houses(received.holder, came.peer, family))
    return there.isdisjoint(_houses(sender.holder, goes.peer, family))


def _tiers(hop: Hop) -> Iterator[tuple[str, str]]:
    """From which tiers to which it leads."""
    return ((s.tier, r.tier) for s in hop.senders for r in hop.receivers)


def coming(stand: Stand) -> Node:
    """The node at which a report comes in."""
    return ("in", stand.tier, stand.area) if stand.everybody else ("holder", stand.holder)


def leaving(stand: Stand) -> Node:
    """The node from which it goes on."""
    return ("out", stand.tier, stand.area) if stand.everybody else ("holder", stand.holder)


class _Told(NamedTuple):
    """One sender and one receiver of a hop."""

    number: int
    sender: Stand
    receiver: Stand

    @property
    def climbs(self) -> bool:
        """Whether it goes to another tier, upwards or down."""
        tiers = (self.sender.tier, self.receiver.tier)
        return all(tiers) and tiers[0] != tiers[1]

    @property
    def step(self) -> Node:
        """The step as this sender takes it, to other tiers or to his own."""
        return ("step", str(self.number), *_one(self.sender), "over" if self.climbs else "beside")


def hop_rings(hops: Iterable[Hop], above: frozenset[tuple[str, str]]) -> Iterator[tuple[Hop, ...]]:
    """Hops that come back to where they began, one shortest ring in each tangle.

    *above* has the pairs (area, one above it). A ring climbs and comes down again, or goes one way
    round three units and more of one tier, or leads from an office to itself. What neighbours tell
    each other is none, nor what two units of a tier, or the places of one body, do.
    """
    listed = tuple(hops)
    told = tuple(_told(listed, above))
    over = frozenset(one.step for one in told if one.climbs)
    for ring in (*rings(_edges(told), over.__contains__), *rings(_edges(_one_way(listed, told)))):
        yield tuple(listed[int(node[1])] for node in ring[:-1] if node[0] == "step")


def _told(hops: tuple[Hop, ...], above: frozenset[tuple[str, str]]) -> Iterator[_Told]:
    for number, hop in enumerate(hops):
        pairs = ((s, r) for s in hop.senders for r in hop.receivers)
        yield from (_Told(number, s, r) for s, r in pairs if _in_line(s, r, above))


def _edges(told: Iterable[_Told]) -> Iterator[tuple[Node, Node]]:
    for one in told:
        yield _one(one.sender), one.step
        yield one.step, _one(one.receiver)


def _one_way(hops: tuple[Hop, ...], told: tuple[_Told, ...]) -> Iterator[_Told]:
    """What one unit tells another of its tier that never tells it anything about the same hazard."""
    beside = [one for one in told if not one.climbs]
    said: dict[tuple[Node, Node], list[tuple[str, ...] | None]] = {}
    for one in beside:
        pair = _house(one.sender), _house(one.receiver)
        said.setdefault(pair, []).append(hazards_of(hops[one.number]))
    for one in beside:
        to_himself = _one(one.sender) == _one(one.receiver)
        a, b, about = _house(one.sender), _house(one.receiver), hazards_of(hops[one.number])
        answers = said.get((b, a), ())
        if to_himself or (a != b and not any(_meet(about, other) for other in answers)):
            yield one


def hazards_of(hop: Hop) -> tuple[str, ...] | None:
    """What a hop is about; None for all hazards."""
    if hop.step.hazard:
        return (hop.step.hazard,)
    return None if hop.peer.type == "total" or not hop.peer.hazards else hop.peer.hazards


def _meet(a: tuple[str, ...] | None, b: tuple[str, ...] | None) -> bool:
    return a is None or b is None or not set(a).isdisjoint(b)


def _house(stand: Stand) -> Node:
    """The unit or body of a holder; a whole tier is itself."""
    seat = seat_of(stand.holder)
    return _one(stand) if stand.everybody else ("house", seat.plan, seat.name)


def _one(stand: Stand) -> Node:
    """The same node in and out."""
    return ("tier", stand.tier, stand.area) if stand.everybody else ("holder", stand.holder)


def _in_line(sender: Stand, receiver: Stand, above: frozenset[tuple[str, str]]) -> bool:
    if sender.everybody and receiver.everybody and _one(sender) == _one(receiver):
        return False
    a, b = sender.area, receiver.area
    return not a or not b or a == b or (a, b) in above or (b, a) in above


def _ties(hop: Hop, family: Family) -> Iterator[tuple[Node, Node]]:
    for stand in (*hop.senders, *hop.receivers):
        tier = (stand.tier, stand.area)
        if stand.tier:
            yield ("in", *tier), ("out", *tier)
        if not stand.everybody:
            holder: Node = ("holder", stand.holder)
            if stand.tier:
                yield holder, ("out", *tier)
            if stand.tier and stand.tier != "unit":  # units in general are not each one of them
                yield ("in", *tier), holder
            for house in _houses(stand.holder, hop.peer, family):
                yield holder, ("house", house)
                yield ("house", house), holder


def _houses(holder: str, peer: Peer, family: Family) -> Iterator[str]:
    """Under what roof a holder is found: its unit; of a body the body, of an office its host too."""
    plan = peer.source
    seated = body_of(holder, plan, family) if isinstance(plan, Plan) else None
    if seated is None:
        yield from dict.fromkeys((holder, unit_of(holder)))
        return
    yield f"{seated.plan.id}#{seated.body.id}"
    for one in behind(holder, seated.plan, family):
        # The head of a body sits in a government of many hands; its office is in one unit.
        yield unit_of(one) if seat_of(holder).place == "office" else one
