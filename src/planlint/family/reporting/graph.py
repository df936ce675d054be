"""The hops of one chain as a graph, and the rings in it.

A step is a node of its own: ten offices that report to ten others are twenty edges, not a hundred.
What is received by a tier may be sent on by any holder on it, and the other way round; a holder is
tied to its unit or body. These ties cost nothing.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

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
# A hop without a number costs more than any hops with one; among equals fewer hops win.
OPEN, MINUTE = 10**24, 10**6


def graph_of(hops: tuple[Hop, ...], family: Family) -> "nx.DiGraph[Node]":
    """All ways that a report may take, with their ``cost``."""
    import networkx as nx  # noqa: PLC0415 - 140 ms that only chains need

    graph: nx.DiGraph[Node] = nx.DiGraph()
    for number, hop in enumerate(hops):
        step: Node = ("step", str(number))
        cost = (OPEN if hop.minutes is None else hop.minutes * MINUTE) + 1
        graph.add_edges_from(((leaving(s), step) for s in hop.senders), cost=cost)
        graph.add_edges_from(((step, coming(r)) for r in hop.receivers), cost=0)
    graph.add_edges_from((tie for hop in hops for tie in _ties(hop, family)), cost=0)
    return graph


def coming(stand: Stand) -> Node:
    """The node at which a report comes in."""
    return ("in", stand.tier, stand.area) if stand.everybody else ("holder", stand.holder)


def leaving(stand: Stand) -> Node:
    """The node from which it goes on."""
    return ("out", stand.tier, stand.area) if stand.everybody else ("holder", stand.holder)


def hop_rings(hops: Iterable[Hop], above: frozenset[tuple[str, str]]) -> Iterator[tuple[Hop, ...]]:
    """Hops that come back to where they began, one shortest ring in each tangle.

    *above* has the pairs (area, one above it). What neighbours tell each other is no ring, nor is
    what a whole tier tells itself: areas must be one, or one above the other.
    """
    listed = tuple(hops)
    for ring in rings(_passed_on(listed, above), lambda node: node[0] != "step"):
        yield tuple(listed[int(node[1])] for node in ring if node[0] == "step")


def _passed_on(
    hops: tuple[Hop, ...], above: frozenset[tuple[str, str]]
) -> Iterator[tuple[Node, Node]]:
    for number, hop in enumerate(hops):
        step: Node = ("step", str(number))
        for sender in hop.senders:
            fits = [r for r in hop.receivers if _in_line(sender, r, above)]
            if fits:
                yield _one(sender), step
                yield from ((step, _one(receiver)) for receiver in fits)


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
