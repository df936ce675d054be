"""Information reporting (信息报告): one step of the chain, with its clock."""

from typing import Any, ClassVar, Literal

from pydantic import model_validator

from .base import Brief, Model, field
from .scalars import DurationText, Holders, Text
from .vocabulary import Hazard, ReportContent

Tier = Literal["state", "province", "city", "county", "township", "village", "unit"]


class Party(Brief):
    """Who reports or receives: a holder, or everybody on a tier."""

    brief: ClassVar = {"type": ["object", "string", "array"], "items": {"type": "string"}}

    holder: Holders = field("承担者", "单位、职务或者机构", ())
    tier: Tier | None = field("层级", "这一层级的所有机关或者单位")
    name: Text | None = field("名称", "印出的名称，例如 事发单位")

    @model_validator(mode="before")
    @classmethod
    def _holder_alone(cls, value: Any) -> Any:
        return {"holder": value} if isinstance(value, str | list) else value


class ReportingStep(Model):
    """One hop: from whom, to whom, within what time, by what means, with what content."""

    from_: Party | None = field("报告主体", "谁报告", alias="from")
    to: Party | None = field("接收主体", "报给谁")
    when: Text | None = field("情形", "什么情况下报告")
    hazard: Hazard | None = field("灾种", "只对某一灾种时写明")
    within: DurationText | None = field("时限", "得知后多长时间内")
    urgent: Text | None = field("时限用语", "没有量化时限时的用语，例如 立即")
    by: tuple[Literal["phone", "written", "system", "fax", "in_person"], ...] = field(
        "方式", "phone 电话；written 书面；system 系统直报；fax 传真；in_person 当面", ()
    )
    written_within: DurationText | None = field("书面时限", "书面报告的时限")
    content: tuple[ReportContent, ...] = field("内容", "报告内容要素", ())
    follow_up: DurationText | None = field("续报频次", "每隔多长时间续报")
