"""What each tier has of what it owes: plans by kind, units covered of units existing (mission S1)."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from planlint.family.family import Family
from planlint.family.holders import unit_of

from .overview import PlanRow, Tier

# Tiers of areas, then of those who make plans of their own.
AREAS = ("state", "province", "city", "county", "township", "village")
MAKERS = ("school", "company")
OTHER_UNIT = "other_unit"
# Of areas that are not registered, or without their level.
UNKNOWN = "unknown"
_KINDS = ("total", "special", "department")


def coverage(rows: Iterable[PlanRow], family: Family, areas: frozenset[str]) -> tuple[Tier, ...]:
    """One row for each tier that has areas or units, or plans; *areas* are those looked at."""
    by_tier: dict[str, list[PlanRow]] = defaultdict(list)
    for row in rows:
        by_tier[tier_of(row, family)].append(row)
    units = _units(family, areas)
    tiers = (*AREAS, *MAKERS, OTHER_UNIT, UNKNOWN)
    # Tiers above the first with a plan are only registered to be reported to.
    below = itertools.dropwhile(lambda tier: not by_tier[tier], tiers)
    return tuple(
        _made(tier, by_tier[tier], units.get(tier, set()))
        for tier in below
        if by_tier[tier] or units.get(tier)
    )


def _made(tier: str, rows: list[PlanRow], units: set[str]) -> Tier:
    there = [row for row in rows if row.standing == "in_force"]
    kinds = Counter(row.type if row.type in _KINDS else "other" for row in there)
    missing = sum(row.standing == "missing" for row in rows)
    drafted = sum(row.only_draft for row in rows)
    by_area = tier in AREAS
    covered = {
        one
        for row in there
        for one in ((row.jurisdiction,) if by_area else map(unit_of, row.maker))
        if one in units
    }
    plans = {kind: kinds[kind] for kind in (*_KINDS, "other")}
    return Tier(
        tier, plans, owed=len(there) + missing + drafted, there=len(there),
        drafted=drafted, units=len(units), units_covered=len(covered),
        unplaced=sum(row.standing == "undecided" for row in rows),
    )  # fmt: skip


def tier_of(row: PlanRow, family: Family) -> str:
    """The tier of the area, or of the unit that makes the plan for itself."""
    if row.type != "unit":
        return row.level or UNKNOWN
    kinds = {_maker_kind(unit_of(maker), family) for maker in row.maker}
    return next((kind for kind in MAKERS if kind in kinds), OTHER_UNIT)


def _maker_kind(unit: str, family: Family) -> str | None:
    entry = family.registry.organisations.get(unit)
    return entry.value.kind if entry else None


def _units(family: Family, areas: frozenset[str]) -> dict[str, set[str]]:
    """Tier -> the areas, schools and companies that exist."""
    found: dict[str, set[str]] = defaultdict(set)
    for tier, one in (*_levels(family, areas), *_makers(family, areas)):
        found[tier].add(one)
    return found


def _levels(family: Family, areas: frozenset[str]) -> Iterator[tuple[str, str]]:
    for area, entry in family.registry.jurisdictions.items():
        if area in areas and entry.value.level:
            yield entry.value.level, area


def _makers(family: Family, areas: frozenset[str]) -> Iterator[tuple[str, str]]:
    for unit, entry in family.registry.organisations.items():
        if entry.value.kind in MAKERS and entry.value.jurisdiction in areas:
            yield entry.value.kind, unit
