"""The ledger (台账): append-only records of what happened after issue."""

from typing import Literal

from .base import Model, field
from .scalars import (
    Code,
    Count,
    Date,
    DurationText,
    Flag,
    Holder,
    Holders,
    Id,
    Money,
    PlanId,
    Text,
)  # fmt: skip
from .tasks import Need
from .vocabulary import DrillItem, FilingMaterial, Hazard, LaunchContent, WarningContent


class Record(Model):
    """What every record carries. A mistake is corrected by a new record, never edited."""

    id: Code | None = field("编号", "在本台账内唯一")
    corrects: Code | None = field("更正", "被本条更正的记录编号")
    plan: PlanId | None = field("预案标识", "哪个预案")
    number: Text | None = field("发文字号", "哪一版")
    by: Holder | None = field("办理单位", "由谁办理")
    on: Date | None = field("日期", "办理日期")
    document: Text | None = field("证明材料", "文号、网址或者存档编号")
    note: Text | None = field("备注", "说明")


class Filing(Record):
    """Filed with an authority (备案)."""

    to: Holder | None = field("备案机关", "受理备案的机关")
    delivered: Holders = field("径送", "径送的机关", ())
    copies: Holders = field("抄送", "抄送的单位", ())
    materials: tuple[FilingMaterial, ...] = field("材料", "正式文本、电子文本、编制说明", ())
    registered: Date | None = field("备案登记日期", "备案机关登记的日期")


class Publication(Record):
    """Made public (公布)."""

    url: Text | None = field("网址", "公布的网址")
    channel: Text | None = field("渠道", "例如 政府网站、政府公报")
    kind: Literal["text", "abridged", "interpretation", "leaflet"] | None = field(
        "内容", "text 正文（不写时为正文）；abridged 简本；interpretation 解读；leaflet 宣传材料"
    )
    audience: tuple[Literal["public", "staff", "posts", "teams", "affected"], ...] = field(
        "对象",
        "public 社会；staff 本单位人员；posts 有关部门和岗位；teams 应急队伍；affected 可能受影响的单位和人员",
        (),
    )


class Training(Record):
    """A training held (培训)."""

    audience: Text | None = field("对象", "参加人员")
    people: Text | None = field("人数", "人")


class Drill(Record):
    """A drill held (演练)."""

    kind: Literal["tabletop", "functional", "full"] | None = field(
        "形式", "tabletop 桌面；functional 单项或者功能；full 综合实战"
    )
    covers: tuple[PlanId, ...] = field("涉及的其他预案", "一次演练检验几个预案时写明", ())
    audience: tuple[Literal["staff", "public", "students", "neighbours"], ...] = field(
        "参加人员", "staff 本单位人员；public 公众；students 学生；neighbours 周边单位和居民", ()
    )
    evaluated: Date | None = field("评估日期", "完成演练评估的日期")
    evaluation: tuple[DrillItem, ...] = field("评估内容", "演练评估包括的内容", ())
    report: Text | None = field("评估报告", "评估报告的名称或者存档编号")
    reported_to: Holder | None = field("报送单位", "演练情况报送的监管部门")
    reported: Date | None = field("报送日期", "报送演练材料的日期")
    findings: tuple[Text, ...] = field("发现的问题", "需要改进的事项", ())
    closed: Date | None = field("整改完成日期", "发现的问题整改完成的日期")


class Evaluation(Record):
    """The plan evaluated (评估)."""

    conclusion: Text | None = field("结论", "继续有效、修订、废止等")
    revise: Flag | None = field("是否修订", "评估结论要求修订的写 true")


class Revision(Record):
    """A revision begun, and the edition that came of it (修订)."""

    trigger: (
        Literal[
            "law_changed",
            "bodies_changed",
            "risk_changed",
            "resources_changed",
            "practice_showed",
            "maker_decided",
        ]
        | None
    ) = field(
        "修订情形",
        "law_changed 依据的规定或者上位预案重大变化；bodies_changed 指挥机构及其职责重大调整；"
        "risk_changed 面临的风险重大变化；resources_changed 重要应急资源重大变化；"
        "practice_showed 实际应对或者演练发现问题需要重大调整；maker_decided 制定单位认为应当修订",
    )
    procedure: Literal["full", "simplified"] | None = field(
        "修订程序", "full 按制定程序；simplified 简化程序"
    )
    new_number: Text | None = field("新版发文字号", "修订后印发的版本的发文字号")
    finished: Date | None = field("完成日期", "修订后的版本印发的日期")


class Step(Model):
    """One thing done after an event: when, towards whom, with what proof."""

    on: Date | None = field("日期", "办理日期")
    to: Holder | None = field("报送对象", "报给谁")
    document: Text | None = field("证明材料", "文号或者存档编号")


class Activation(Record):
    """A response launched (启动)."""

    level: Text | None = field("级别", "启动的响应级别")
    event: Text | None = field("事件", "什么事件")
    hazard: Hazard | None = field("灾种", "取自词表")
    grade: Literal["especially_major", "major", "large", "ordinary"] | None = field(
        "事件等级", "especially_major 特别重大；major 重大；large 较大；ordinary 一般"
    )
    jurisdiction: Id | None = field("行政区域", "事件发生在哪个区域，不写时为预案的区域")
    place: Text | None = field("地点", "事件发生的地点")
    deaths: Count | None = field("死亡人数", "人；没有的写 0，不写为没有记录")
    missing: Count | None = field("失踪人数", "人")
    injured: Count | None = field("受伤人数", "人")
    affected: Count | None = field("受灾人数", "人")
    relocated: Count | None = field("转移安置人数", "人")
    direct_loss: Money | None = field("直接经济损失", "例如 2850万元、1.64亿元")
    contents: tuple[LaunchContent, ...] = field("启动内容", "启动决定写明的事项", ())
    ended: Date | None = field("终止日期", "响应终止的日期")
    ended_by: Holder | None = field("终止单位", "由谁宣布终止")
    assessment: Step | None = field("调查评估", "损失评估和恢复重建计划上报")
    summary: Step | None = field("总结报告", "原因、经验教训和改进措施上报")
    congress: Step | None = field("人大备案", "决定、命令报本级人大常委会备案")
    review: Step | None = field("预案复盘", "对预案实施情况的评估")


class Alert(Record):
    """A warning issued (发布预警)."""

    level: Text | None = field("级别", "发布的预警级别")
    hazard: Hazard | None = field("灾种", "取自词表")
    contents: tuple[WarningContent, ...] = field("预警内容", "预警信息写明的要素", ())
    lifted: Date | None = field("解除日期", "预警解除的日期")


class Programme(Record):
    """A programme of compiling and revising plans, or of drills, for one year (计划)."""

    year: Count | None = field("年份", "例如 2026")
    plans: tuple[PlanId, ...] = field("预案", "列入计划的预案", ())
    approved_by: Holders = field("批准单位", "批准计划的机关", ())
    approved: Date | None = field("批准日期", "批准的日期")
    copies: Holders = field("抄送", "抄送的单位", ())


class AnnualReview(Record):
    """The yearly evaluation of an area's response to events (年度总结评估)."""

    year: Count | None = field("年份", "总结哪一年")
    quarter: Count | None = field("季度", "1 到 4；写明的是季度统计，不是年度总结")
    to: Holder | None = field("报送对象", "报给谁")


class Meeting(Record):
    """A meeting of a command body (会议)."""

    body: Holder | None = field("机构", "召开会议的机构")


class Received(Record):
    """A filing received by this office (收到备案)."""

    from_: Holder | None = field("报送单位", "谁报送", alias="from")
    complete: Flag | None = field("材料齐全", "材料是否齐全")


class Acknowledgement(Record):
    """The answer of a unit to what another plan expects of it (确认)."""

    task: Id | None = field("任务", "对方预案（plan）中的哪项任务依靠本单位")
    own_plan: PlanId | None = field("本单位预案", "承担这项期待的本单位预案")
    own_task: Id | None = field("本单位任务", "本单位预案中的任务")
    answer: Literal["accept", "accept_with_change", "reject"] | None = field(
        "答复", "accept 接受；accept_with_change 修改后接受；reject 不接受"
    )
    within: DurationText | None = field("能做到的时限", "修改后接受时写明")
    needs: tuple[Need, ...] = field("能拿出的资源", "修改后接受时写明", ())
    assumed: Code | None = field("期待的印记", "答复时对方期待内容的印记，内容一变即须重新确认")
    promised: Code | None = field("承诺的印记", "答复时本单位任务内容的印记，内容一变即须重新确认")


class Waiver(Record):
    """A finding excused for a time, with reason, name and end (豁免)."""

    rule: Code | None = field("规则", "被豁免的规则编号")
    at: Text | None = field("位置", "以标识表示的位置，例如 /tasks/evacuate；不写时为整个预案")
    reason: Text | None = field("理由", "为什么可以豁免")
    until: Date | None = field("截止日期", "豁免到哪一天（含）")


# File stem in ``ledger/`` -> class of one record.
LEDGER_RECORDS: dict[str, type[Record]] = {
    "acknowledgements": Acknowledgement,
    "activations": Activation,
    "alerts": Alert,
    "annual_reviews": AnnualReview,
    "drill_programmes": Programme,
    "drills": Drill,
    "evaluations": Evaluation,
    "filings": Filing,
    "meetings": Meeting,
    "programmes": Programme,
    "publications": Publication,
    "received": Received,
    "revisions": Revision,
    "trainings": Training,
    "waivers": Waiver,
}
