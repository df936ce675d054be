"""How word of the event spreads: upwards along the reporting chain, sideways, and who hears when.

What brings the report only on a condition, beside surer steps, opens the latest time: see
``conditional``. Whoever is missing neither reports nor receives; then the report takes another way, or ends.
"""

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from planlint.family.family import Family
from planlint.family.holders import behind, seat_of, unit_of
from planlint.family.reporting.chain import Chain, Reports
from planlint.family.reporting.graph import Node, coming, leaving
from planlint.family.reporting.hops import Hop, Stand

from .asked import Asked
from .conditional import uncertain
from .scene import NATURAL
from .window import START, Window

# When a node of the chain knows, and the number of the step that told it.
Settled = tuple[Window, int | None]


class Heard(NamedTuple):
    """One reporting step as it happens."""

    hop: Hop
    # When its receivers know.
    window: Window
    # When its senders know.
    sent: Window


@dataclass(frozen=True)
class Spread:
    """Who knows, and when."""

    chain: Chain
    heard: tuple[Heard, ...]
    # Area -> when it knows, and the step that told it; None where it happens.
    areas: Mapping[str, tuple[Window, Hop | None]]
    # The same for units, posts and bodies that some step tells.
    holders: Mapping[str, tuple[Window, Hop | None]]
    # Area -> the steps that tell its tier, and no registered office, with when they do.
    tiers: Mapping[str, tuple[tuple[Window, Hop], ...]]
    # Tier where the report begins.
    start: str


def spread(family: Family, asked: Asked) -> Spread:
    """Let the report run from where the event happens."""
    reports = Reports(family, in_force=True)
    chain = reports.chain(asked.area, asked.hazard, asked.category)
    for hazard in sorted(asked.related):
        known = {(hop.peer.id, hop.number) for hop in chain.hops}
        more = reports.chain(asked.area, hazard).hops
        chain = chain.with_hops(tuple(h for h in more if (h.peer.id, h.number) not in known))
    settled = _settle(chain, tuple(_sources(chain, asked)), asked, family)
    begins = "unit" if asked.unit else chain.start
    areas: dict[str, tuple[Window, Hop | None]] = {}
    holders: dict[str, tuple[Window, Hop | None]] = {}
    if family.registry.level(asked.area) == begins:
        areas[asked.area] = (START, None)
    for stand, window, step in _informed(chain, settled):
        hop = chain.hops[step] if step is not None else None
        if stand.holder:
            holders.setdefault(stand.holder, (window, hop))
        if stand.area:
            areas.setdefault(stand.area, (window, hop))
    heard = tuple(_heard(chain, {node: window for node, (window, _) in settled.items()}))
    return Spread(chain, heard, areas, holders, _tiers(chain, settled), begins)


def _informed(
    chain: Chain, settled: Mapping[Node, Settled]
) -> Iterator[tuple[Stand, Window, int | None]]:
    """Everybody who knows, the first first, with the step that told it."""
    stands = dict.fromkeys(s for hop in chain.hops for s in (*hop.senders, *hop.receivers))
    found: list[tuple[Settled, Stand]] = []
    for stand in stands:
        nodes = [settled[n] for n in (coming(stand), leaving(stand)) if n in settled]
        if nodes:
            found.append((min(nodes, key=lambda one: one[0].order), stand))
    for (window, step), stand in sorted(found, key=lambda one: one[0][0].order):
        yield stand, window, step


def _tiers(
    chain: Chain, settled: Mapping[Node, Settled]
) -> dict[str, tuple[tuple[Window, Hop], ...]]:
    """The tiers that are told as such, area by area."""
    found: dict[str, tuple[tuple[Window, Hop], ...]] = {}
    steps = sorted((int(n[1]), window) for n, (window, _) in settled.items() if n[0] == "step")
    for number, window in steps:
        hop = chain.hops[number]
        for area in dict.fromkeys(s.area for s in hop.receivers if s.everybody and s.area):
            found[area] = (*found.get(area, ()), (window, hop))
    return found


def _sources(chain: Chain, asked: Asked) -> Iterator[Node]:
    if asked.unit:
        yield ("house", asked.unit)
        yield ("holder", asked.unit)
        yield from (n for n in chain.graph if n[0] == "holder" and unit_of(n[1]) == asked.unit)
    if asked.unit or asked.category != NATURAL:
        yield ("out", "unit", "")
        yield ("out", "unit", asked.area)
    if not asked.unit:
        yield chain.start_node


def _settle(
    chain: Chain, sources: tuple[Node, ...], asked: Asked, family: Family
) -> dict[Node, Settled]:
    """Dijkstra over the graph of the chain, without those who are missing."""
    gone, doubtful = _gone(chain, asked, family), uncertain(chain.hops)
    known: dict[Node, Settled] = {}
    waiting = [(START.order, node, -1) for node in sources if node in chain.graph]
    heapq.heapify(waiting)
    while waiting:
        (is_open, latest, earliest), node, step = heapq.heappop(waiting)
        if node in known or node in gone:
            continue
        window = Window(earliest, latest, is_open)
        known[node] = (window, step if step >= 0 else None)
        by = int(node[1]) if node[0] == "step" else step
        for after in chain.graph.adj[node]:
            if after not in known:
                heapq.heappush(waiting, (_next(chain, window, after, doubtful).order, after, by))
    return known


def _next(chain: Chain, window: Window, node: Node, doubtful: frozenset[int]) -> Window:
    """The window at *node*: steps take the time that the plan gives them, ties none."""
    if node[0] != "step":
        return window
    window = window.then(chain.hops[int(node[1])].step.within)
    return window.opened() if int(node[1]) in doubtful else window


def _gone(chain: Chain, asked: Asked, family: Family) -> frozenset[Node]:
    if not asked.without:
        return frozenset()
    houses = {n for n in chain.graph if n[0] == "house" and unit_of(n[1]) in asked.without}
    ends = ((s, hop) for hop in chain.hops for s in (*hop.senders, *hop.receivers) if s.holder)
    gone = {leaving(s) for s, hop in ends if missing(s.holder, hop, asked, family)}
    return frozenset(houses | gone | {("holder", one) for one in asked.without})


def missing(holder: str, hop: Hop, asked: Asked, family: Family) -> bool:
    """Whether all who stand behind a holder are missing; a whole tier never is."""
    if not holder or not asked.without:
        return False
    if not asked.without.isdisjoint({holder, unit_of(holder), seat_of(holder).name}):
        return True
    plan = hop.peer.plan
    people = behind(holder, plan, family) if plan else ()
    return bool(people) and all(not asked.without.isdisjoint({one, unit_of(one)}) for one in people)


def _heard(chain: Chain, known: Mapping[Node, Window]) -> Iterator[Heard]:
    """The steps in the order in which they are done; none that tells only what is known there."""
    found = ((int(n[1]), w) for n, w in known.items() if n[0] == "step")
    for number, window in sorted(found, key=lambda one: (one[1].order, one[0])):
        hop = chain.hops[number]
        senders = [known[n] for s in hop.senders if (n := leaving(s)) in known]
        sent = min(senders, key=lambda one: one.order)
        receivers = [known[n] for r in hop.receivers if (n := coming(r)) in known]
        if any(sent.order < there.order for there in receivers):
            yield Heard(hop, window, sent)
