"""Reports that come back to where they began, over all plans of a family."""

from collections.abc import Iterable, Iterator

from planlint.model.reporting import Party

from .cycles import is_acyclic
from .family import Family
from .holders import canonical
from .peer import Peer
from .reporting_graph import hop_rings
from .reporting_hops import TIERS, Hop, Lineage, parents

Ring = tuple[Hop, ...]


def report_rings(family: Family) -> tuple[Ring, ...]:
    """One shortest ring of hops, all about one hazard, for each tangle and hazard; each ring once."""
    return family.once(("report rings",), lambda: tuple(_rings(family)))


def _rings(family: Family) -> Iterator[Ring]:
    if not _may_ring(family):
        return
    below, lineages = parents(family), dict[str, Lineage]()
    hops: list[Hop] = []
    for facts in family.current.values():
        area = facts.plan.jurisdiction
        lineage = lineages.setdefault(area, Lineage(family, area, below))
        hops += lineage.hops(Peer(facts.plan.id, facts.plan, facts.document))
    above = frozenset((a, b) for a, one in lineages.items() for b in one.areas if a != b)
    seen: set[frozenset[tuple[str, int]]] = set()
    for ring in hop_rings(hops, above):
        rings = [ring] if _about(ring) is None or _about(ring) else _by_hazard(hops, above)
        for one in rings:
            key = frozenset((hop.peer.id, hop.number) for hop in one)
            if key not in seen:
                seen.add(key)
                yield one


def _may_ring(family: Family) -> bool:
    """Whether some hop goes down, or hops between holders of one tier come back: cheap to say no."""
    beside: list[tuple[object, object]] = []
    level = family.registry.level
    for name, facts in family.current.items():
        own = level(facts.plan.jurisdiction)
        for number, step in enumerate(facts.plan.reporting):
            before, after = _rank(step.from_, own), _rank(step.to, own)
            if before is not None and after is not None and before < after:
                continue
            if before is None or after is None or before > after:
                return True
            senders = step.from_.holder if step.from_ else ()
            receivers = step.to.holder if step.to else ()
            beside += [(canonical(one, facts.plan), (name, number)) for one in senders]
            beside += [((name, number), canonical(one, facts.plan)) for one in receivers]
    return not is_acyclic(beside)


def _rank(party: Party | None, own: str | None) -> int | None:
    """How high a party is as it says itself; that of the plan where it does not."""
    tier = (party.tier if party else None) or own
    return -1 if tier == "unit" else TIERS.index(tier) if tier in TIERS else None
