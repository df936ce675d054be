"""The shape of the overview as JSON (``schemas/filing.json``): a contract with other tools."""

from planlint.model.base import field
from planlint.report.json import BasisEntry, NotCheckedEntry
from planlint.report.shape import Shape

FORMAT = 1


class SummaryEntry(Shape):
    """Plans in force, plans missing, obligations by state."""

    plans: int = field("有效预案", "检查日期有效的版本", 0)
    missing: int = field("缺少的预案", "应有未有", 0)
    drafted: int = field("只有草案", "应有，只有草案或者尚未印发", 0)
    unplaced: int = field("有无不明", "目录中不能归类的条目，和因文件没有读到不能判断的", 0)
    owed: int = field("应办事项", "不计不需要办理的", 0)
    overdue: int = field("逾期未办", "", 0)
    elsewhere: int = field("报错对象", "办了，没有报给应报的机关", 0)
    incomplete: int = field("材料不全", "办了，缺材料", 0)
    undecided: int = field("不能判断", "台账没有，或者放假安排未公布", 0)
    open: int = field("未到期", "", 0)
    waived: int = field("已豁免", "凭台账豁免", 0)
    done_late: int = field("迟办", "办了，晚于期限", 0)
    done: int = field("按期办结", "", 0)
    not_owed: int = field("不需要", "有理由不办的", 0)


class AreaEntry(Shape):
    """A registered area."""

    id: str = field("标识", "行政区域标识", "")
    name: str = field("名称", "行政区域名称", "")
    level: str = field("层级", "state、province、city 等", "")
    parent: str = field("上级", "上级行政区域的标识", "")


class OfficeEntry(Shape):
    """A unit or post that makes a plan, owes or receives something."""

    id: str = field("标识", "机构标识，或者 机构/岗位", "")
    name: str = field("名称", "检查日期的名称", "")
    jurisdiction: str = field("行政区域", "所在区域", "")


class NameEntry(Shape):
    """A kind of duty, a hazard."""

    id: str = field("标识", "词表中的词", "")
    name: str = field("名称", "按所选的语言", "")


class TierEntry(Shape):
    """What one tier has of what it owes."""

    level: str = field("层级", "state 到 village；school、company、other_unit；unknown 不明", "")
    plans: dict[str, int] = field("各类预案", "total、special、department、other → 有效的份数", {})
    all: int = field("合计", "有效的份数", 0)
    owed: int = field("应有", "有效的、缺少的和只有草案的", 0)
    there: int = field("已有", "有效的", 0)
    missing: int = field("缺少", "应有未有", 0)
    drafted: int = field("只有草案", "应有，只有草案或者尚未印发", 0)
    unplaced: int = field(
        "有无不明", "目录中不能归类的条目，和因文件没有读到不能判断的；不计入应有和比例", 0
    )
    percent: float | None = field("比例", "已有占应有的百分比；没有应有的为空值")
    units: int = field("单位数", "登记的区域、学校或者企业", 0)
    units_covered: int = field("已覆盖", "其中有有效预案的", 0)
    units_percent: float | None = field("覆盖率", "已覆盖占单位数的百分比；没有单位的为空值")


class PlanEntry(Shape):
    """One edition, or a plan that is not there."""

    key: str = field("键", "预案标识；没有的预案由区域、类型、灾种组成", "")
    plan: str = field("预案标识", "没有的为空", "")
    title: str = field("名称", "预案名称，或者应有的名称", "")
    type: str = field("类型", "预案类型", "")
    jurisdiction: str = field("行政区域", "区域标识", "")
    level: str = field("层级", "区域的层级", "")
    hazards: list[str] = field("灾种", "词表中的词", [])
    subject: str = field("事项", "目录中写的事项", "")
    maker: list[str] = field("制定主体", "机构标识", [])
    number: str = field("发文字号", "没有的为空", "")
    issued: str | None = field("印发日期", "ISO 日期")
    standing: str = field(
        "状态",
        "in_force 有效；draft 草案；future 尚未印发；superseded 已被替代；repealed 已废止；"
        "missing 应有未有；not_owed 不需要；undecided 有无不明：目录中不能归类的条目，或者文件没有读到",
        "",
    )
    since: str | None = field("应有之日", "没有有效预案时，目录写的应当制定的日期")
    only_draft: bool = field("只有草案", "应有，这个草案或者尚未印发的版本是仅有的", False)
    because: str = field("理由", "为什么应有、不需要或者不能归类", "")
    path: str = field("文件", "相对于工作区", "")
    line: int = field("行", "从 1 起；不在文件中的为 0", 0)


class OwedEntry(Shape):
    """One thing owed, kept or not."""

    id: str = field("标识", "不随行号变化", "")
    key: str = field("预案", "plans 中的键", "")
    duty: str = field("义务", "duties 中的标识", "")
    state: str = field(
        "状态",
        "overdue 逾期；elsewhere 报错对象；incomplete 材料不全；undecided 不能判断；open 未到期；"
        "waived 已豁免；done_late 迟办；done 办结；not_owed 不需要",
        "",
    )
    by: list[str] = field("由谁", "机构或者岗位", [])
    to: list[str] = field("给谁", "已报的为报给的机关；几个机关任选、说不准是哪一个的为空", [])
    wanted: str = field("给谁（规定的说法）", "例如 上一级相应牵头部门", "")
    start: str | None = field("起算", "ISO 日期")
    due: str | None = field("期限", "最后一天；没有或者说不准的为空值")
    earliest: str | None = field("最早的期限", "放假安排未公布时与最迟的不同")
    latest: str | None = field("最迟的期限", "没有规定期限的为空值")
    customary: bool = field("期限为通行做法", "条款没有规定期限，期限是通行做法", False)
    done: str | None = field("办结日期", "ISO 日期")
    days: int | None = field("天数", "逾期、迟办：晚了几天；未到期：还有几天")
    rule: str = field("规则", "由哪条规则得出", "")
    basis: list[BasisEntry] = field("依据", "条款和约束力", [])
    because: str = field("理由", "为什么不能判断或者不需要", "")
    path: str = field("文件", "相对于工作区", "")
    line: int = field("行", "从 1 起", 0)
    findings: list[str] = field("问题", "findings 中的标识", [])


class FoundEntry(Shape):
    """One finding about a duty."""

    id: str = field("指纹", "不随行号变化", "")
    rule: str = field("规则", "规则编号", "")
    severity: str = field("严重程度", "error、warning、info", "")
    outcome: str = field("结果", "open、waived、undecided", "")
    message: str = field("消息", "哪里不对", "")
    mend: str = field("改法", "怎样改", "")
    path: str = field("文件", "相对于工作区", "")
    line: int = field("行", "从 1 起", 1)


class JsonFiling(Shape):
    """The overview of one workspace."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    planlint: str = field("工具版本", "planlint 的版本", "")
    rulebook: dict[str, str] = field("规则库", "pack、version", {})
    as_of: str = field("检查日期", "ISO 日期", "")
    office: str = field("单位", "用了 --for 时是哪个单位", "")
    jurisdiction: str = field("行政区域", "用了 --jurisdiction 时是哪个区域", "")
    due_within: int | None = field("几天以内", "用了 --due-within 时")
    undated: int = field("没有期限", "用了 --due-within 时，没有规定期限、因此没有列出的项数", 0)
    summary: SummaryEntry = field("汇总", "计数", SummaryEntry())
    areas: list[AreaEntry] = field("区域", "按登记的顺序", [])
    offices: list[OfficeEntry] = field("单位", "按标识排序", [])
    duties: list[NameEntry] = field("义务", "file、publish、drill 等", [])
    hazards: list[NameEntry] = field("灾种", "预案应对的", [])
    coverage: list[TierEntry] = field("覆盖情况", "按层级", [])
    plans: list[PlanEntry] = field("预案", "有的和应有的", [])
    obligations: list[OwedEntry] = field("应办事项", "按预案、义务排序", [])
    findings: list[FoundEntry] = field("问题", "关于这些义务的", [])
    not_checked: list[NotCheckedEntry] = field("未检查", "没有读到的文件：上面的内容不全", [])
