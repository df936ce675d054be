"""The shape of chains as JSON: a contract with other tools (``schemas/chains.json``)."""

from planlint.model.base import field
from planlint.report.shape import Shape

FORMAT = 1
_PATH, _LINE = "相对于工作区", "从 1 起"


class PlaceEntry(Shape):
    """Where something is said."""

    path: str = field("文件", _PATH, "")
    line: int = field("行", _LINE, 0)


class StandEntry(Shape):
    """One end of a reporting step."""

    tier: str = field(
        "层级", "village、township、county、city、province、state、unit；不知道时为空", ""
    )
    area: str = field("行政区域", "区域标识；泛指下级或者不知道时为空", "")
    holder: str = field(
        "承担者", "全家族通用的标识，例如 jiangzhou.flood#hq.office；泛指时为空", ""
    )
    name: str = field("名称", "预案中印出的名称，或者登记的名称", "")


class LegEntry(PlaceEntry):
    """One step as a report takes it."""

    sender: StandEntry = field("报告", "谁报告", StandEntry())
    receiver: StandEntry = field("接收", "报给谁", StandEntry())
    minutes: int | None = field("最迟分钟", "没有数字或者长度不定的为 null", None)
    urgent: str = field("时限用语", "没有数字时的用语，例如 立即", "")
    when: str = field("情形", "什么情况下报告", "")
    hand_over_missing: bool = field("没有写交接", "上一步接报的不是它，也没有写怎样转到它", False)
    draft: bool = field("草案", "只有草案这样写", False)
    plan: str = field("预案", "哪个预案说的", "")


class BreakEntry(Shape):
    """A tier beyond which reports do not go."""

    kind: str = field(
        "种类",
        "end 没有人向上报；hand_over 接报的和上报的不是一家，没有写交接；draft 只有草案写了报到这一级；"
        "nobody 没有写明谁报告",
        "",
    )
    tier: str = field("层级", "断在哪一级", "")
    area: str = field("行政区域", "断在哪个区域；泛指下级时为空", "")
    received: list[PlaceEntry] = field("接报", "报到这一级的步骤", [])
    sent: list[PlaceEntry] = field("上报", "从这一级向上、但接不上的步骤", [])


class WayEntry(Shape):
    """The quickest way of a report from one beginning."""

    start: str = field("起点", "层级；unit 为单位", "")
    needed: str = field("至少报到", "法律要求的上一级", "")
    reached: str = field("实际报到", "层级", "")
    minutes: int = field("合计分钟", "有数字的各步之和", 0)
    open: int = field("没有数字的步数", "不在合计之内", 0)
    legs: list[LegEntry] = field("步骤", "自下而上", [])
    breaks: list[BreakEntry] = field("中断", "报不到上一级时", [])


class NumberEntry(PlaceEntry):
    """One number."""

    holder: str = field("单位或者岗位", "谁的电话", "")
    number: str = field(
        "电话", "原样；不公开的（手机、内部预案的通讯录）没有 --internal 时为空", ""
    )
    always: bool = field("24小时", "登记为24小时有人", False)


class ActorEntry(PlaceEntry):
    """One holder in one role."""

    role: str = field("角色", "assess、propose、decide、announce、command", "")
    holder: str = field("承担者", "全家族通用的标识", "")
    name: str = field("名称", "承担者的名称", "")
    posts: list[str] = field("落实到", "背后的单位和岗位", [])
    stand_ins: list[str] = field("顶替", "代行、副职", [])
    calls: list[str] = field("下一联系人", "无人接听时依次找谁", [])
    numbers: list[NumberEntry] = field("电话", "先打的在前", [])


class CommandEntry(PlaceEntry):
    """The command chain of one response level."""

    plan: str = field("预案", "预案标识", "")
    hazard: str = field("灾种", "没有分灾种的为空", "")
    level: int = field("级别", "1 为最高；没有写的为 0", 0)
    minutes: int | None = field("启动时限分钟", "接报后多久决定；没有写的为 null", None)
    draft: bool = field("草案", "预案还没有施行", False)
    actors: list[ActorEntry] = field("各角色", "按研判、提出、决定、宣布、指挥", [])


class TopicEntry(Shape):
    """One hazard in one area."""

    area: str = field("行政区域", "区域标识", "")
    hazard: str = field("灾种", "词表中的词", "")
    reporting: list[WayEntry] = field("信息报告", "每个起点最快的一条", [])
    loops: list[list[PlaceEntry]] = field("成环", "绕回原处的步骤", [])
    commands: list[CommandEntry] = field("指挥链", "各预案各级响应", [])


class TroubleEntry(PlaceEntry):
    """What is wrong with a command chain."""

    kind: str = field(
        "种类",
        "two_deciders 分别决定；two_plans 两个预案写不同的人决定同一级；decided_lower 决定者低于更低一级的；"
        "rank_unknown 看不出是不是低于；nobody_behind 没有负责人；no_number 没有电话，顶替的人也没有；"
        "no_deputy 没有副职，也没有人代行",
        "",
    )
    plan: str = field("预案", "预案标识", "")
    level: int = field("级别", "没有写的为 0", 0)
    hazard: str = field("灾种", "没有分灾种的为空", "")
    holders: list[str] = field("承担者", "全家族通用的标识", [])
    other_plan: str = field("另一预案", "two_plans 的另一个预案；其他为空", "")
    other_holders: list[str] = field("另一预案的决定者", "全家族通用的标识", [])


class LossEntry(PlaceEntry):
    """What stops without a part."""

    plan: str = field("预案", "预案标识", "")
    hazard: str = field("灾种", "没有分灾种的为空", "")
    level: int = field("级别", "没有写的为 0", 0)
    step: str = field("环节", "report、propose、decide、command；lead、post、resource", "")
    task: str | None = field("任务", "只有这一任务停下；null 为到不了指挥", None)


class WeakEntry(Shape):
    """A single point of failure."""

    kind: str = field("种类", "post、number、unit、depot、team、shelter", "")
    id: str = field(
        "标识", "岗位、单位、资源的标识，或者电话；不公开的电话没有 --internal 时为空", ""
    )
    name: str = field("名称", "印出的名称", "")
    stopped: int = field("到不了指挥的响应", "项数", 0)
    tasks: int = field("无法完成的任务", "项数，含到不了指挥的响应中的任务", 0)
    losses: list[LossEntry] = field("依据", "每一处", [])


class JsonChains(Shape):
    """Everything."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    planlint: str = field("工具版本", "planlint 的版本", "")
    as_of: str = field("日期", "ISO 日期", "")
    topics: list[TopicEntry] = field("专题", "每个区域的每个灾种，层级高的在前", [])
    troubles: list[TroubleEntry] = field("指挥链的问题", "按预案", [])
    activations: int = field("响应项数", "排名所看的响应级别", 0)
    weak: list[WeakEntry] = field("一处失效就中断", "影响大的在前", [])
    weak_total: int = field("总数", "weak 可能只列前面的", 0)
