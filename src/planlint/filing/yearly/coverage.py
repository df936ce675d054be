"""What each tier has of what it owes, and how many of its places and units have a plan (S1)."""

from collections import defaultdict
from collections.abc import Iterator

from planlint.family.holders import unit_of
from planlint.filing.counting.figure import Figure, Place, counted, percent, place_of
from planlint.filing.counting.scope import Scope
from planlint.filing.overview import Overview, PlanRow
from planlint.rulebook.labels import TIERS
from planlint.rulebook.words import Both

from .table import Column, Row, Table

_COLUMNS = (
    Column("owed", Both(zh="应有预案", en="Owed")),
    Column("there", Both(zh="已有", en="There")),
    Column("missing", Both(zh="缺", en="Missing")),
    Column("percent", Both(zh="齐备率（%）", en="%")),
    Column("units", Both(zh="区域、单位数", en="Areas or units")),
    Column("covered", Both(zh="有预案的", en="With a plan")),
    Column("covered_percent", Both(zh="覆盖率（%）", en="%")),
)
_AREAS = tuple(tier for tier in TIERS if tier != "unit")
_MAKERS = {"school": Both(zh="学校", en="schools"), "company": Both(zh="企业", en="companies")}
_OTHER = "other_unit"
_NAMES = {**TIERS, **_MAKERS, _OTHER: Both(zh="其他单位", en="other units")}
_NOTE = Both(
    zh="应有预案为已有预案与预案目录列明、法律要求而没有的预案之和；区域、单位数以登记为准。",
    en="Owed: the plans there are, and those that the catalogue or a law asks for. "
    "Areas and units as registered.",
)
_Units = dict[str, dict[str, Place]]


def coverage(overview: Overview, scope: Scope) -> Table:
    """A row for each tier of areas, then for those who make plans of their own."""
    rows: dict[str, list[PlanRow]] = defaultdict(list)
    for row in overview.plans:
        if scope.holds(row.jurisdiction):
            rows[_tier(row, scope)].append(row)
    units = _units(scope)
    tiers = (tier for tier in (*_AREAS, *_MAKERS, _OTHER) if rows[tier] or units[tier])
    made = tuple(Row(tier, _NAMES[tier], _row(tier, rows[tier], units[tier])) for tier in tiers)
    title, of = (
        Both(zh="预案齐备情况", en="What is there of what is owed"),
        Both(zh="层级", en="Tier"),
    )
    return Table("coverage", title, of, Both(), _COLUMNS, made, (_NOTE,))


def _row(tier: str, rows: list[PlanRow], units: dict[str, Place]) -> tuple[Figure, ...]:
    held = [row for row in rows if row.standing == "in_force"]
    gaps = [row for row in rows if row.standing == "missing"]
    owed, there, missing = (
        counted(Place(row.path, row.line) for row in group)
        for group in ([*held, *gaps], held, gaps)
    )
    whole = counted(units.values())
    having = {one for row in held for one in _covered_by(row, by_area=tier in _AREAS)}
    covered = counted(place for unit, place in units.items() if unit in having)
    shares = percent(there, owed), percent(covered, whole)
    return owed, there, missing, shares[0], whole, covered, shares[1]


def _covered_by(row: PlanRow, *, by_area: bool) -> tuple[str, ...]:
    return (row.jurisdiction,) if by_area else tuple(map(unit_of, row.maker))


def _tier(row: PlanRow, scope: Scope) -> str:
    if row.type != "unit":
        return row.level
    units = (scope.family.registry.organisations.get(unit_of(one)) for one in row.maker)
    kinds = {entry.value.kind for entry in units if entry}
    return next((kind for kind in _MAKERS if kind in kinds), _OTHER)


def _units(scope: Scope) -> _Units:
    """Tier -> the areas, schools and companies registered, with their places."""
    found: _Units = defaultdict(dict)
    for tier, name, place in (*_registered_areas(scope), *_registered_makers(scope)):
        found[tier][name] = place
    return found


def _registered_areas(scope: Scope) -> Iterator[tuple[str, str, Place]]:
    for area in scope.below(scope.base).areas:
        entry = scope.family.registry.jurisdictions[area]
        yield entry.value.level or "", area, place_of(entry)


def _registered_makers(scope: Scope) -> Iterator[tuple[str, str, Place]]:
    for unit, entry in scope.family.registry.organisations.items():
        one = entry.value
        if one.kind in _MAKERS and one.jurisdiction and scope.holds(one.jurisdiction):
            yield one.kind or "", unit, place_of(entry)
