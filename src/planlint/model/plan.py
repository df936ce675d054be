"""What all plans (应急预案) share; the kinds of plans are in ``plan_types``."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from .base import Model, field, one_or_more
from .bodies import Body
from .contacts import Contact
from .edition import Edition
from .evacuations import Evacuation
from .levels import ResponseLevel, Scale, WarningLevel
from .preparation import Preparation
from .references import Definition, Reference
from .reporting import ReportingStep
from .scalars import Holders, Id, PlanId, Text
from .sections import Annex, Section
from .tasks import Duty, Task
from .vocabulary import Hazards

# One scale is written without the dash; only plans for several hazards need the list.
Scales = Annotated[
    tuple[Scale, ...],
    BeforeValidator(one_or_more, json_schema_input_type=Scale | list[Scale]),
]


def _as_it_is(value: Any) -> Any:
    return value


# The name of a file stands in the YAML until intake puts its list in place.
Contacts = Annotated[
    tuple[Contact, ...],
    BeforeValidator(_as_it_is, json_schema_input_type=str | list[Contact]),
]


class Resources(Model):
    """Ids of registry entries that the plan counts on."""

    supplies: tuple[Id, ...] = field("物资", "物资登记中的标识", ())
    teams: tuple[Id, ...] = field("队伍", "队伍登记中的标识", ())
    shelters: tuple[Id, ...] = field("避难场所", "避难场所登记中的标识", ())
    risks: tuple[Id, ...] = field("风险点", "风险登记中的标识", ())
    experts: tuple[Id, ...] = field("专家", "专家登记中的标识", ())
    receivers: tuple[Id, ...] = field("预警接收人", "预警接收人登记中的标识", ())
    rosters: tuple[Id, ...] = field("值班表", "值班表登记中的标识；有姓名，只印在内部文本", ())


class Plan(Model):
    """What all plans share. Only type, id, title and jurisdiction are demanded by the schema."""

    type: str = field("预案类型", "预案的类型")
    id: PlanId = field("预案标识", "以点分隔，例如 jiangzhou.flood；各版本共用", "")
    title: Text = field("预案名称", "全称", "")
    jurisdiction: Id = field("行政区域", "行政区域登记中的标识", "")
    hazards: Hazards = field("灾种", "应对的突发事件种类，取自词表", ())
    maker: Holders = field("制定主体", "制定预案的机关", ())
    lead: Holders = field("牵头部门", "这一类突发事件的牵头部门", ())
    edition: Edition | None = field("版本", "发文字号、状态、日期、替代关系")
    preparation: Preparation | None = field("编制过程", "风险评估、征求意见、论证等")
    bodies: tuple[Body, ...] = field("组织指挥机构", "指挥部、工作组、专家组等", ())
    duties: tuple[Duty, ...] = field("职责", "单位、职务和机构的职责", ())
    tasks: tuple[Task, ...] = field("任务", "供预警和响应引用的任务", ())
    grades: Scales = field("事件分级", "自定或者引用的分级标准", ())
    warnings: tuple[WarningLevel, ...] = field("预警", "各级预警", ())
    responses: tuple[ResponseLevel, ...] = field("响应", "各级响应", ())
    reporting: tuple[ReportingStep, ...] = field("信息报告", "报告链", ())
    evacuations: tuple[Evacuation, ...] = field("转移避险", "转移的人群、路线和安置点", ())
    references: tuple[Reference, ...] = field("引用", "法律依据和其他预案", ())
    resources: Resources | None = field("资源", "物资、队伍、避难场所、风险点", None)
    contacts: Contacts = field("通讯录", "列表，或者另存的文件", ())
    definitions: tuple[Definition, ...] = field("术语", "名词解释", ())
    sections: tuple[Section, ...] = field("正文", "按印出顺序的章节", ())
    annexes: tuple[Annex, ...] = field("附件", "按印出顺序", ())
