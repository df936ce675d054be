"""How a plan was made (编制过程): the proof that the law asks for."""

from typing import Literal

from .base import Model, field
from .scalars import Count, Date, Flag, Holder, Holders, Text
from .vocabulary import ReviewItem, Submission


class WorkingGroup(Model):
    """The group that compiled the plan (编制工作小组)."""

    head: Holder | None = field("组长", "编制单位的有关负责人")
    members: Holders = field("成员单位", "参加编制的部门和单位", ())
    experts: tuple[Text, ...] = field("专家", "参加编制的专家姓名", ())


class Study(Model):
    """A report that the plan is built on."""

    title: Text | None = field("报告名称", "报告的完整名称")
    date: Date | None = field("完成日期", "报告完成的日期")


class Consultation(Model):
    """One unit asked for its opinion before approval (征求意见)."""

    unit: Holder | None = field("被征求单位", "预案涉及其职责的单位")
    written: Flag | None = field("书面", "是否书面征求意见")
    sent: Date | None = field("发出日期", "征求意见函发出的日期")
    answered: Date | None = field("回复日期", "收到回复的日期")
    answer: Literal["agree", "agree_with_changes", "disagree", "none"] | None = field(
        "回复", "agree 同意；agree_with_changes 修改后同意；disagree 不同意；none 未回复"
    )
    resolved: Text | None = field("处理情况", "意见采纳或者协调的结果")


class ExpertReview(Model):
    """The experts' conclusion (专家论证)."""

    date: Date | None = field("论证日期", "专家论证会的日期")
    experts: tuple[Text, ...] = field("专家", "参加论证的专家", ())
    conclusion: Text | None = field("论证结论", "例如 通过")
    minutes: Text | None = field("纪要", "评审或者论证的书面纪要")
    present: Count | None = field("到会专家", "人")
    agreed: Count | None = field("同意专家", "人")
    recused: tuple[Text, ...] = field("回避", "因利害关系回避的专家", ())
    conflicted: tuple[Text, ...] = field("有利害关系", "与编制单位有利害关系的专家", ())


class Coordination(Model):
    """The check of linkage with other plans before approval (衔接协调)."""

    by: Holder | None = field("协调单位", "一般为本级应急管理部门")
    date: Date | None = field("日期", "完成衔接协调的日期")
    result: Text | None = field("结果", "衔接协调的结论")


class Review(Model):
    """The check by the approving authority's office before approval (审核)."""

    by: Holder | None = field("审核单位", "审批单位的办公机构等")
    date: Date | None = field("日期", "完成审核的日期")
    items: tuple[ReviewItem, ...] = field("审核内容", "有结论的审核内容", ())
    result: Text | None = field("结论", "审核结论")


class Preparation(Model):
    """What was done before approval."""

    working_group: WorkingGroup | None = field("编制工作小组", "组长、成员单位和专家")
    risk_assessment: Study | None = field("风险评估", "风险评估报告")
    resource_survey: Study | None = field("应急资源调查", "应急资源调查报告")
    case_analysis: Study | None = field("案例分析", "典型突发事件复盘报告")
    consultations: tuple[Consultation, ...] = field("征求意见", "逐个单位的征求意见情况", ())
    expert_review: ExpertReview | None = field("专家论证", "论证日期和结论")
    coordination: Coordination | None = field("衔接协调", "报批前与有关预案的衔接协调")
    prereview: Coordination | None = field("上级审查", "报批前由上级指挥机构审查，例如抗旱预案")
    review: Review | None = field("审核", "审批单位的审核")
    tabletop: Study | None = field("桌面推演", "评审前的桌面推演")
    submitted: tuple[Submission, ...] = field("送审材料", "报送审批的材料种类", ())
