"""The first sheet: as of when, for whom, how it stands, and what each tier has of what it owes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from planlint import __version__
from planlint.engine.report import Report
from planlint.filing import unread
from planlint.filing.naming import Names
from planlint.filing.overview import STATES, Overview, Tier
from planlint.filing.words import STANDINGS, TIERS, unplaced
from planlint.rulebook.words import Both

from .table import Share, Value, shown
from .tones import of_standing, of_state

NAME = Both(zh="汇总", en="Summary")
TITLE = Both(zh="应急预案备案和时限总览", en="Contingency plans: what was filed, what is due")
_COVERAGE = (
    Both(zh="层级", en="Tier"),
    Both(zh="总体", en="Total"),
    Both(zh="专项", en="Special"),
    Both(zh="部门", en="Department"),
    Both(zh="其他", en="Other"),
    Both(zh="合计", en="All"),
    Both(zh="应有", en="Owed"),
    Both(zh="已有", en="There"),
    Both(zh="只有草案/尚未印发", en="Draft/not issued"),
    Both(zh="缺", en="Missing"),
    Both(zh="齐全率", en="Percent"),
    Both(zh="有无不明（未计入）", en="Unclear, not counted"),
    Both(zh="单位数", en="Units"),
    Both(zh="有预案的", en="Covered"),
    Both(zh="覆盖率", en="Percent"),
)
_KINDS = ("total", "special", "department", "other")


@dataclass(frozen=True, slots=True)
class Block:
    """A small table of the first sheet."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Front:
    """What the first sheet says, from top to bottom."""

    title: str
    facts: tuple[tuple[str, Value], ...]
    blocks: tuple[Block, ...]


def front(overview: Overview, report: Report, names: Names) -> Front:
    """Everything that is counted; rows that would be nothing but zero stay, so that years compare."""
    return Front(
        TITLE[names.language],
        _facts(overview, report, names),
        (
            *_unread(report, names.language),
            _states(overview, names),
            _standings(overview, names),
            _coverage(overview, names),
        ),
    )


def _unread(report: Report, language: str) -> Iterator[Block]:
    """The files that were not read, before any number."""
    files = report.not_checked
    if files:
        heads = Both(zh="文件", en="File")[language], Both(zh="原因", en="Reason")[language]
        rows = tuple(unread.named(files, language))
        yield Block(unread.head(files)[language], heads, rows)


def _facts(overview: Overview, report: Report, names: Names) -> tuple[tuple[str, Value], ...]:
    said, manifest = names.pick, report.pack.manifest
    within = overview.due_within
    facts: list[tuple[str, Value]] = [
        (said("截至", "As of"), overview.as_of),
        (said("单位", "Unit"), names.holders(filter(None, [overview.office]))),
        (said("区域", "Area"), names.area_named(overview.jurisdiction)),
        (said("只看几天以内到期的", "Due within so many days"), within),
        (
            said("没有规定期限、不在其中的", "No time set, not among these"),
            overview.undated or None,
        ),
        (said("规则库", "Rulebook"), f"{manifest.id} {manifest.version}"),
        (said("生成工具", "Made by"), f"planlint {__version__}"),
    ]
    return tuple((name, value) for name, value in facts if value not in ("", None))


def _states(overview: Overview, names: Names) -> Block:
    count, tongue = overview.summary, names.language
    rows: list[tuple[Value, ...]] = [(of_state(one, tongue), count[one]) for one in STATES]
    rows.append((names.pick("合计（不计不需要的）", "All but what is not owed"), count["owed"]))
    heads = names.pick("状态", "State"), names.pick("项", "Duties")
    return Block(names.pick("应办事项", "Duties"), heads, tuple(rows))


def _standings(overview: Overview, names: Names) -> Block:
    count = Counter[str](row.standing for row in overview.plans)
    tongue = names.language
    rows: list[tuple[Value, ...]] = [(of_standing(one, tongue), count[one]) for one in STANDINGS]
    only = sum(row.only_draft for row in overview.plans)
    rows.append(
        (
            names.pick(
                "草案和尚未印发中：应有，别无其他",
                "Of drafts and not issued: owed, and all there is",
            ),
            only,
        )
    )
    heads = names.pick("状态", "Standing"), names.pick("份", "Plans")
    return Block(names.pick("预案", "Plans"), heads, tuple(rows))


def _coverage(overview: Overview, names: Names) -> Block:
    heads = tuple(both[names.language] for both in _COVERAGE)
    rows = tuple(_tier(tier, names.language) for tier in overview.coverage)
    return Block(names.pick("各层级齐全情况", "Coverage of each tier"), heads, rows)


def _tier(tier: Tier, language: str) -> tuple[Value, ...]:
    name = TIERS.get(tier.level)
    return (
        name[language] if name else tier.level,
        *(tier.plans.get(kind, 0) for kind in _KINDS),
        tier.all,
        tier.owed,
        tier.there,
        tier.drafted,
        tier.missing,
        _percent(tier, language),
        tier.unplaced,
        tier.units,
        tier.units_covered,
        _share(tier.units_covered, tier.units),
    )


def _percent(tier: Tier, language: str) -> Value:
    """A text where the figure is not of the whole."""
    share = _share(tier.there, tier.owed)
    if not tier.unplaced:
        return share
    return f"{shown(share) or '—'}  {unplaced(tier.unplaced, language)}"


def _share(part: int, whole: int) -> Share | None:
    return Share(part / whole) if whole else None
