"""The head of the overview as text: how many there are of what, and the table of coverage."""

from collections.abc import Iterator

from planlint.report.frame import width

from .overview import Overview, Tier
from .words import COVERAGE, STATES, TIERS, unplaced

_KINDS = ("total", "special", "department", "other")


def counts(overview: Overview, language: str, *, of_some: bool) -> str:
    """Plans and obligations by how they stand; *of_some*: there may be more plans in force."""
    plans = _concerned(overview) if of_some else _all_plans(overview.summary)
    count, zh = overview.summary, language == "zh"
    duties = f"；应办 {count['owed']} 项" if zh else f"; {count['owed']} duties"
    states = [
        f"{sign} {name[language]} {count[state]}"
        for state, (sign, name) in STATES.items()
        if count[state]
    ]
    more = ("：" if zh else ": ") + " · ".join(states) if states else ""
    return plans[0 if zh else 1] + duties + more


def _concerned(overview: Overview) -> tuple[str, str]:
    listed = len(overview.plans)
    return f"涉及预案 {listed}", f"{listed} plans concerned"


def _all_plans(count: dict[str, int]) -> tuple[str, str]:
    zh = f"有效预案 {count['plans']}，缺 {count['missing']}"
    en = f"{count['plans']} plans in force, {count['missing']} missing"
    if count["drafted"]:
        zh += f"，只有草案或者尚未印发 {count['drafted']}"
        en += f", {count['drafted']} only drafts or not issued yet"
    if count["unplaced"]:
        zh += f"，有无不明 {count['unplaced']}"
        en += f", {count['unplaced']} unclear"
    return zh, en


def coverage_lines(overview: Overview, language: str) -> Iterator[str]:
    """A table with as many columns as `COVERAGE` has; what a row does not count stands after it."""
    tiers = overview.coverage
    rows = [[both[language] for both in COVERAGE.values()]]
    rows += [_tier(tier, language) for tier in tiers]
    notes = ["", *(unplaced(tier.unplaced, language) for tier in tiers)]
    widths = [max(width(row[at]) for row in rows) for at in range(len(COVERAGE))]
    for row, note in zip(rows, notes, strict=True):
        first, *rest = zip(row, widths, strict=True)
        cells = (_left(*first), *(_right(*cell) for cell in rest))
        yield "  ".join((*cells, note) if note else cells)


def _tier(tier: Tier, language: str) -> list[str]:
    numbers = (
        *(tier.plans.get(kind, 0) for kind in _KINDS),
        tier.all, tier.owed, tier.drafted, _share(tier.percent),
        tier.units, tier.units_covered, _share(tier.units_percent),
    )  # fmt: skip
    return [TIERS[tier.level][language], *map(str, numbers)]


def _share(percent: float | None) -> str:
    return "—" if percent is None else f"{percent:.1f}%"


def _left(cell: str, wide: int) -> str:
    return cell + " " * (wide - width(cell))


def _right(cell: str, wide: int) -> str:
    return " " * (wide - width(cell)) + cell
