"""Counterparts as JSON: a contract with other tools (``schemas/counterparts.json``)."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from planlint import __version__
from planlint.family.counterparts.copied import Compared, Copied, compared
from planlint.family.counterparts.found import Counterpart, Counterparts
from planlint.model.base import field
from planlint.report.shape import Shape

from .words import CounterpartWords

FORMAT = 1


class CopiedEntry(Shape):
    """How much of a plan stands in another one."""

    other: str = field("另一个预案", "预案标识", "")
    title: str = field("名称", "另一个预案的名称", "")
    share: float = field("比例", "语句相同的比例，0 到 1；地名、层级、数字不计", 0.0)
    sections: list[str] = field("相同的节", "标题，按正文顺序", [])


class PlanEntry(Shape):
    """A plan that is there."""

    id: str = field("预案标识", "预案标识", "")
    title: str = field("名称", "预案名称", "")
    path: str = field("文件", "相对于工作区；不在家族中的为空", "")
    superior: CopiedEntry | None = field("上位预案", "与上位预案相同多少；没有可比的为空值")
    sibling: CopiedEntry | None = field("同级预案", "与最相近的同级预案相同多少；没有可比的为空值")


class RowEntry(Shape):
    """One plan that an area has, owes or need not have."""

    type: str = field("类型", "total、special、department、township、village 等", "")
    hazard: str = field("灾种", "词表中的词；不按灾种的为空", "")
    subject: str = field("事项", "目录中写的事项；没有的为空", "")
    name: str = field("灾种或者事项的名称", "按所选的语言", "")
    state: str = field(
        "状态",
        "there 有；missing 缺；ordered 法律要求制定而目录没有列出；later 目录写明以后制定；"
        "not_owed 目录写明不需要；undecided 目录没有说，不能判断",
        "",
    )
    reason: str = field("理由", "目录写的理由，或者法律条文", "")
    since: str = field("起始日期", "目录写明的起始日期；没有的为空", "")
    above: list[str] = field("上级的预案", "对应的上级预案的标识", [])
    plans: list[PlanEntry] = field("预案", "已有的预案", [])


class AreaEntry(Shape):
    """One area with all its rows."""

    jurisdiction: str = field("行政区域", "区域标识", "")
    name: str = field("区域名称", "区域名称", "")
    parent: str = field("上级区域", "区域标识；没有的为空", "")
    rows: list[RowEntry] = field("预案", "按类型和灾种", [])


class JsonCounterparts(Shape):
    """All areas asked for."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    planlint: str = field("工具版本", "planlint 的版本", "")
    as_of: str = field("日期", "ISO 日期", "")
    areas: list[AreaEntry] = field("区域", "按登记的顺序", [])


def to_json(
    areas: Sequence[str], counterparts: Counterparts, words: CounterpartWords
) -> list[AreaEntry]:
    """The rows of some areas of one workspace."""
    registered = counterparts.family.registry.jurisdictions
    return [
        AreaEntry(
            jurisdiction=area,
            name=words.area(area),
            parent=registered[area].value.parent or "",
            rows=[_row(row, counterparts, words) for row in counterparts.of(area)],
        )
        for area in areas
    ]


def joined(parts: Iterable[list[AreaEntry]], as_of: datetime.date) -> dict[str, Any]:
    """The areas of all workspaces as JSON-safe data."""
    areas = [area for part in parts for area in part]
    return JsonCounterparts(planlint=__version__, as_of=str(as_of), areas=areas).model_dump()


def _row(row: Counterpart, counterparts: Counterparts, words: CounterpartWords) -> RowEntry:
    is_hazard = row.about in words.vocabulary.lists.get("hazards", {})
    since = row.entry.value.since if row.entry else None
    beside = {one.plan: one for one in compared(row, counterparts)}
    return RowEntry(
        type=row.type,
        hazard=row.about if is_hazard else "",
        subject="" if is_hazard else row.about,
        name=words.about(row),
        state=row.state,
        reason=words.reason(row) if row.entry or row.state == "ordered" else "",
        since=str(since or ""),
        above=list(row.above),
        plans=[_plan(plan, beside.get(plan), words) for plan in row.plans],
    )


def _plan(plan: str, one: Compared | None, words: CounterpartWords) -> PlanEntry:
    facts = words.family.current.get(plan)
    return PlanEntry(
        id=plan,
        title=words.title(plan),
        path=facts.path if facts else "",
        superior=_copied(one.superior, words) if one else None,
        sibling=_copied(one.sibling, words) if one else None,
    )


def _copied(copied: Copied | None, words: CounterpartWords) -> CopiedEntry | None:
    if copied is None:
        return None
    return CopiedEntry(
        other=copied.other,
        title=words.title(copied.other),
        share=round(copied.share, 3),
        sections=list(copied.sections),
    )
