"""Major events (重大活动) held in an area: who hosts is responsible."""

from planlint.model.base import Model, field
from planlint.model.scalars import Count, Date, Flag, Holders, Id, PlanId, Text


class Event(Model):
    """One event: who hosts, when, how many people, and its safety plan."""

    id: Id | None = field("标识", "在登记内唯一")
    title: Text | None = field("名称", "活动名称")
    jurisdiction: Id | None = field("行政区域", "举办地")
    hosts: Holders = field("主办、承办单位", "机构标识", ())
    from_: Date | None = field("开始日期", "活动开始", alias="from")
    to: Date | None = field("结束日期", "活动结束")
    people: Count | None = field("每场预计人数", "人")
    by_government: Flag | None = field("政府直接举办", "县级以上政府、国务院部门直接举办的写 true")
    applied: Date | None = field("申请安全许可日期", "向公安机关提出申请的日期")
    plan: PlanId | None = field("预案标识", "重大活动保障预案")
