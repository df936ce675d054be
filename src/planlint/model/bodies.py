"""Command bodies of a plan (组织指挥机构), their offices and working groups."""

from typing import Literal

from .base import Model, field
from .scalars import Holder, Holders, Id, Text


class Office(Model):
    """The standing office of a body (办公室)."""

    name: Text | None = field("名称", "办公室名称，不写时为所属机构名称加“办公室”")
    aliases: tuple[Text, ...] = field("简称", "文中使用的简称", ())
    host: Holders = field("设在单位", "办公室设在哪个单位", ())
    head: Holders = field("办公室主任", "担任办公室主任的职务", ())
    members: Holders = field("成员", "办公室成员单位", ())


class Body(Model):
    """One body; its kind says in which of the usual forms it works."""

    id: Id | None = field("标识", "小写英文、数字和连字符，在本预案内唯一")
    kind: Literal[
        "headquarters", "leading_group", "committee", "joint_conference", "site_command",
        "working_group", "expert_group", "office",
    ] | None = field(
        "形式",
        "headquarters 指挥部；leading_group 领导小组；committee 委员会；joint_conference 联席会议；"
        "site_command 现场指挥部；working_group 工作组；expert_group 专家组；office 办事机构",
    )  # fmt: skip
    name: Text | None = field("名称", "全称")
    aliases: tuple[Text, ...] = field("简称", "文中使用的简称，例如 市防指", ())
    parent: Holder | None = field("上级机构", "所属的机构")
    head: Holders = field("负责人", "总指挥、组长等，写职务不写姓名", ())
    deputies: Holders = field("副职", "副总指挥、副组长等", ())
    members: Holders = field("成员单位", "组成单位", ())
    lead: Holders = field("牵头单位", "工作组的牵头单位", ())
    office: Office | None = field("办公室", "日常办事机构")
    succession: Holders = field("代行顺序", "负责人不在时依次由谁代行", ())
    when: Text | None = field("设立条件", "非常设机构在什么情况下设立")
