"""The shape of duties as JSON: a contract with other tools (``schemas/duties.json``)."""

from planlint.model.base import field
from planlint.report.shape import Shape

FORMAT = 1


class RoleEntry(Shape):
    """One place of the item that names the holder."""

    role: str = field("角色", "模型的键：lead、support、post、decide、from 等", "")
    holder: str = field("承担者", "预案中写的标识", "")
    name: str = field("名称", "承担者在预案中印出的名称", "")
    seat: str = field(
        "席位",
        "通过哪个席位算到它：head、lead、deputies、members、office_host、office_head、office_members；"
        "one_of 泛指一级机关或者一类单位；直接写它的为空",
        "",
    )
    path: str = field("文件", "相对于工作区", "")
    line: int = field("行", "从 1 起", 0)


class BeginEntry(Shape):
    """From which level of a scale the item runs."""

    scale: str = field("尺度", "warning 预警；response 响应", "")
    hazard: str = field("灾种", "预案只有一个灾种、没有写明时为空", "")
    level: int = field("起始级别", "从这一级起，1 为最高", 0)
    levels: list[int] = field("各级", "在哪几级进行，由低到高", [])


class NeedEntry(Shape):
    """A resource that a task uses."""

    resource: str = field("资源", "登记中的标识", "")
    quantity: int | None = field("数量", "没有写明时为空值")


class PromiseEntry(Shape):
    """A task of another plan that is relied on, or fulfilled."""

    unit: str = field("单位", "没有写明时为空", "")
    plan: str = field("预案", "对方预案的标识", "")
    task: str = field("任务", "对方任务的标识", "")
    within: str = field("时限", "例如 1h；没有写明时为空", "")


class LineEntry(Shape):
    """One item of one plan."""

    kind: str = field(
        "种类",
        "plan、system、body、duty、task、grade、warning、response、change、end、report、evacuation、"
        "card、party、contact、assumed",
        "",
    )
    ring: str = field("归属", "own 自己的；member 作为成员；shared 泛指到它", "own")
    section: str = field("部分", "文本中所在的部分", "")
    plan: str = field("预案", "预案标识", "")
    path: str = field("文件", "相对于工作区", "")
    line: int = field("行", "从 1 起", 0)
    draft: bool = field("草案", "所在的预案还没有印发", default=False)
    at: str = field("位置", "按标识写的位置，例如 /tasks/evacuate", "")
    phases: list[str] = field("阶段", "prevention、warning、response、recovery；常设的为空", [])
    hazards: list[str] = field("灾种", "词表中的词；不限灾种的为空", [])
    begins: list[BeginEntry] = field("起始级别", "任务和决定在哪些级别进行", [])
    roles: list[RoleEntry] = field("角色", "这一项中写到它的各处", [])
    text: str = field("内容", "作者的文字，或者电话号码", "")
    time: str = field("时限", "文字，例如 2小时内", "")
    within: str = field("时限", "例如 2h；没有写明时为空", "")
    every: str = field("频次", "例如 6h；没有写明时为空", "")
    lead: list[str] = field("牵头", "任务的牵头承担者", [])
    support: list[str] = field("配合", "任务的配合承担者", [])
    sender: list[str] = field("报告主体", "承担者，或者 tier:county 一类的层级", [])
    receiver: list[str] = field("接收主体", "承担者，或者层级", [])
    needs: list[NeedEntry] = field("所需资源", "任务所需", [])
    relies_on: list[PromiseEntry] = field("依靠", "任务所依靠的", [])
    fulfils: list[PromiseEntry] = field("履行", "任务所履行的", [])
    then: str = field("下一联系人", "通讯录中无人接听时找谁；没有写明时为空", "")
    notes: list[str] = field("说明", "条件、配合、依靠等，供人阅读的文字", [])


class PlanEntry(Shape):
    """A plan that has lines."""

    id: str = field("预案标识", "预案标识", "")
    title: str = field("名称", "预案名称", "")
    path: str = field("文件", "相对于工作区", "")
    draft: bool = field("草案", "还没有印发", default=False)


class BelowEntry(Shape):
    """A unit below the one asked for: it has duties of its own."""

    unit: str = field("单位", "标识", "")
    name: str = field("名称", "检查日期时的全称", "")
    items: int = field("项数", "预案直接写到它的项数", 0)


class JsonDuties(Shape):
    """All duties of one holder."""

    format: int = field("格式版本", "键有变化时增加", FORMAT)
    planlint: str = field("工具版本", "planlint 的版本", "")
    as_of: str = field("日期", "ISO 日期", "")
    holder: str = field("承担者", "单位、岗位，或者带预案标识的机构", "")
    name: str = field("名称", "检查日期时的名称", "")
    narrowed: str = field("范围", "只含的阶段、灾种、级别，文字；全部时为空", "")
    summary: dict[str, int] = field("统计", "种类 → 自己的项数", {})
    plans: list[PlanEntry] = field("预案", "有内容的预案", [])
    lines: list[LineEntry] = field("各项", "按预案标识和文中顺序", [])
    below: list[BelowEntry] = field("所属单位", "直接隶属、预案写到的单位", [])
