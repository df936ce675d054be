"""References of a plan to law and to other plans (引用与衔接)."""

from typing import Literal

from .base import Model, field
from .scalars import Code, Date, PlanId, Text
from .vocabulary import Hazard

ReferenceKind = Literal[
    "based_on", "implements", "follows", "activates", "by_analogy", "excludes",
    "escalates_to", "merges", "supported_by", "coordinates_with",
]  # fmt: skip


class Reference(Model):
    """One edge out of this plan; ``implements`` alone makes the superior chain."""

    kind: ReferenceKind | None = field(
        "关系",
        "based_on 编制依据；implements 上位预案；follows 按其执行；activates 启动；by_analogy 参照；"
        "excludes 不适用；escalates_to 提请上级启动；merges 合并；supported_by 支撑文件；"
        "coordinates_with 衔接",
    )
    instrument: Code | None = field("法律文件代号", "规则包或者登记中的文件代号")
    plan: PlanId | None = field("预案标识", "被引用预案的标识")
    title: Text | None = field("标题", "被引用文件的标题，不带书名号")
    number: Text | None = field("发文字号", "被引用文件的发文字号")
    date: Date | None = field("日期", "被引用版本的印发日期")
    about: Text | None = field("事项", "就什么事项")
    hazard: Hazard | None = field("灾种", "只对某一灾种时写明")


class Definition(Model):
    """A term that the plan defines (名词术语)."""

    term: Text | None = field("术语", "被定义的词")
    meaning: Text | None = field("含义", "定义")
