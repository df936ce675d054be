"""Duty rosters (值班表)."""

from planlint.model.base import Model, field
from planlint.model.scalars import Date, Holder, Id, Phone, Text


class Shift(Model):
    """One shift of a roster."""

    from_: Text | None = field("开始", "例如 2026-10-01 08:00", alias="from")
    to: Text | None = field("结束", "例如 2026-10-02 08:00")
    leader: Text | None = field("带班领导", "姓名或者职务")
    staff: tuple[Text, ...] = field("值班人员", "姓名", ())
    phone: Phone | None = field("值班电话", "含区号")


class Roster(Model):
    """The roster of one unit for one period."""

    id: Id | None = field("标识", "在登记内唯一")
    unit: Holder | None = field("单位", "机构或者岗位")
    sent: Date | None = field("报送日期", "报送上级的日期")
    occasion: Text | None = field("时段", "例如 2026年国庆节")
    shifts: tuple[Shift, ...] = field("班次", "按时间排列", ())
