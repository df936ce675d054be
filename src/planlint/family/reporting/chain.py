"""Reporting chains: how a report climbs from an area to the level required, and where it stops.

    reports = Reports(family)
    chain = reports.chain("hekou", "flood", "natural")   # the category comes from the vocabulary
    path = chain.path(chain.start, "province")
    for leg in path.legs: leg.sender, leg.receiver, leg.hop.minutes, leg.hop.location

Times are the latest ones, in minutes. A hop without a number makes the whole open; among several
ways the one with the fewest hops of drafts is taken, then the one with the fewest open hops, then the one with the fewest conditional hops
(``when``) that have a certain one between the same tiers beside them, then the quickest, then the
one with fewest hops.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.model.plan_types import JointPlan

from .graph import (
    DOUBT,
    DRAFT,
    MINUTE,
    OPEN,
    Node,
    coming,
    differ,
    graph_of,
    hop_rings,
    is_draft,
    leaving,
)  # fmt: skip
from .hops import TIERS, Hop, Lineage, Stand, parents
from .path import Break as Break  # noqa: PLC0414 - what a chain answers with
from .path import Leg, Path

if TYPE_CHECKING:
    import networkx as nx

# Plans that speak of every event where they name no hazard.
_GENERAL = frozenset({"total", "township", "village", "unit", "handbook"})
# Purposes of plans that are not there for an ordinary event of their hazard.
_SPECIAL_PURPOSES = frozenset({"catastrophe", "activity"})


@dataclass(frozen=True)
class Chain:
    """All hops for one area and hazard, and what follows from them."""

    lineage: Lineage
    hazard: str
    hops: tuple[Hop, ...]

    @property
    def plans(self) -> frozenset[str]:
        """The plans that have a hop in it."""
        return frozenset(hop.peer.id for hop in self.hops)

    def with_hops(self, more: tuple[Hop, ...]) -> "Chain":
        """The same chain with more hops."""
        return Chain(self.lineage, self.hazard, (*self.hops, *more))

    @functools.cached_property
    def start(self) -> str:
        """The lowest tier of the area on which somebody reports; the area's own if nobody does."""
        ranks = [s.rank for hop in self.hops for s in hop.senders if s.rank >= 0]
        return TIERS[min((*ranks, min(self.lineage.rank, len(TIERS) - 1)))]

    def path(self, start: str, needed: str) -> Path:
        """The quickest way from *start* to *needed* or above, else as high as reports come.

        *start* is a tier (``village`` … ``state``, ``unit`` for units as such) or a holder as the
        whole family knows it; *needed* one of TIERS.
        """
        before, costs = self._ways(start)
        end, reached = self._end(costs, needed, start)
        return Path(tuple(self._legs(_way(before, end))) if end else (), reached, needed)

    def hand_overs(self, path: Path) -> tuple[Leg, ...]:
        """The legs that another office of a tier begins than the one that received: no step says how."""
        pairs = zip(path.legs, path.legs[1:], strict=False)
        family = self.lineage.family
        return tuple(b for a, b in pairs if differ(a.receiver, a.hop, b.sender, b.hop, family))

    def breaks(self, start: str, needed: str, furthest: str = "") -> tuple[Break, ...]:
        """Where reports stop on the way to *needed*, or hang on a draft; none if all goes well.

        Towards *furthest* they may end, but not beside another office of the tier that sends on.
        """
        path = self.path(start, furthest or needed)
        drafts = tuple(
            Break("draft", leg.receiver.tier, leg.receiver.area, (leg.hop,), ())
            for leg in path.legs
            if is_draft(leg.hop.peer, self.lineage.family)
        )
        return (*drafts, *self._stops(path, needed))

    def _stops(self, path: Path, needed: str) -> Iterator[Break]:
        """The tier beyond which no report goes."""
        if path.complete:
            return
        here = (path.reached, self.lineage.by_tier.get(path.reached, ""))
        received = tuple(h for h in self.hops if any((r.tier, r.area) == here for r in h.receivers))
        sent = tuple(hop for hop in self.hops if self._leaves(hop, here))
        if sent or not replace(path, needed=needed).complete:
            yield Break("hand_over" if sent else "end", *here, received, sent)

    def spread(self, start: str) -> tuple[tuple[int | None, Leg], ...]:
        """Every hop that a report from *start* sets off, with the latest minute at which it arrives.

        *start* as in :meth:`path`. In the order in which they happen, lateral ones too; None after
        a hop without a number.
        """
        before, costs = self._ways(start)
        steps = sorted(
            (cost % DRAFT // OPEN, cost % DOUBT, int(node[1]), node)
            for node, cost in costs.items()
            if _is_step(node)
        )
        return tuple(
            (None if unknown else cost // MINUTE, self._leg(number, before[node][0], receiver))
            for unknown, cost, number, node in steps
            for receiver in self.hops[number].receivers
        )

    def loops(self) -> tuple[tuple[Hop, ...], ...]:
        """Hops that come back to where they began, one shortest ring in each tangle."""
        areas = self.lineage.areas
        above = frozenset((a, b) for a in areas for b in areas if a != b)
        return tuple(hop_rings(self.hops, above))

    @functools.cached_property
    def graph(self) -> "nx.DiGraph[Node]":
        """All ways that a report may take: see ``reporting_graph``."""
        return graph_of(self.hops, self.lineage.family)

    def _ways(self, start: str) -> tuple[Mapping[Node, list[Node]], Mapping[Node, int]]:
        """Node -> the nodes before it on the cheapest way, and what it costs to come there."""
        source = self._source(start)
        if source not in self.graph:
            return {}, {}
        import networkx as nx  # noqa: PLC0415 - 140 ms that only chains need

        before, costs = nx.dijkstra_predecessor_and_distance(self.graph, source, weight="cost")
        before[source] = []  # ties that cost nothing lead back to it
        return before, cast("Mapping[Node, int]", costs)

    @property
    def start_node(self) -> Node:
        """The node of :attr:`start`."""
        return self._source(self.start)

    def _source(self, start: str) -> Node:
        if start == "unit":
            return ("out", "unit", "")
        if start in TIERS:
            return ("in", start, self.lineage.by_tier.get(start, ""))
        return ("holder", start)

    def _end(self, costs: Mapping[Node, int], needed: str, start: str) -> tuple[Node | None, str]:
        """The node to go to: the cheapest on the tier needed or above, else the highest there is."""
        ends = {
            coming(r): r.rank for hop in self.hops for r in hop.receivers if self._is_in_line(r)
        }
        ranks = {node: rank for node, rank in ends.items() if node in costs}
        own = TIERS.index(start) if start in TIERS else -1
        goal = min(TIERS.index(needed), max(ranks.values(), default=-1))
        if goal <= own:
            return None, start if start in TIERS else ""
        end = min((n for n, rank in ranks.items() if rank >= goal), key=lambda n: (costs[n], n))
        return end, TIERS[ranks[end]]

    def _is_in_line(self, stand: Stand) -> bool:
        return not stand.area or stand.area in self.lineage.areas

    def _leaves(self, hop: Hop, here: tuple[str, str]) -> bool:
        """Whether a hop goes from the tier here to one above."""
        rank = TIERS.index(here[0]) if here[0] in TIERS else -1
        higher = any(r.rank > rank and self._is_in_line(r) for r in hop.receivers)
        return higher and any((s.tier, s.area) == here for s in hop.senders)

    def _legs(self, way: list[Node]) -> Iterator[Leg]:
        for before, node, after in zip(way, way[1:], way[2:], strict=False):
            if _is_step(node):
                receivers = self.hops[int(node[1])].receivers
                receiver = next(r for r in receivers if coming(r) == after)
                yield self._leg(int(node[1]), before, receiver)

    def _leg(self, number: int, before: Node, receiver: Stand) -> Leg:
        hop = self.hops[number]
        return Leg(hop, next(s for s in hop.senders if leaving(s) == before), receiver)


@dataclass(frozen=True)
class Reports:
    """The reporting chains of a family, by area and hazard."""

    family: Family
    # Whether drafts are left out.
    in_force: bool = False

    def chain(self, area: str, hazard: str, category: str = "") -> Chain:
        """The chain of an area (any level) for a hazard of the vocabulary and its category.

        All plans of the area and of those above it count, registered ones too: total plans, and
        those that name the hazard or its category; not those for catastrophes and big occasions.
        """
        lineage = Lineage(self.family, area, self._parents)
        about = frozenset(filter(None, (hazard, category)))
        peers = {p.id: p for one in lineage.areas for p in self._by_area.get(one, ())}
        fitting = (peer for peer in peers.values() if _covers(peer, about))
        hops = tuple(hop for peer in fitting for hop in lineage.hops(peer, about))
        return Chain(lineage, hazard, hops)

    @functools.cached_property
    def _parents(self) -> frozenset[tuple[str, str]]:
        return parents(self.family)

    @functools.cached_property
    def _by_area(self) -> Mapping[str, tuple[Peer, ...]]:
        found: dict[str, list[Peer]] = {}
        for peer in self.family.peers:
            drafted = self.in_force and is_draft(peer, self.family)
            if peer.reporting and not drafted:
                for area in dict.fromkeys(_areas(peer)):
                    found.setdefault(area, []).append(peer)
        return {area: tuple(peers) for area, peers in found.items()}


def required(area_tier: str, grade: str = "") -> str:
    """The tier that a report has to come to: the next above, for graver grades further up.

    Article 17 of the law: from villages and townships the county, which answers; from there the
    next-higher government. What the state plan (3.3.3) leaves to the province or the state is
    reported there: 较大 to the province, 重大 and above to the state.
    """
    next_above = min(TIERS.index(area_tier) + 1, len(TIERS) - 1) if area_tier in TIERS else 0
    above = max(next_above, TIERS.index("county"))
    by_grade = {"large": "province", "major": "state", "especially_major": "state"}
    return TIERS[max(above, TIERS.index(by_grade.get(grade, TIERS[0])))]


def _way(before: Mapping[Node, list[Node]], end: Node | None) -> list[Node]:
    """The cheapest way to *end*, from its beginning."""
    way: list[Node] = [end] if end else []
    while way and before.get(way[-1]):
        # The first is the one that gave the node its cost; later ones may lead in a circle.
        way.append(before[way[-1]][0])
    return way[::-1]


def _is_step(node: Node) -> bool:
    return node[0] == "step"


def _covers(peer: Peer, about: frozenset[str]) -> bool:
    if getattr(peer.source, "purpose", None) in _SPECIAL_PURPOSES:
        return False
    general = peer.type == "total" or (peer.type in _GENERAL and not peer.hazards)
    return general or not about.isdisjoint(peer.hazards)


def _areas(peer: Peer) -> Iterable[str]:
    """The area of a plan; of a joint plan those of all parties."""
    if isinstance(peer.source, JointPlan):
        yield from (party.jurisdiction for party in peer.source.parties if party.jurisdiction)
    if peer.jurisdiction:
        yield peer.jurisdiction
