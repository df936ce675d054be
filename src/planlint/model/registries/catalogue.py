"""The catalogue (预案目录): which plans are owed, and why some are not."""

from planlint.model.base import Model, field
from planlint.model.kinds import PlanKind
from planlint.model.scalars import Date, Flag, Id, PlanId, Text
from planlint.model.vocabulary import Hazard


class CatalogueEntry(Model):
    """One plan that is owed, keyed by jurisdiction, type, maker and hazard or subject."""

    jurisdiction: Id | None = field("行政区域", "区域标识")
    type: PlanKind | None = field("类型", "预案类型")
    hazard: Hazard | None = field("灾种", "事件类预案的灾种")
    subject: Text | None = field("事项", "非事件类预案的事项")
    maker: Id | None = field("制定主体", "机构标识")
    plan: PlanId | None = field("预案标识", "已有预案的标识")
    owed: Flag | None = field("应当制定", "不需要制定时写 false 并说明理由")
    why: Text | None = field("理由", "为什么应当或者不需要制定")
    since: Date | None = field("起始日期", "从何时起应当制定")
