"""Upper plans and local documents outside the family (外部文件), with figures to compare."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from planlint.model.base import Model, field, one_or_more
from planlint.model.kinds import PlanKind
from planlint.model.law import Rank
from planlint.model.levels import ResponseLevel, Scale
from planlint.model.reporting import ReportingStep
from planlint.model.scalars import Code, Date, Holders, Id, PlanId, Text
from planlint.model.tasks import Task
from planlint.model.vocabulary import Hazards


class OutsideInstrument(Model):
    """A document that stands for a plan id, or a local rule."""

    id: Code | None = field("代号", "在登记内唯一")
    plan: PlanId | None = field("预案标识", "代表哪个预案；家族中有同一标识的预案时以预案为准")
    type: PlanKind | Literal["rule", "other"] | None = field(
        "类型", "预案类型，或者 rule 规章和规定；other 其他"
    )
    rank: Rank | None = field(
        "效力层级", "地方要求所依据的文件写明，例如 local_regulation 地方性法规"
    )
    jurisdiction: Id | None = field("行政区域", "所属区域")
    hazards: Hazards = field("灾种", "应对的突发事件种类", ())
    title: Text | None = field("标题", "不带书名号")
    aliases: tuple[Text, ...] = field("别名", "引用时见到的其他写法", ())
    number: Text | None = field("发文字号", "例如 北政办发〔2025〕8号")
    issued: Date | None = field("印发日期", "印发的日期")
    in_force: Date | None = field("施行日期", "开始施行的日期")
    repealed: Date | None = field("废止日期", "停止执行的日期")
    replaced_by: Code | None = field("替代文件", "替代它的文件代号")
    implements: PlanId | None = field("上位预案", "它的上位预案")
    lead: Holders = field("牵头部门", "牵头部门", ())
    tasks: tuple[Task, ...] = field("任务", "可供对照的任务", ())
    grades: Annotated[tuple[Scale, ...], BeforeValidator(one_or_more)] = field(
        "事件分级", "可供对照的分级标准", ()
    )
    responses: tuple[ResponseLevel, ...] = field("响应", "可供对照的响应级别", ())
    reporting: tuple[ReportingStep, ...] = field("信息报告", "可供对照的报告时限", ())
