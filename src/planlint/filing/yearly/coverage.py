"""What each tier has of what it owes, and how many of its places and units have a plan (S1)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from planlint.family.holders import unit_of
from planlint.filing.counting.figure import Figure, Place, counted, percent, place_of
from planlint.filing.counting.scope import Scope
from planlint.filing.coverage import AREAS, MAKERS, OTHER_UNIT, UNKNOWN, tier_of
from planlint.filing.overview import Overview, PlanRow
from planlint.filing.words import TIERS
from planlint.rulebook.words import Both

from .table import Column, Row, Table

_COLUMNS = (
    Column("owed", Both(zh="应有预案", en="Owed")),
    Column("there", Both(zh="已有", en="There")),
    Column("drafted", Both(zh="只有草案", en="Draft only")),
    Column("missing", Both(zh="缺", en="Missing")),
    Column("undecided", Both(zh="不能判断", en="Unclear")),
    Column("percent", Both(zh="齐备率（%）", en="%")),
    Column("units", Both(zh="区域、单位数", en="Areas or units")),
    Column("covered", Both(zh="有预案的", en="With a plan")),
    Column("covered_percent", Both(zh="覆盖率（%）", en="%")),
)
_NOTE = Both(
    zh="应有预案为已有预案与预案目录列明、法律要求而没有的预案之和；只有草案的，含尚未印发的；"
    "区域、单位数以登记为准。",
    en="Owed: the plans there are, and those that the catalogue or a law asks for. Draft only: also "
    "what is not issued yet. Areas and units as registered.",
)
_UNCLEAR = Both(
    zh="有{n}条不能判断（目录条目无法归类，或者文件没有读到），没有计入应有预案和齐备率。",
    en="{n} are unclear (entries that cannot be placed, files that were not read) and count neither "
    "as owed nor in the percentage.",
)
_Units = dict[str, dict[str, Place]]


def coverage(overview: Overview, scope: Scope) -> Table:
    """A row for each tier of areas, then for those who make plans of their own."""
    rows: dict[str, list[PlanRow]] = defaultdict(list)
    for row in overview.plans:
        if scope.holds(row.jurisdiction):
            rows[tier_of(row, scope.family)].append(row)
    units = _units(scope)
    every = (*AREAS, *MAKERS, OTHER_UNIT, UNKNOWN)
    tiers = (tier for tier in every if rows[tier] or units[tier])
    made = tuple(Row(tier, TIERS[tier], _row(tier, rows[tier], units[tier])) for tier in tiers)
    title, of = (
        Both(zh="预案齐备情况", en="What is there of what is owed"),
        Both(zh="层级", en="Tier"),
    )
    unclear = sum(len(_of(found, "undecided")) for found in rows.values())
    notes = (_NOTE, _UNCLEAR.filled(n=str(unclear))) if unclear else (_NOTE,)
    return Table("coverage", title, of, Both(), _COLUMNS, made, notes)


def _row(tier: str, rows: list[PlanRow], units: dict[str, Place]) -> tuple[Figure, ...]:
    held, gaps, unclear = (_of(rows, one) for one in ("in_force", "missing", "undecided"))
    drafts = [row for row in rows if row.only_draft]
    owed, there, drafted, missing, undecided = (
        counted(Place(row.path, row.line) for row in group)
        for group in ([*held, *drafts, *gaps], held, drafts, gaps, unclear)
    )
    whole = counted(units.values())
    having = {one for row in held for one in _covered_by(row, by_area=tier in AREAS)}
    covered = counted(place for unit, place in units.items() if unit in having)
    shares = percent(there, owed), percent(covered, whole)
    return owed, there, drafted, missing, undecided, shares[0], whole, covered, shares[1]


def _of(rows: Iterable[PlanRow], standing: str) -> list[PlanRow]:
    return [row for row in rows if row.standing == standing]


def _covered_by(row: PlanRow, *, by_area: bool) -> tuple[str, ...]:
    return (row.jurisdiction,) if by_area else tuple(map(unit_of, row.maker))


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
        if one.kind in MAKERS and one.jurisdiction and scope.holds(one.jurisdiction):
            yield one.kind or "", unit, place_of(entry)
