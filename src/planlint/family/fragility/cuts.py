"""What every report must pass: the posts, numbers and units without which nobody hears of an event."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.reporting.chain import Chain
from planlint.family.reporting.graph import Node, coming
from planlint.family.reporting.hops import Hop

from .branches import Part, dominators, edges_of, exactly

Edge = tuple[object, object]
_BEGIN, _END = ("begin",), ("end",)
# Parts in several places are tried one by one, as long as that costs no more steps than this.
_TRIES = 3_000_000


def report_cuts(
    chain: Chain, holders: Collection[str], *, area: str = "", units: bool = True
) -> tuple[tuple[Part, Hop], ...]:
    """The parts on all ways from the lowest tier, or a unit, to one of *holders*; each with a hop there.

    Holders as the whole family knows them. Where no report is said to come to them, those count
    who receive it in *area*, by default where it happens; where nobody does, there is nothing to
    cut. Not *units*: what a unit reports is no way, for nobody there sees it.
    """
    own = area or chain.lineage.area
    edges = list(_all_edges(chain, holders, own, units=units))
    on_all = dominators(edges, _BEGIN, _END)
    found = [node for node in on_all if isinstance(node, tuple) and node[0] == "part"]
    found += _shared(edges, {node[2] for node in found}) if on_all else []
    hops = _first_hops(chain)
    parts: dict[Part, Hop] = {}
    for _, holder, part in found:
        parts.setdefault(part, hops[holder])
    return tuple(parts.items())


def _all_edges(chain: Chain, holders: Collection[str], area: str, *, units: bool) -> Iterator[Edge]:
    """The graph of the chain, with what stands behind each holder between coming in and going out."""
    for before, after in chain.graph.edges:
        yield _out(before), _in(after)
    hops = _first_hops(chain)
    received = {r.holder for hop in chain.hops for r in hop.receivers}
    for holder, hop in hops.items():
        yield from _through(holder, hop, chain.lineage.family, calls=holder in received)
    yield _BEGIN, chain.start_node
    if units:
        yield _BEGIN, ("out", "unit", "")
    yield from ((_out(node), _END) for node in _ends(chain, holders, area))


def _ends(chain: Chain, holders: Collection[str], own: str) -> list[Node]:
    named: list[Node] = [(kind, name) for name in holders for kind in ("holder", "house")]
    there = [node for node in named if node in chain.graph]
    if there:
        return there
    here = (coming(r) for hop in chain.hops for r in hop.receivers if r.area == own)
    return list(dict.fromkeys(here))


def _through(holder: str, hop: Hop, family: Family, *, calls: bool) -> Iterator[Edge]:
    """From coming in to going out of one holder: by those behind it, and by a number if one calls."""
    home = holder.rpartition("#")[0] or hop.peer.id
    facts: Facts | None = family.current.get(home)
    ways = exactly(holder, facts, family)
    begin, end = ("in", holder), ("out", holder)
    if not ways:
        yield begin, end
    reached = ways if calls else [way[:2] for way in ways]
    for before, after in edges_of(reached, begin, end):
        yield _at(before, holder), _at(after, holder)


def _at(node: object, holder: str) -> object:
    """A part keeps the holder with it: the same unit behind two holders is two places."""
    return ("part", holder, node) if isinstance(node, Part) else node


def _in(node: Node) -> object:
    return ("in", node[1]) if node[0] == "holder" else node


def _out(node: Node) -> object:
    return ("out", node[1]) if node[0] == "holder" else node


def _first_hops(chain: Chain) -> Mapping[str, Hop]:
    found: dict[str, Hop] = {}
    for hop in chain.hops:
        for stand in (*hop.receivers, *hop.senders):
            if not stand.everybody:
                found.setdefault(stand.holder, hop)
    return found


def _shared(edges: list[Edge], known: Collection[Part]) -> list[tuple[str, str, Part]]:
    """Parts behind several holders, none of whom is on all ways, but one of whom is on each."""
    places: dict[Part, list[Any]] = {}
    for node in dict.fromkeys(node for edge in edges for node in edge):
        if isinstance(node, tuple) and node[0] == "part" and node[2] not in known:
            places.setdefault(node[2], []).append(node)
    several = {part: nodes for part, nodes in places.items() if len(nodes) > 1}
    tried = list(several.items())[: _TRIES // max(len(edges), 1)]
    return [nodes[0] for _, nodes in tried if not _is_left(edges, set(nodes))]


def _is_left(edges: list[Edge], lost: Collection[object]) -> bool:
    """Whether some way from begin to end is left without the nodes *lost*."""
    after: dict[object, list[object]] = {}
    for a, b in edges:
        if a not in lost and b not in lost:
            after.setdefault(a, []).append(b)
    seen: set[object] = {_BEGIN}
    waiting: list[object] = [_BEGIN]
    while waiting:
        fresh = [node for node in after.get(waiting.pop(), ()) if node not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return _END in seen
