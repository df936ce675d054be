"""Administrative areas (行政区域)."""

from typing import Literal

from planlint.model.base import Model, field
from planlint.model.scalars import Count, Flag, Holder, Id, Text
from planlint.model.vocabulary import Hazards

AreaLevel = Literal["state", "province", "city", "county", "township", "village"]


class Jurisdiction(Model):
    """One area; the level of a plan follows from here."""

    id: Id | None = field("标识", "小写英文、数字和连字符")
    name: Text | None = field("名称", "例如 江州市")
    level: AreaLevel | None = field(
        "层级",
        "state 国家；province 省；city 设区的市；county 县；township 乡镇街道；village 村社区",
    )
    code: Text | None = field("区划代码", "六位代码，加引号")
    parent: Id | None = field("上级区域", "上一级区域的标识")
    neighbours: tuple[Id, ...] = field("相邻区域", "同级相邻区域的标识", ())
    prone_to: Hazards = field("易发灾种", "本区域多发的灾种", ())
    zone: Literal["development", "industrial_park", "port", "scenic"] | None = field(
        "功能区", "development 开发区；industrial_park 工业园区；port 港区；scenic 风景区"
    )
    megacity: Flag | None = field("超大特大城市", "是的写 true")
    town_population: Count | None = field("城区人口", "城区常住人口，人")
    plan_office: Holder | None = field("预案管理机构", "负责预案管理的机构")
    plan_budget: Flag | None = field("经费列入预算", "预案工作经费列入本级预算的写 true")
    population: Count | None = field("人口", "常住人口，人")
