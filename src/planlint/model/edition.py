"""An edition of a plan (版本): number, dates, who approved and issued it, what it replaces."""

from typing import Literal

from .base import Model, field
from .scalars import Date, Holders, PlanId, Text


class Dates(Model):
    """The days in the life of one edition."""

    drafted: Date | None = field("起草日期", "形成送审稿的日期")
    reviewed: Date | None = field("评审日期", "专家论证或者评审的日期")
    approved: Date | None = field("审批日期", "审批单位批准的日期")
    issued: Date | None = field("印发日期", "正式印发的日期；备案、公布的期限从次日起算")
    effective: Date | None = field("施行日期", "开始施行的日期，不写时按印发日期")
    published: Date | None = field("公布日期", "文本上载明的公布日期；公布的证明记在台账")
    repealed: Date | None = field("废止日期", "停止执行的日期")


class Replaced(Model):
    """An earlier edition or plan that this one puts out of force."""

    plan: PlanId | None = field("预案标识", "被替代预案的标识，可以是同一标识的旧版本")
    number: Text | None = field("发文字号", "被替代文件的发文字号")
    title: Text | None = field("标题", "被替代文件的标题")


class Edition(Model):
    """One edition: a revision is a new edition under the same plan id."""

    number: Text | None = field("发文字号", "例如 江政办发〔2026〕12号，年份用六角括号")
    version: Text | None = field("版次", "例如 3")
    status: Literal["draft", "approved", "in_force", "repealed"] | None = field(
        "状态", "draft 草案；approved 已批准未施行；in_force 有效；repealed 已废止"
    )
    compiled_by: Holders = field("编制单位", "组织编制的单位", ())
    approved_by: Holders = field("审批单位", "批准预案的机关", ())
    issued_by: Holders = field("印发单位", "以其名义印发的机关", ())
    meeting: Text | None = field("审议会议", "审议通过预案的会议")
    dates: Dates | None = field("日期", "起草、评审、审批、印发、施行等日期")
    replaces: tuple[Replaced, ...] = field("替代", "本版印发后停止执行的旧版或者其他预案", ())
    secrecy: Literal["public", "internal", "secret"] | None = field(
        "公开属性", "public 公开；internal 内部；secret 涉密"
    )
    abridged_of: PlanId | None = field("简本所据预案", "本预案是哪个预案的简本")
