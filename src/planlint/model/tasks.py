"""Duties (职责) and tasks (任务): standing answer-for, and timed deed. There is no third word."""

from typing import Literal

from .base import Model, field
from .levels import Condition
from .scalars import Clock, Count, Date, DurationText, Flag, Holder, Holders, Id, PlanId, Text

Phase = Literal["prevention", "warning", "response", "recovery"]
_PHASES = "prevention 预防；warning 预警；response 响应；recovery 恢复"


class Duty(Model):
    """What a holder answers for, standing."""

    id: Id | None = field("标识", "在本预案内唯一")
    holder: Holders = field("承担者", "单位、职务或者本预案的机构", ())
    text: Text | None = field("职责", "职责内容")
    phases: tuple[Phase, ...] = field("阶段", _PHASES, ())
    fallback: Flag | None = field("兜底条款", "“其他有关单位”一类的概括条款写 true")


class Need(Model):
    """A resource that a task uses."""

    resource: Id | None = field("资源标识", "资源登记中的标识")
    quantity: Count | None = field("数量", "按资源的计量单位")


class Promise(Model):
    """A link between a task here and a task in another plan or of another unit."""

    unit: Holder | None = field("单位", "被依靠的单位")
    plan: PlanId | None = field("预案", "对方预案的标识")
    task: Id | None = field("任务", "对方预案中任务的标识")
    within: DurationText | None = field("时限", "期待对方在多长时间内完成")
    needs: tuple[Need, ...] = field("所需资源", "期待对方拿出的资源和数量", ())
    checked: Date | None = field("核对日期", "最近一次与对方预案核对的日期")


class Task(Model):
    """What is done, by whom, by when."""

    id: Id | None = field("标识", "在本预案内唯一")
    title: Text | None = field("任务", "动词开头，一句话")
    lead: Holders = field("牵头", "一个承担者；共同牵头时写列表", ())
    shared: Literal["jointly", "each", "either"] | None = field(
        "多个牵头的关系",
        "jointly 共同牵头；each 各自在职责范围内分别完成；either 视情由其中之一完成",
    )
    support: Holders = field("配合", "配合单位", ())
    post: Holder | None = field("岗位", "落实到的岗位，例如 jz-em/duty")
    phase: Phase | None = field("阶段", _PHASES)
    when: Condition | None = field("适用条件", "只在某种情况下执行时写明")
    within: DurationText | None = field("时限", "响应启动后多长时间内完成")
    every: DurationText | None = field("频次", "每隔多长时间一次")
    daily: Clock | None = field("每日时点", "例如 08:00")
    quarterly: Flag | None = field("每季度", "每季度一次写 true")
    yearly: Flag | None = field("每年", "每年一次写 true")
    needs: tuple[Need, ...] = field("所需资源", "资源和数量", ())
    relies_on: tuple[Promise, ...] = field("依靠", "期待别的单位或者预案完成的任务", ())
    fulfils: tuple[Promise, ...] = field("履行", "本任务履行的别的预案中的任务", ())
