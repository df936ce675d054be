"""Duty rosters (值班表): who is on duty in a unit, from when to when."""

from planlint.model.base import Model, field
from planlint.model.scalars import Date, DateTime, Flag, Holder, Holders, Id, Phone, Text, Texts


class Covers(Model):
    """The days that a roster is drawn up for, both included."""

    from_: Date | None = field("起始日期", "值班表的第一天", alias="from")
    to: Date | None = field("截止日期", "值班表的最后一天")


class Shift(Model):
    """One shift of a roster."""

    from_: DateTime | None = field(
        "开始", "例如 2026-10-01 08:00，或者 2026年10月1日8时", alias="from"
    )
    to: DateTime | None = field("结束", "例如 2026-10-02 08:00")
    leader: Text | None = field("带班领导", "姓名，或者职务，例如 jz-em/director")
    staff: Texts = field("值班人员", "姓名，或者职务", ())
    phone: Phone | None = field("值班电话", "与登记的值班电话不同时写明")


class Roster(Model):
    """The roster of one unit for one period."""

    id: Id | None = field("标识", "在登记内唯一")
    unit: Holder | None = field("单位", "机构或者岗位")
    covers: Covers | None = field(
        "起止日期", "值班表从哪天到哪天；一班到次日早上的，算在开始的那天"
    )
    always: Flag | None = field("24小时", "不是24小时值班的写 false，只查有没有整天没有人的")
    occasion: Text | None = field("时段", "例如 2026年国庆节")
    holiday: Flag | None = field("节假日", "节假日值班表写 true，应当提前报送")
    sent: Date | None = field("报送日期", "报送上级的日期")
    to: Holders = field("报送单位", "报给谁", ())
    phone: Phone | None = field("值班电话", "含区号")
    shifts: tuple[Shift, ...] = field("班次", "按时间排列", ())
