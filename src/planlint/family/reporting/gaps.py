"""Where a report is received on a tier by one office, and another is said to send it on."""

from collections.abc import Iterable
from typing import NamedTuple

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import behind, unit_of
from planlint.family.peer import Peer
from planlint.family.units import is_within
from planlint.model.plan import Plan
from planlint.model.reporting import Party

from .chain import Reports, required
from .hops import TIERS, Hop, Lineage, Stand, parents

# Whoever receives a report tells these anyway.
_LEADING = frozenset({"government", "party", "office"})


class Gap(NamedTuple):
    """A report that stays where it came in."""

    # The step by which it comes in, and the first by which somebody else on the tier sends on.
    received: Hop
    receiver: Stand
    sent: Hop
    sender: Stand


def hand_over_gap(facts: Facts, family: Family) -> Gap | None:
    """The gap in a plan's own chain on its own tier, if there is one and both ends are known.

    There is none where a whole tier receives or sends, where one of those who receive sends on,
    where who sends on is above who receives, a government, a party committee or their office, or
    where other plans of the area, or of those above, say how it goes on, for any hazard of this one.
    """
    plan = facts.plan
    level = family.registry.level(plan.jurisdiction)
    if level not in TIERS or _is_plain(plan, TIERS.index(level)):
        return None
    lineage = Lineage(family, plan.jurisdiction, family.once(("parents",), lambda: parents(family)))
    hops = tuple(lineage.hops(Peer(plan.id, plan, facts.document)))
    rank = TIERS.index(level)
    comes = [(h, r) for h in hops if _lower(h.senders, rank) for r in _at(h.receivers, lineage)]
    goes = [(h, s) for h in hops if _higher(h.receivers, rank) for s in _at(h.senders, lineage)]
    ends = [stand for _, stand in (*comes, *goes)]
    if not comes or not goes or any(_is_open(stand, family) for stand in ends):
        return None
    if not {r.holder for _, r in comes}.isdisjoint(s.holder for _, s in goes):
        return None
    if any(_is_normal(r, s, plan, family) for _, r in comes for _, s in goes):
        return None
    if _goes_on([r.holder for _, r in comes], hops, lineage):
        return None
    return Gap(*comes[0], *goes[0])


def _is_normal(receiver: Stand, sender: Stand, plan: Plan, family: Family) -> bool:
    """Whether nobody need write how one tells the other: his superior, or those who lead them all."""
    units = [unit_of(one) for one in behind(receiver.holder, plan, family)]
    organisations = family.registry.organisations
    for above in (unit_of(one) for one in behind(sender.holder, plan, family)):
        entry = organisations.get(above)
        if entry is not None and entry.value.kind in _LEADING:
            return True
        if any(is_within(unit, above, family.registry) for unit in units):
            return True
    return False


def _is_plain(plan: Plan, rank: int) -> bool:
    """Whether the plan itself says that one who receives from below sends on: cheap, mostly so."""
    comes, goes = set[str](), set[str]()
    for step in plan.reporting:
        sender, receiver = step.from_, step.to
        if sender is not None and receiver is not None:
            if _said(sender) < rank:
                comes.update(receiver.holder or (receiver.tier or "",))
            if _said(receiver) > rank:
                goes.update(sender.holder or (sender.tier or "",))
    return not comes.isdisjoint(goes)


def _said(party: Party) -> float:
    """How high a party is by its own word; not a number where it has none."""
    if party.tier == "unit":
        return -1
    return TIERS.index(party.tier) if party.tier in TIERS else float("nan")


def _goes_on(receivers: list[str], hops: tuple[Hop, ...], lineage: Lineage) -> bool:
    """Whether a report that one of *receivers* has comes to the next tier, by whatever plan."""
    family, area = lineage.family, lineage.area
    needed = required(family.registry.level(area) or "")
    reports = family.once(("reports",), lambda: Reports(family))
    for hazard in hops[0].peer.hazards or ("",):
        chain = reports.chain(area, hazard)
        # Those for big occasions and catastrophes are in no chain but their own.
        chain = chain if hops[0].peer.id in chain.plans else chain.with_hops(hops)
        if any(chain.path(holder, needed).complete for holder in receivers):
            return True
    return False


def _at(stands: Iterable[Stand], lineage: Lineage) -> list[Stand]:
    """Those who stand on the tier of the area itself."""
    return [one for one in stands if one.rank == lineage.rank and one.area in ("", lineage.area)]


def _lower(stands: Iterable[Stand], rank: int) -> bool:
    return any(one.tier == "unit" or 0 <= one.rank < rank for one in stands)


def _higher(stands: Iterable[Stand], rank: int) -> bool:
    return any(one.rank > rank for one in stands)


def _is_open(stand: Stand, family: Family) -> bool:
    """Whether nobody in particular is meant, or nobody knows who."""
    named = "#" in stand.holder or stand.holder in family.registry.holders
    return stand.everybody or not named
