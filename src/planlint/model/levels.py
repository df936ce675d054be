"""Event grades (事件分级), warning levels (预警级别), response levels (响应级别): three scales, never mixed."""

from typing import Any, Literal

from pydantic import model_validator

from .base import Brief, Model, field
from .scalars import Code, DurationText, Holders, Id, Level, Number, Text
from .vocabulary import Hazard, Quantity, Reach


class Condition(Brief):
    """One threshold, or a condition that only people can judge (text alone)."""

    quantity: Quantity | None = field("指标", "量的名称，取自词表")
    from_: Number | None = field("起（含）", "大于等于", alias="from")
    above: Number | None = field("超过（不含）", "大于")
    below: Number | None = field("不足（不含）", "小于")
    to: Number | None = field("止（含）", "小于等于")
    unit: Text | None = field("单位", "计量单位")
    area: Text | None = field("范围", "例如 county、basin，或者文字")
    text: Text | None = field("文字条件", "不能用数量表示的条件；只有文字的条件无法比较")

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Trigger(Model):
    """When something begins: any of, or all of, some conditions."""

    any: tuple[Condition, ...] = field("任一条件", "符合其中之一", ())
    all: tuple[Condition, ...] = field("全部条件", "同时符合", ())


class GradeLevel(Trigger):
    """One grade of an event scale."""

    grade: Literal["especially_major", "major", "large", "ordinary"] | None = field(
        "等级",
        "especially_major 特别重大；major 重大；large 较大；ordinary 一般（抗旱为特大、严重、中度、轻度）",
    )
    text: Text | None = field("原文", "分级标准的完整表述")
    command: Holders = field("应对主体", "原则上由谁组织指挥应对这一等级的事件", ())


class Scale(Model):
    """The grading of events of one hazard, own or cited."""

    hazard: Hazard | None = field("灾种", "有多个灾种时写明")
    cites: Code | None = field("引用标准", "载有分级标准的文件代号")
    levels: tuple[GradeLevel, ...] = field("等级", "从高到低", ())
    text: Text | None = field("说明", "对分级的说明")


class WarningLevel(Trigger):
    """One warning level: 1 red, 2 orange, 3 yellow, 4 blue; the colour is derived."""

    level: Level | None = field("级别", "1 红色；2 橙色；3 黄色；4 蓝色")
    hazard: Hazard | None = field("灾种", "有多个灾种时写明")
    issue: Holders = field("发布主体", "谁发布", ())
    adjust: Holders = field("调整主体", "谁调整", ())
    lift: Holders = field("解除主体", "谁解除", ())
    lift_when: Text | None = field("解除条件", "什么情况下解除")
    tasks: tuple[Id, ...] = field("预警行动", "任务标识", ())
    reach: tuple[Reach, ...] = field("传播对象", "预警必须传达到的人群和场所", ())


class Step(Model):
    """How a response changes or ends: when, on whose proposal, on whose decision."""

    when: Text | None = field("条件", "什么情况下")
    propose: Holders = field("提出", "谁提出建议", ())
    decide: Holders = field("决定", "谁决定", ())


class ResponseLevel(Trigger):
    """One response level and the chain assess, propose, decide, announce, command."""

    level: Level | None = field("级别", "1 为最高")
    hazard: Hazard | None = field("灾种", "有多个灾种时写明")
    name: Text | None = field("名称", "预案自定的名称，例如 国家级（Ⅰ级）；一般不写")
    delegated_to: tuple[Literal["special", "department"], ...] = field(
        "另行规定", "启动条件和程序由专项（special）、部门（department）预案规定", ()
    )
    assess: Holders = field("分析评估", "谁研判", ())
    propose: Holders = field("提出建议", "谁提出启动建议", ())
    decide: Holders = field("决定", "谁决定启动", ())
    within: DurationText | None = field("启动时限", "接到报告后多长时间内决定是否启动")
    announce: Holders = field("宣布", "谁宣布启动", ())
    command: Holders = field("指挥", "谁指挥", ())
    builds_on: Level | None = field("递进", "在哪一级响应的任务之上")
    tasks: tuple[Id, ...] = field("响应任务", "任务标识", ())
    text: Text | None = field("说明", "补充说明")
    change: Step | None = field("调整", "响应级别调整的条件和程序")
    end: Step | None = field("终止", "响应终止的条件和程序")
