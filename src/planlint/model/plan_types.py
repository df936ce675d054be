"""The kinds of plans (预案类型), each with what it adds to all others."""

from typing import Literal

from .base import Model, field
from .cards import Card
from .kinds import PlanKind
from .parties import JointParty
from .plan import Plan
from .scalars import Holders, PlanId, Text
from .vocabulary import Hazard

Purpose = Literal["event", "target", "activity", "support", "catastrophe"]
_PURPOSE = "event 应对突发事件；target 重要目标保护；activity 重大活动保障；support 应急保障；catastrophe 巨灾"


class PlanSystemEntry(Model):
    """One plan or kind of plan in the plan system (预案体系) of a total plan."""

    type: PlanKind | None = field("类型", "预案类型")
    title: Text | None = field("名称", "预案名称或者一类预案的名称")
    plan: PlanId | None = field("预案标识", "有标识时写明")
    hazard: Hazard | None = field("灾种", "取自词表")
    lead: Holders = field("牵头部门", "编制的牵头部门", ())


class TotalPlan(Plan):
    """Total plan (总体应急预案): the overall arrangement of a government."""

    type: Literal["total"] = field("预案类型", "total 总体应急预案", "total")
    plan_system: tuple[PlanSystemEntry, ...] = field("预案体系", "专项、部门等预案的构成", ())
    leads: dict[Hazard, Holders] = field("牵头部门分工", "灾种或者突发事件类别 → 牵头部门", {})


class SpecialPlan(Plan):
    """Special plan (专项应急预案): a government's plan involving several departments."""

    type: Literal["special"] = field("预案类型", "special 专项应急预案", "special")
    purpose: Purpose = field("目的", _PURPOSE, "event")


class DepartmentPlan(Plan):
    """Department plan (部门应急预案): a department's own plan."""

    type: Literal["department"] = field("预案类型", "department 部门应急预案", "department")
    purpose: Purpose = field("目的", _PURPOSE, "event")


class JointPlan(Plan):
    """Joint plan (联合应急预案): neighbours that act together across a boundary."""

    type: Literal["joint"] = field("预案类型", "joint 联合应急预案", "joint")
    parties: tuple[JointParty, ...] = field("制定各方", "两个以上行政区域，各自的签署情况", ())


class TownshipPlan(Plan):
    """Township plan (乡镇、街道应急预案)."""

    type: Literal["township"] = field("预案类型", "township 乡镇（街道）应急预案", "township")


class VillagePlan(Plan):
    """Village plan (村、社区应急预案): short; risk points, people in charge, evacuation."""

    type: Literal["village"] = field("预案类型", "village 村（社区）应急预案", "village")


class UnitPlan(Plan):
    """Unit plan (单位应急预案): of a company, school, hospital or other unit."""

    type: Literal["unit"] = field("预案类型", "unit 单位应急预案", "unit")
    form: Literal["comprehensive", "special", "onsite"] | None = field(
        "形式", "comprehensive 综合应急预案；special 专项应急预案；onsite 现场处置方案"
    )
    site: Text | None = field("现场", "现场处置方案针对的场所、装置或者设施")
    cards: tuple[Card, ...] = field("应急处置卡", "重点岗位、人员的处置卡", ())


class HandbookPlan(Plan):
    """Work handbook (应急工作手册): a department's part of a plan, ready to hand."""

    type: Literal["handbook"] = field("预案类型", "handbook 应急工作手册", "handbook")


class ActionPlan(Plan):
    """Action plan (行动方案) of the teams that ``resources.teams`` names."""

    type: Literal["action"] = field("预案类型", "action 事件应对行动方案", "action")


PLAN_TYPES: dict[str, type[Plan]] = {
    "total": TotalPlan,
    "special": SpecialPlan,
    "department": DepartmentPlan,
    "joint": JointPlan,
    "township": TownshipPlan,
    "village": VillagePlan,
    "unit": UnitPlan,
    "handbook": HandbookPlan,
    "action": ActionPlan,
}
