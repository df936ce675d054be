"""The JSON report: a contract with pipelines (``schemas/report.json``)."""

from collections import Counter
from typing import Any

from planlint import __version__
from planlint.engine.finding import Finding
from planlint.engine.report import Report
from planlint.model.base import field
from planlint.model.document import Location
from planlint.report.shape import Shape

from .coverage import covered, notes
from .statistics import findings_by_rule
from .wording import Wording

FORMAT = 1


class InstrumentEntry(Shape):
    """One instrument in force on the day."""

    id: str = field("代号", "文件代号", "")
    title: str = field("标题", "文件标题", "")
    number: str | None = field("文号", "发文字号或者标准号")
    in_force: str | None = field("施行日期", "ISO 日期")
    reading: str = field("读取程度", "full、excerpt、quoted、memory、unread", "")
    rules: int = field("规则数", "以它为依据的规则数；0 表示未据以检查", 0)


class PackEntry(Shape):
    """One of the user's own packs."""

    id: str = field("代号", "规则包代号", "")
    version: str = field("版本", "规则包版本", "")
    title: str = field("名称", "规则包名称", "")
    rules: int = field("规则数", "采用的规则数", 0)


class RulebookEntry(Shape):
    """Under which rules and law the verdict was reached."""

    pack: str = field("规则包", "规则包代号", "")
    version: str = field("版本", "规则包版本", "")
    packs: list[PackEntry] = field("自己的规则包", "工作区里采用的规则包", [])
    rules_run: int = field("运行的规则数", "至少检查了一个预案或者登记的规则", 0)
    rules_examined_nothing: int = field("没有看到内容的规则数", "运行了，但没有看到要查的内容", 0)
    instruments: list[InstrumentEntry] = field("文件", "检查日期有效的文件", [])


class BasisEntry(Shape):
    """One clause with its force."""

    instrument: str | None = field("文件代号", "没有条款依据时为空")
    article: str | None = field("条款", "条款号")
    force: str = field("约束力", "mandatory、stressed、recommended、integrity、practice", "")
    reading: str = field("依据方式", "direct、derived", "")


class RelatedEntry(Shape):
    """A further place of a finding."""

    path: str = field("文件", "相对路径", "")
    line: int = field("行", "从 1 起", 1)
    column: int = field("列", "从 1 起，按字符", 1)
    message: str = field("说明", "这一处是什么", "")


class FindingEntry(Shape):
    """One finding."""

    rule: str = field("规则", "规则编号", "")
    severity: str = field("严重程度", "error、warning、info", "")
    outcome: str = field("结果", "open、waived、undecided", "")
    message: str = field("消息", "哪里不对", "")
    mend: str = field("改法", "怎样改", "")
    basis: list[BasisEntry] = field("依据", "条款和约束力", [])
    plan: str | None = field("预案标识", "不属于某个预案时为空")
    path: str = field("文件", "相对路径", "")
    line: int = field("行", "从 1 起", 1)
    column: int = field("列", "从 1 起，按字符", 1)
    end_line: int = field("终止行", "从 1 起", 1)
    end_column: int = field("终止列", "不含", 1)
    pointer: str = field("位置", "按序号的路径", "/")
    related: list[RelatedEntry] = field("关联位置", "同一缺陷的其他位置", [])
    fingerprint: str = field("指纹", "不随行号变化", "")
    waiver: str | None = field("豁免", "豁免记录编号")


class NotCheckedEntry(Shape):
    """A file that could not be judged."""

    path: str = field("文件", "相对路径", "")
    reason: str = field("原因", "问题编号", "")


class SkippedEntry(Shape):
    """An edition that does not speak on the day."""

    path: str = field("文件", "相对路径", "")
    plan: str = field("预案标识", "标识", "")
    standing: str = field("状态", "future、past", "")


class NoteEntry(Shape):
    """What the reader must know to trust the verdict."""

    code: str = field("编号", "说明的编号", "")
    message: str = field("说明", "内容", "")


class Summary(Shape):
    """Counts of open findings by severity, of other outcomes, of files not checked."""

    plans: int = field("预案数", "检查的预案", 0)
    prose: int = field("纯文本数", "只检查了文字的文件", 0)
    error: int = field("错误", "待整改", 0)
    warning: int = field("警告", "待整改", 0)
    info: int = field("提示", "待整改", 0)
    waived: int = field("已豁免", "凭台账豁免", 0)
    undecided: int = field("不能判断", "数据或者日历说不清", 0)
    not_checked: int = field("未检查", "文件数", 0)


class RanEntry(Shape):
    """What one rule did (``--statistics``)."""

    rule: str = field("规则", "规则编号", "")
    plans: int = field("预案数", "它检查的预案；针对登记的规则为 0", 0)
    places: int = field("位置数", "它看过的位置；0 表示没有看到要查的内容", 0)
    findings: int = field("问题数", "各种结果都算", 0)


class JsonReport(Shape):
    """The whole report."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    planlint: str = field("工具版本", "planlint 的版本", "")
    rulebook: RulebookEntry = field("规则库", "规则包和文件", RulebookEntry())
    as_of: str = field("检查日期", "ISO 日期", "")
    partial: bool = field("范围缩小", "用了 --select 或者 --ignore", False)
    summary: Summary = field("汇总", "计数", Summary())
    findings: list[FindingEntry] = field("问题", "按文件、位置排序", [])
    not_checked: list[NotCheckedEntry] = field("未检查", "不能判断的文件", [])
    skipped: list[SkippedEntry] = field("不作检查", "检查日期不存在的版本", [])
    notes: list[NoteEntry] = field("说明", "对结论的限定", [])
    statistics: list[RanEntry] | None = field(
        "统计",
        "逐条规则看了什么；只有用 --statistics 时才有",
        exclude_if=lambda value: value is None,
    )


def to_json(report: Report, language: str) -> dict[str, Any]:
    """The report as JSON-safe data."""
    wording = Wording(report, language)
    manifest, statistics = report.pack.manifest, report.statistics
    whole = JsonReport(
        planlint=__version__,
        rulebook=RulebookEntry(
            pack=manifest.id,
            version=manifest.version,
            packs=_packs(report),
            rules_run=len(statistics.ran),
            rules_examined_nothing=len(statistics.idle),
            instruments=_instruments(report),
        ),
        as_of=str(report.as_of),
        partial=report.partial,
        summary=Summary(**report.summary),
        findings=[_finding(finding, wording) for finding in report.findings],
        not_checked=[NotCheckedEntry(path=e.path, reason=e.reason) for e in report.not_checked],
        skipped=[
            SkippedEntry(path=e.path, plan=e.plan, standing=e.standing) for e in report.skipped
        ],
        notes=[NoteEntry(code=code, message=text[language]) for code, text in notes(report)],
        statistics=_ran(report) if statistics.detail else None,
    )
    return whole.model_dump()


def _packs(report: Report) -> list[PackEntry]:
    rules = Counter(bound.pack for bound in report.pack.rules.values())
    return [
        PackEntry(id=own.id, version=own.version, title=own.title, rules=rules[own.id])
        for own in report.pack.own
    ]


def _ran(report: Report) -> list[RanEntry]:
    found = findings_by_rule(report)
    return [
        RanEntry(rule=name, plans=ran.plans, places=ran.places, findings=found[name])
        for name, ran in sorted(report.statistics.detail.items())
    ]


def _instruments(report: Report) -> list[InstrumentEntry]:
    return [
        InstrumentEntry(
            id=item.instrument.id,
            title=item.instrument.title,
            number=item.instrument.number,
            in_force=str(item.instrument.starts) if item.instrument.starts else None,
            reading=item.instrument.reading,
            rules=item.rules,
        )
        for item in covered(report)
    ]


def _finding(finding: Finding, wording: Wording) -> FindingEntry:
    place = finding.location
    return FindingEntry(
        rule=finding.rule,
        severity=finding.severity,
        outcome=finding.outcome,
        message=wording.message(finding),
        mend=wording.mend(finding),
        basis=[
            BasisEntry(instrument=b.instrument, article=b.article, force=b.force, reading=b.reading)
            for b in finding.basis
        ],
        plan=finding.plan or None,
        path=place.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        pointer=finding.pointer,
        related=[
            _related(related.location, related.note[wording.language] if related.note else "")
            for related in finding.related
        ],
        fingerprint=finding.fingerprint,
        waiver=finding.waiver.id if finding.waiver else None,
    )


def _related(place: Location, note: str) -> RelatedEntry:
    return RelatedEntry(path=place.path, line=place.line, column=place.column, message=note)
