"""Tables of registers: who receives warnings (预警接收人), and who is on duty (值班表)."""

import datetime

from planlint.model.registries.rosters import Roster
from planlint.model.shows import Selected, labels
from planlint.render.blocks import Block, Paragraph, Part, table
from planlint.render.context import Context
from planlint.render.words import date

_RECEIVERS = (
    "序号", "场所", "类别", "单位", "接收人", "电话", "传播对象", "传播方式", "核对日期",
)  # fmt: skip
_SHIFTS = ("起", "止", "带班领导", "值班人员", "值班电话")


def receivers_part(context: Context, selected: Selected) -> Part:
    """One row a place, in the order of the plan."""
    rows = (
        (str(number), *_receiver(context, name))
        for number, name in enumerate(_names(context, selected), 1)
    )
    return Part(blocks=table(_RECEIVERS, rows))


def _receiver(context: Context, name: str) -> tuple[str, ...]:
    printable = context.printable
    entry = printable.registry.receivers.get(name)
    if entry is None:  # printed as itself, so that a reader of the proof sees it
        return (name, *("",) * (len(_RECEIVERS) - 2))
    one = entry.value
    return (
        one.place or name,
        printable.word("reach", one.kind) if one.kind else "",
        printable.names.holder(one.holder) if one.holder else "",
        one.name or "",
        one.phone or "",
        one.spreads_to or "",
        "、".join(one.by),
        date(one.checked) if one.checked else "",
    )


def rosters_part(context: Context, selected: Selected) -> Part:
    """One table a roster, below its unit and period."""
    known = {e.value.id: e.value for e in context.printable.registry.rosters if e.value.id}
    blocks: list[Block] = []
    for name in _names(context, selected):
        if name in known:
            blocks.extend(_roster(context, known[name]))
        else:
            blocks.append(Paragraph(name))
    return Part(blocks=tuple(blocks))


def _roster(context: Context, roster: Roster) -> tuple[Block, ...]:
    names = context.printable.names
    unit = names.holder(roster.unit) if roster.unit else ""
    heading = Paragraph("", lead=f"{unit}{roster.occasion or _days(roster)}值班表")
    rows = (
        (
            _moment(shift.from_),
            _moment(shift.to),
            names.holder(shift.leader) if shift.leader else "",
            names.holders(shift.staff),
            shift.phone or roster.phone or "",
        )
        for shift in roster.shifts
    )
    return (heading, *table(_SHIFTS, rows))


def _days(roster: Roster) -> str:
    covers = roster.covers
    if covers is None or covers.from_ is None or covers.to is None:
        return ""
    return f"{date(covers.from_)}至{date(covers.to)}"


def _moment(moment: datetime.datetime | None) -> str:
    """11月1日8时, 11月1日20时30分"""
    if moment is None:
        return ""
    minutes = f"{moment.minute}分" if moment.minute else ""
    return f"{moment.month}月{moment.day}日{moment.hour}时{minutes}"


def _names(context: Context, selected: Selected) -> tuple[str, ...]:
    """The ids that a section shows."""
    all_of = [next(iter(label)) for label in labels(context.printable.plan, selected.key)]
    return tuple(all_of[index] for index in selected.items)
