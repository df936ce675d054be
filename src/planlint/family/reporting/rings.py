"""Reports that come back to where they began, over all plans of a family."""

from collections.abc import Iterator

from planlint.family.cycles import is_acyclic
from planlint.family.family import Family
from planlint.family.holders import canonical, seat_of
from planlint.family.peer import Peer
from planlint.model.plan import Plan
from planlint.model.reporting import Party

from .graph import hazards_of, hop_rings
from .hops import TIERS, Hop, Lineage, parents

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
        for one in (ring,) if _is_one(ring) else _by_hazard(hops, above):
            key = frozenset((hop.peer.id, hop.number) for hop in one)
            if key not in seen:
                seen.add(key)
                yield one


def _may_ring(family: Family) -> bool:
    """Whether a hop goes down, or hops on one tier come back: cheap to deny, and mostly denied."""
    beside: list[tuple[object, object]] = []
    for name, facts in family.current.items():
        for number, step in enumerate(facts.plan.reporting):
            before = _ranks(step.from_, facts.plan, family)
            after = _ranks(step.to, facts.plan, family)
            if not before or not after or max(before) < min(after):
                continue
            if max(before) > min(after):
                return True
            senders = step.from_.holder if step.from_ else ()
            receivers = step.to.holder if step.to else ()
            beside += [(canonical(one, facts.plan), (name, number)) for one in senders]
            beside += [((name, number), canonical(one, facts.plan)) for one in receivers]
    return not is_acyclic(beside)


def _ranks(party: Party | None, plan: Plan, family: Family) -> set[int]:
    """How high the holders of a party are; -1 for units and for what nobody knows."""
    if party is None:
        return set()
    if party.tier or not party.holder:
        return {_rank(party.tier)}
    return {_rank(_tier(holder, plan, family)) for holder in party.holder}


def _tier(holder: str, plan: Plan, family: Family) -> str | None:
    registry = family.registry
    entry = registry.organisations.get(seat_of(holder).name)
    if entry is not None:
        return entry.value.tier or registry.level(entry.value.jurisdiction or "")
    other = family.current.get(seat_of(holder).plan)
    return registry.level((other.plan if other else plan).jurisdiction)


def _rank(tier: str | None) -> int:
    return TIERS.index(tier) if tier in TIERS else -1


def _by_hazard(hops: list[Hop], above: frozenset[tuple[str, str]]) -> Iterator[Ring]:
    """The rings of each hazard alone."""
    for hazard in sorted({one for hop in hops for one in hazards_of(hop) or ()}):
        about = [hop for hop in hops if _speaks_of(hop, hazard)]
        yield from hop_rings(about, above)


def _speaks_of(hop: Hop, hazard: str) -> bool:
    named = hazards_of(hop)
    return named is None or hazard in named


def _is_one(ring: Ring) -> bool:
    """Whether some hazard is that of every hop."""
    named = [set(one) for hop in ring if (one := hazards_of(hop)) is not None]
    return not named or bool(set.intersection(*named))
