"""What the JSON of a comparison holds: a contract with pipelines (``schemas/diff.json``)."""

from typing import Any

from planlint.model.base import field as key
from planlint.report.shape import Shape

from .verdict import BASIS

FORMAT = 1


class PlaceEntry(Shape):
    """A place on one side."""

    path: str = key("文件", "相对于当前文件夹", "")
    line: int = key("行", "从 1 起", 1)
    column: int = key("列", "从 1 起，按字符", 1)


class SentenceEntry(Shape):
    """Sentences that stand for each other."""

    old: list[str] = key("原句", "删去或者改掉的句子", [])
    new: list[str] = key("新句", "新增或者改成的句子", [])


class ChangeEntry(Shape):
    """One change."""

    area: str = key(
        "类别",
        "command、procedures、measures、grading（管理办法第三十六条的四类）、contacts、resources、references、"
        "wording、metadata",
        "",
    )
    action: str = key("改动", "added、removed、changed、renamed", "")
    at: str = key("位置", "以标识表示的路径", "")
    chapter: str = key("章节", "例如 tasks、sections、registry.organisations；预案本身为空", "")
    item: str = key("对象", "任务、机构等的名称", "")
    field: str = key("字段", "改动的字段；整个对象增删时为空", "")
    judge: bool = key("由人判断", "只有文字改动，是否涉及实质内容须由人判断", False)
    decides: bool = key("决定程序", "数据本身表明须按全部程序办理", False)
    old: Any = key("原值", "数据原样；没有时为空", None)
    new: Any = key("新值", "数据原样；没有时为空", None)
    message: str = key("说明", "改动的一句话", "")
    sentences: list[SentenceEntry] = key("句子", "正文改动的句子", [])
    old_place: PlaceEntry | None = key("原位置", "原来没有时为空")
    new_place: PlaceEntry | None = key("新位置", "现在没有时为空")


class RemarkEntry(Shape):
    """Where the edition says otherwise than its changes."""

    code: str = key("编号", "说明的编号", "")
    message: str = key("说明", "内容", "")


class BasisEntry(Shape):
    """The clause that decides on the procedure."""

    instrument: str = key("文件代号", "规则包中的代号", BASIS.instrument or "")
    article: str = key("条款", "条款号", BASIS.article or "")


class PlanEntry(Shape):
    """One plan that differs."""

    plan: str = key("预案标识", "没有标识时为空", "")
    title: str = key("名称", "预案名称", "")
    action: str = key("改动", "added、removed、changed", "")
    procedure: str | None = key(
        "程序",
        "full 按全部程序办理；simplified 可以简化；undecided 由人判断；none 内容没有变化；"
        "整个预案增删时为空",
    )
    basis: BasisEntry = key("依据", "判断程序的条款", BasisEntry())
    remarks: list[RemarkEntry] = key("注意", "版本的说法与改动不一致之处", [])
    old_path: str | None = key("原文件", "原来没有时为空")
    new_path: str | None = key("新文件", "现在没有时为空")
    changes: list[ChangeEntry] = key("改动", "按预案的章节排列", [])


class ReasonEntry(Shape):
    """One reason to tell a unit."""

    reason: str = key("原因", "例如 task-changed、relies_on、implements", "")
    message: str = key("说明", "原因的文字", "")
    plan: str = key("预案标识", "位置所在的预案", "")
    about: str = key("对象", "任务、机构、级别或者预案的标识", "")
    place: PlaceEntry = key("位置", "在哪里", PlaceEntry())


class UnitEntry(Shape):
    """One unit to tell."""

    unit: str = key("单位", "机构标识", "")
    name: str = key("名称", "机构名称", "")
    reasons: list[ReasonEntry] = key("原因", "为什么告知", [])


class FindingEntry(Shape):
    """One finding of ``check`` that came or went."""

    rule: str = key("规则", "规则编号", "")
    severity: str = key("严重程度", "error、warning、info", "")
    outcome: str = key("结果", "open、waived、undecided", "")
    message: str = key("消息", "哪里不对", "")
    plan: str | None = key("预案标识", "不属于某个预案时为空")
    place: PlaceEntry = key("位置", "新增的在新的一边，消除的在原来一边", PlaceEntry())
    fingerprint: str = key("指纹", "不随行号变化", "")


class FindingsEntry(Shape):
    """What ``check`` finds on one side only."""

    added: list[FindingEntry] = key("新增", "新的一边才有", [])
    removed: list[FindingEntry] = key("消除", "原来一边才有", [])
    unchanged: int = key("不变", "两边都有的个数", 0)


class UnreadEntry(Shape):
    """A file that could not be read."""

    side: str = key("哪一边", "old、new", "")
    path: str = key("文件", "相对于当前文件夹", "")
    reason: str = key("原因", "问题编号", "")


class JsonDiff(Shape):
    """The whole comparison."""

    format: int = key("格式版本", "键有变化时增加", FORMAT)
    planlint: str = key("工具版本", "planlint 的版本", "")
    as_of: str = key("日期", "ISO 日期", "")
    old: str = key("原来一边", "用户写的路径或者版本", "")
    new: str = key("新的一边", "用户写的路径或者版本", "")
    procedure: str = key("程序", "各预案中要求最高的", "none")
    plans: list[PlanEntry] = key("预案", "有改动的预案，按标识排序", [])
    registry: list[ChangeEntry] = key("登记", "登记的改动，不属于哪个预案", [])
    inform: list[UnitEntry] = key("告知", "须告知的单位，按标识排序", [])
    findings: FindingsEntry = key("检查结果", "两边检查结果的差别", FindingsEntry())
    unread: list[UnreadEntry] = key("未读出", "没有读出、未作对比的文件", [])
