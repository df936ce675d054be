"""Tables of annexes: contacts (通讯录) and the resources (资源) that the plan counts on."""

import datetime
from collections.abc import Callable
from typing import Any

from planlint.model.scalars import Duration
from planlint.model.shows import Selected, resource_items
from planlint.render.blocks import Block, Paragraph, Part, gathered, table
from planlint.render.context import Context
from planlint.render.words import date, duration, money

# Chapter -> (title, columns as head and field); empty columns are left out when printed.
_CHAPTERS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "supplies": ("应急物资", (
        ("物资名称", "name"), ("规格", "specification"), ("型号", "model"), ("单位", "unit"),
        ("储备数量", "quantity"), ("生产或流通企业", "maker"), ("主要用途", "use"),
        ("产品标准", "standard"), ("年生产能力", "yearly_output"), ("日最大产量", "daily_peak"),
        ("最大库存能力", "peak_stock"), ("发货站点", "dispatch_from"), ("地址", "address"),
        ("管理单位", "holder"), ("联系人", "contact"), ("电话", "phone"), ("核对日期", "checked"),
    )),
    "teams": ("应急队伍", (
        ("队伍名称", "name"), ("类型", "kind"), ("人数", "strength"), ("主要装备", "equipment"),
        ("驻地", "station"), ("出动时限", "ready"), ("管理单位", "holder"), ("负责人", "leader"),
        ("电话", "phone"), ("使用顺序", "priority"),
    )),
    "shelters": ("应急避难场所", (
        ("名称", "name"), ("地址", "address"), ("面积（平方米）", "area"), ("容量（人）", "capacity"),
        ("适用灾种", "hazards"), ("管理单位", "holder"), ("电话", "phone"),
    )),
    "risks": ("风险点", (
        ("名称", "name"), ("位置", "place"), ("风险等级", "level"), ("影响人数", "people"),
        ("整改责任", "responsible"),
        ("整改措施", "measure"), ("整改资金", "amount"), ("资金来源", "funds"), ("整改期限", "due"), ("应急方案", "scheme"),
    )),
    "experts": ("应急专家", (
        ("姓名", "name"), ("类别", "classes"), ("专业", "field_"), ("工作单位", "unit"),
        ("电话", "phone"),
    )),
}  # fmt: skip
# What those who act need; makers and yearly output are for those who stock and buy.
_BRIEF = {
    "supplies": ("name", "specification", "unit", "quantity", "use", "address", "contact", "holder", "phone"),
    "risks": ("name", "place", "people", "responsible", "measure", "scheme"),
}  # fmt: skip
_BRIEF_TYPES = ("township", "village", "unit", "handbook", "action")
_HOLDERS = ("holder", "responsible")
# Field -> the vocabulary of its words.
_WORDS = {
    "kind": "team_kinds", "level": "risk_levels", "hazards": "hazards", "classes": "expert_classes",
}  # fmt: skip


def contacts_part(context: Context, selected: Selected) -> Part:
    """The phone list."""
    contacts = [context.printable.plan.contacts[index] for index in selected.items]
    rows = (
        (str(number), _name(context, c.holder), c.name or "", c.phone or "", c.mobile or "",
         c.fax or "", _name(context, c.then), _shown(c.checked))
        for number, c in enumerate(contacts, 1)
    )  # fmt: skip
    heads = (
        "序号",
        "单位（岗位）",
        "姓名",
        "值班电话",
        "手机",
        "传真",
        "无人接听时联系",
        "核对日期",
    )
    return Part(blocks=table(heads, rows))


def resources_part(context: Context, selected: Selected) -> Part:
    """One table a chapter; several chapters each with its name above."""
    items = list(resource_items(context.printable.plan))
    chapters: dict[str, list[str]] = {}
    for index in selected.items:
        chapters.setdefault(items[index][0], []).append(items[index][1])
    several = len(chapters) > 1
    return gathered(
        Part(blocks=(*_caption(chapter, show=several), *_chapter(context, chapter, ids)))
        for chapter, ids in chapters.items()
    )


def _caption(chapter: str, *, show: bool) -> tuple[Block, ...]:
    return (Paragraph("", lead=_CHAPTERS[chapter][0]),) if show else ()


def _chapter(context: Context, chapter: str, ids: list[str]) -> tuple[Block, ...]:
    columns = _columns(context, chapter)
    cell = _cells(context)
    rows = [tuple(cell(item, field) for _, field in columns) for item in ids]
    numbered = ((str(number), *row) for number, row in enumerate(rows, 1))
    return table(("序号", *(head for head, _ in columns)), numbered)


def _columns(context: Context, chapter: str) -> list[tuple[str, str]]:
    is_brief = context.printable.plan.type in _BRIEF_TYPES and chapter in _BRIEF
    return [each for each in _CHAPTERS[chapter][1] if not is_brief or each[1] in _BRIEF[chapter]]


def _cells(context: Context) -> Callable[[str, str], str]:
    def cell(item: str, field: str) -> str:
        entry = context.printable.registry.resources.get(item)
        if entry is None:  # printed as itself, so that a reader of the proof sees it
            return item if field == "name" else ""
        value = getattr(entry.value, field)
        if field == "amount":
            return money(value) if value is not None else ""
        if field in _WORDS:
            words = (value,) if isinstance(value, str) else value or ()
            return context.printable.words(_WORDS[field], words)
        return _name(context, value) if field in _HOLDERS else _shown(value)

    return cell


def _name(context: Context, holder: str | None) -> str:
    return context.printable.names.holder(holder) if holder else ""


def _shown(value: Any) -> str:
    if isinstance(value, datetime.date):
        return date(value)
    if isinstance(value, Duration):
        return duration(value)
    return "" if value is None else str(value)
