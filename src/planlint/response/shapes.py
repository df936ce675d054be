"""The shape of a run as JSON: a contract with other tools (``schemas/simulation.json``)."""

from planlint.model.base import field
from planlint.report.shape import Shape

FORMAT = 1


class PlaceEntry(Shape):
    """Where it stands."""

    path: str = field("文件", "相对于工作区", "")
    line: int = field("行", "从 1 起", 0)
    column: int = field("列", "从 1 起", 0)


class TimeEntry(Shape):
    """Both clocks, in minutes from the event."""

    earliest: int = field("最早", "事件后多少分钟", 0)
    latest: int | None = field("最晚", "事件后多少分钟；有一步没有写时限时为 null")
    at_least: int = field("最晚不早于", "写明的时限之和，分钟", 0)
    earliest_at: str | None = field("最早时刻", "当地时间，例如 2026-07-03T02:10")
    latest_at: str | None = field("最晚时刻", "有一步没有写时限时为 null")


class EventEntry(Shape):
    """What was asked."""

    hazard: str = field("灾种", "词表中的词", "")
    grade: str = field("等级", "没有指定时为空", "")
    area: str = field("事发地", "区域标识", "")
    unit: str = field("事发单位", "没有指定时为空", "")
    time: str = field("时间", "当地时间", "")
    level: int | None = field("指定的级别", "没有指定时为 null")
    readings: list[str] = field("读数", "指标=数值单位", [])
    without: list[str] = field("缺位", "单位、岗位、资源", [])
    horizon: int = field("推演时长", "分钟", 0)


class CallEntry(Shape):
    """One call."""

    wanted: str = field("要找的", "承担者", "")
    acts: str = field("行动的", "实际行动的单位或者岗位；没有人时为空", "")
    stands_in: bool = field("代行", "是否代行", False)
    by: str = field("来电的", "谁打这个电话；本人或者说不清时为空", "")
    through: str = field("接电话的", "号码登记在谁名下", "")
    number: str = field("号码", "没有登记时为空", "")
    how: str = field(
        "值守",
        "always 24小时；roster 值班表；hours 上班时间；mobile 手机；unstaffed 此时无人值守；"
        "no_number 没有号码；relayed 只能转告；missing 缺位",
        "",
    )
    leader: str = field("带班领导", "值班表写明的", "")
    tried: list[str] = field("未成", "缺位或者叫不到的", [])


class ReportEntry(Shape):
    """One reporting step as it happens."""

    plan: str = field("预案", "写着这一步的预案", "")
    senders: list[str] = field("报告方", "承担者或者层级", [])
    receivers: list[str] = field("接收方", "承担者或者层级", [])
    sent: TimeEntry = field("报出", "报告方得知的时间")
    known: TimeEntry = field("到达", "接收方得知的时间")
    place: PlaceEntry = field("出处", "文件、行、列")


class StepEntry(Shape):
    """One step of the procedure."""

    kind: str = field("步骤", "warn assess propose decide announce command", "")
    holders: list[str] = field("承担者", "预案写明的", [])
    time: TimeEntry | None = field("时间", "不能发生时为 null")
    calls: list[CallEntry] = field("叫应", "每个承担者一项", [])
    place: PlaceEntry = field("出处", "文件、行、列")


class WaitEntry(Shape):
    """What a task waits for."""

    plan: str = field("对方预案", "预案标识", "")
    task: str = field("对方任务", "任务标识", "")
    unit: str = field("对方单位", "单位标识", "")
    state: str = field(
        "状态",
        "waits 等待；not_run 对方在这一级不做；not_active 对方没有启动；unknown 没有写明；outside 家族以外",
        "",
    )
    done: TimeEntry | None = field("对方完成", "不能完成或者不知道时为 null")
    place: PlaceEntry = field("出处", "文件、行、列")


class TaskEntry(Shape):
    """One task of a level that runs."""

    id: str = field("标识", "任务标识", "")
    title: str = field("任务", "任务标识或者名称", "")
    state: str = field(
        "状态",
        "runs 进行；conditional 有条件；lost 无人牵头；blocked 等不到；deadlock 互相等待",
        "",
    )
    lead: list[str] = field("牵头", "承担者", [])
    support: list[str] = field("配合", "承担者", [])
    post: str = field("岗位", "落实到的岗位", "")
    missing: list[str] = field("缺位", "缺位的配合单位、岗位", [])
    start: TimeEntry | None = field("开始", "不能开始时为 null")
    due: TimeEntry | None = field("完成", "不能完成时为 null")
    call: CallEntry | None = field("叫应", "没有写牵头时为 null")
    waits: list[WaitEntry] = field("等待", "依靠别的预案的任务", [])
    repeats: list[TimeEntry] = field("重复", "前三次", [])
    turns: int = field("重复次数", "推演时长内共几次", 0)
    place: PlaceEntry = field("出处", "文件、行、列")


class PlanEntry(Shape):
    """One plan that activates."""

    id: str = field("预案", "标识", "")
    title: str = field("名称", "预案的标题", "")
    inside: bool = field("家族中", "家族以外的登记文件为 false", True)
    jurisdiction: str = field("行政区域", "区域标识", "")
    cause: str = field(
        "原因",
        "place report follows delegated activates escalates_to supported_by relies_on resource team",
        "",
    )
    cause_plan: str = field("来自", "从哪个预案来；没有时为空", "")
    cause_place: PlaceEntry | None = field("原因出处", "没有时为 null")
    level: int | None = field("级别", "没有分级时为 null")
    level_by: str = field("级别依据", "given reading grade superior rank；没有分级时为空", "")
    level_source: str = field("依据", "指标、预案或者等级", "")
    level_gravest: int | None = field("可能到", "指标有余地时最高到几级")
    assumed: bool = field("推定", "预案本身没有写明这一级", False)
    warning: int | None = field("预警级别", "读数达到的预警级别；没有时为 null")
    known: TimeEntry = field("得知", "该行动的人得知的时间")
    begins: TimeEntry | None = field("启动", "不能启动时为 null")
    steps: list[StepEntry] = field("程序", "按先后", [])
    tasks: list[TaskEntry] = field("任务", "任务标识或者名称", [])
    place: PlaceEntry = field("出处", "响应级别所在处")


class DrawEntry(Shape):
    """A task takes from a stock."""

    resource: str = field("资源", "标识", "")
    quantity: int = field("动用", "数量", 0)
    left: int = field("剩余", "负数为缺口", 0)
    plan: str = field("预案", "预案标识", "")
    task: str = field("任务", "任务标识或者名称", "")
    time: TimeEntry | None = field("时间", "两个时刻，分钟和当地时间")
    place: PlaceEntry = field("出处", "文件、行、列")


class NoteEntry(Shape):
    """A break, an open point, a plan at rest."""

    kind: str = field("种类", "不随语言变化的词", "")
    plan: str = field("预案", "没有时为空", "")
    message: str = field("说明", "一句话，随语言变化", "")
    time: TimeEntry | None = field("时间", "没有时为 null")
    places: list[PlaceEntry] = field("出处", "文件、行、列", [])


class ChangeEntry(Shape):
    """What is lost or later for want of those who are missing."""

    kind: str = field("种类", "report plan decide task", "")
    plan: str = field("预案", "预案标识", "")
    number: int = field("序号", "任务或者报告步骤在预案中的序号，从 0 起", 0)
    before: TimeEntry = field("原来", "没有人缺位时")
    after: TimeEntry | None = field("现在", "失去时为 null")
    place: PlaceEntry = field("出处", "文件、行、列")


class AnswerEntry(Shape):
    """Who decides, and by when."""

    plan: str = field("预案", "预案标识", "")
    area: str = field("行政区域", "区域标识", "")
    acts: list[str] = field("决定的人", "实际决定的岗位或者单位", [])
    time: TimeEntry | None = field("时间", "没有人能决定时为 null")


class JsonRun(Shape):
    """The whole simulation."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    planlint: str = field("工具版本", "planlint 的版本", "")
    event: EventEntry = field("事件", "推演的事件")
    answer: list[AnswerEntry] = field("谁决定", "从事发地往上，每一级区域一项", [])
    reports: list[ReportEntry] = field("报告", "按到达的时间", [])
    plans: list[PlanEntry] = field("启动的预案", "按得知的时间", [])
    draws: list[DrawEntry] = field("动用", "按时间", [])
    breaks: list[NoteEntry] = field("断点", "按报告、预案、程序、任务、资源", [])
    undecided: list[NoteEntry] = field("不能判断", "数据说不清的", [])
    resting: list[NoteEntry] = field("不启动的预案", "与事发地、灾种有关而不启动的，各有理由", [])
    changes: list[ChangeEntry] | None = field("缺位的代价", "没有 --without 时为 null")
