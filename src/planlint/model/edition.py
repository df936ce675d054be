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


class Revision(Model):
    """What a revision touches, and by which procedure it was made (修订)."""

    procedure: Literal["full", "simplified"] | None = field(
        "程序", "full 按制定程序办理；simplified 简化程序"
    )
    touches: tuple[Literal["command", "procedures", "measures", "grading", "other"], ...] = field(
        "涉及内容",
        "command 组织指挥体系与职责；procedures 应急处置程序；measures 主要处置措施；"
        "grading 突发事件分级标准；other 其他内容",
        (),
    )
    why: Text | None = field("修订原因", "为什么修订")


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
    approval_basis: Text | None = field("审批依据", "按哪一条规定审批，地方部门预案写明")
    signed_by: Holders = field("签发人", "单位、基层组织预案由主要负责人签发，写职务", ())
    revision: Revision | None = field("修订", "修订版写明程序和涉及的内容")
    trial_until: Date | None = field("试行期至", "试行的预案写明")
    meeting: Text | None = field("审议会议", "审议通过预案的会议")
    dates: Dates | None = field("日期", "起草、评审、审批、印发、施行等日期")
    replaces: tuple[Replaced, ...] = field("替代", "本版印发后停止执行的旧版或者其他预案", ())
    secrecy: Literal["public", "internal", "secret"] | None = field(
        "公开属性", "public 公开；internal 内部；secret 涉密"
    )
    abridged_of: PlanId | None = field("简本所据预案", "本预案是哪个预案的简本")
