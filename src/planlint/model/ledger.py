"""The ledger (台账): append-only records of what happened after issue."""

from typing import Literal

from .base import Model, field
from .scalars import Code, Date, Flag, Holder, Holders, PlanId, Text
from .vocabulary import FilingMaterial


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


class Publication(Record):
    """Made public (公布)."""

    url: Text | None = field("网址", "公布的网址")
    channel: Text | None = field("渠道", "例如 政府网站、政府公报")


class Training(Record):
    """A training held (培训)."""

    audience: Text | None = field("对象", "参加人员")
    people: Text | None = field("人数", "人")


class Drill(Record):
    """A drill held (演练)."""

    kind: Literal["tabletop", "functional", "full"] | None = field(
        "形式", "tabletop 桌面；functional 单项或者功能；full 综合实战"
    )
    evaluated: Date | None = field("评估日期", "完成演练评估的日期")
    findings: tuple[Text, ...] = field("发现的问题", "需要改进的事项", ())


class Evaluation(Record):
    """The plan evaluated (评估)."""

    conclusion: Text | None = field("结论", "继续有效、修订、废止等")


class Activation(Record):
    """A response launched (启动)."""

    level: Text | None = field("级别", "启动的响应级别")
    event: Text | None = field("事件", "什么事件")
    ended: Date | None = field("终止日期", "响应终止的日期")


class Meeting(Record):
    """A meeting of a command body (会议)."""

    body: Holder | None = field("机构", "召开会议的机构")


class Received(Record):
    """A filing received by this office (收到备案)."""

    from_: Holder | None = field("报送单位", "谁报送", alias="from")
    complete: Flag | None = field("材料齐全", "材料是否齐全")


class Acknowledgement(Record):
    """An answer to an expectation of another plan (确认)."""

    task: Text | None = field("任务", "对方预案中的任务")
    answer: Literal["accept", "accept_with_change", "reject"] | None = field(
        "答复", "accept 接受；accept_with_change 修改后接受；reject 不接受"
    )


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
    "drills": Drill,
    "evaluations": Evaluation,
    "filings": Filing,
    "meetings": Meeting,
    "publications": Publication,
    "received": Received,
    "trainings": Training,
    "waivers": Waiver,
}
