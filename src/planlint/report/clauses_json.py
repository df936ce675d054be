"""The matrix of law and rules as JSON: a contract (``schemas/coverage.json``)."""

from typing import Any

from planlint.model.base import field
from planlint.report.shape import Shape
from planlint.rulebook.clauses import Accounted, Coverage, coverages, totals, unread
from planlint.rulebook.pack import Pack

FORMAT = 1


class ClauseEntry(Shape):
    """One clause."""

    article: str = field("条款", "条款号", "")
    gist: str = field("要旨", "用自己的话概括", "")
    reading: str = field("读取程度", "full、excerpt、quoted、memory、unread", "")
    standing: str = field("交代", "rules、manual、no_duty、open", "")
    rules: list[str] = field("规则", "以它或者它的款项为依据的规则", [])
    why: str | None = field("说明", "没有规则时：审查人看什么，或者为什么不提要求")


class CoverageEntry(Shape):
    """One instrument, clause by clause."""

    id: str = field("代号", "文件代号", "")
    title: str = field("标题", "文件标题", "")
    number: str | None = field("文号", "发文字号或者标准号")
    in_force: str | None = field("施行日期", "ISO 日期")
    repealed: str | None = field("失效日期", "ISO 日期")
    reading: str = field("读取程度", "full、excerpt、quoted、memory、unread", "")
    accounted: bool = field("已逐条交代", "没有一条可以未交代", False)
    extent: str | None = field("收录范围", "没有收录全文时收录了哪些条款")
    counts: dict[str, int] = field("计数", "按交代的条款数", {})
    clauses: list[ClauseEntry] = field("条款", "按文件中的次序", [])


class UnreadEntry(Shape):
    """An instrument that nobody could read."""

    id: str = field("代号", "文件代号", "")
    title: str = field("标题", "文件标题", "")
    number: str | None = field("文号", "发文字号或者标准号")
    in_force: str | None = field("施行日期", "ISO 日期")


class JsonCoverage(Shape):
    """The whole matrix."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    pack: str = field("规则包", "规则包代号", "")
    version: str = field("版本", "规则包版本", "")
    counts: dict[str, int] = field("计数", "已逐条交代的文件的条款数", {})
    instruments: list[CoverageEntry] = field("文件", "先列已逐条交代的", [])
    unread: list[UnreadEntry] = field("未读到的文件", "未据以检查", [])


def to_json(pack: Pack, language: str) -> dict[str, Any]:
    """The matrix as JSON-safe data."""
    found = coverages(pack)
    whole = JsonCoverage(
        pack=pack.manifest.id,
        version=pack.manifest.version,
        counts=dict(totals(found)),
        instruments=[_entry(coverage, language) for coverage in found],
        unread=[
            UnreadEntry(id=i.id, title=i.title, number=i.number, in_force=_day(i.starts))
            for i in unread(pack)
        ],
    )
    return whole.model_dump()


def _entry(coverage: Coverage, language: str) -> CoverageEntry:
    law = coverage.instrument
    return CoverageEntry(
        id=law.id,
        title=law.title,
        number=law.number,
        in_force=_day(law.starts),
        repealed=_day(law.repealed),
        reading=law.reading,
        accounted=law.accounted,
        extent=law.extent[language] if law.extent else None,
        counts=dict(coverage.counts),
        clauses=[_clause(entry, language) for entry in coverage.clauses],
    )


def _clause(entry: Accounted, language: str) -> ClauseEntry:
    clause = entry.clause
    return ClauseEntry(
        article=clause.article,
        gist=clause.en if language == "en" else clause.gist,
        reading=clause.reading,
        standing=entry.standing,
        rules=list(entry.rules),
        why=entry.why[language] if entry.why else None,
    )


def _day(day: object) -> str | None:
    return None if day is None else str(day)
