"""Emergency cards (应急处置卡): what one post does first, on one sheet."""

from .base import Model, field
from .scalars import Holder, Holders, Id, Text


class Card(Model):
    """The card of one post."""

    id: Id | None = field("标识", "在本预案内唯一")
    post: Holder | None = field("岗位", "重点岗位或者人员")
    when: Text | None = field("情形", "什么情况下使用")
    steps: tuple[Text, ...] = field("处置步骤", "按先后顺序，每步一句", ())
    contacts: Holders = field("联络人员", "先找谁、后找谁；电话取自通讯录和登记", ())
