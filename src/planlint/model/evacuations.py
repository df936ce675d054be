"""Evacuation (转移避险): who is moved from where, by which route, to which shelter."""

from .base import Model, field
from .scalars import Count, Holder, Holders, Id, Text


class Evacuation(Model):
    """One group of people that is moved together."""

    id: Id | None = field("标识", "在本预案内唯一")
    area: Text | None = field("转移区域", "例如 老城南湖片区、三组沿河 12 户")
    people: Count | None = field("转移人数", "人")
    vulnerable: Count | None = field("其中特殊群体", "老人、儿童、残疾人、孕产妇、伤病员等，人")
    when: Text | None = field("转移条件", "什么情况下转移")
    notify: Holder | None = field("叫应责任人", "谁通知到户到人")
    lead: Holders = field("转移责任人", "谁组织转移", ())
    route: Text | None = field("转移路线", "从哪里经哪里到哪里")
    transport: Text | None = field("交通方式", "步行、车辆等")
    to: Id | None = field("避难场所", "避难场所登记中的标识")
    place: Text | None = field("安置点", "没有登记的安置地点，例如 亲友家、宗祠")
