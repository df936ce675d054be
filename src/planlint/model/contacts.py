"""Contacts (通讯录): who answers, and whom next."""

from .base import Model, field
from .scalars import Date, Holder, Phone, Text


class Contact(Model):
    """One line of the phone list."""

    holder: Holder | None = field("单位或者职务", "在登记中的单位、职务，或者本预案的机构")
    name: Text | None = field("姓名", "公开文本一般不写")
    phone: Phone | None = field("值班电话", "含区号")
    mobile: Phone | None = field("手机", "公开文本一般不写")
    fax: Phone | None = field("传真", "含区号")
    then: Holder | None = field("下一联系人", "无人接听时找谁")
    checked: Date | None = field("核对日期", "最近一次核对的日期")
