"""Warning receivers (预警接收人): who takes a warning in a place and spreads it there."""

from planlint.model.base import Model, field
from planlint.model.scalars import Date, Holder, Id, Phone, Text, Texts
from planlint.model.vocabulary import Reach


class Receiver(Model):
    """The person or post of one place that takes warnings and spreads them."""

    id: Id | None = field("标识", "在登记内唯一")
    place: Text | None = field("场所", "村、学校、景区、工地等的名称，或者行政区域标识")
    kind: Reach | None = field("类别", "取自预警传达对象词表，例如 villages、schools")
    jurisdiction: Id | None = field("行政区域", "所在区域")
    holder: Holder | None = field("单位或者岗位", "机构标识")
    name: Text | None = field("接收人", "姓名或者职务")
    phone: Phone | None = field("电话", "接收预警的电话")
    spreads_to: Text | None = field("传播对象", "例如 全村 412 户、在校师生")
    by: Texts = field("传播方式", "例如 大喇叭、手摇警报器、逐户敲门", ())
    checked: Date | None = field("核对日期", "最近一次拨通的日期")
