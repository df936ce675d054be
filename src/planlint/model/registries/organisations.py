"""Organisations (机构), their names in time, their posts."""

import datetime
from typing import Literal

from planlint.model.base import Model, field
from planlint.model.reporting import Tier
from planlint.model.scalars import Date, Flag, Id, Number, Phone, Text
from planlint.model.vocabulary import Function, Hazards, UnitCategory


class DatedName(Model):
    """A name with the days on which it was the official one."""

    name: Text | None = field("名称", "全称")
    from_: Date | None = field("启用日期", "当日起用此名", alias="from")
    to: Date | None = field("停用日期", "当日起不再用此名", None)

    def in_use(self, day: datetime.date) -> bool:
        """Whether the name was the official one on *day* (``from`` included, ``to`` excluded)."""
        started = self.from_ is None or self.from_ <= day
        return started and (self.to is None or day < self.to)


class Transfer(Model):
    """A function that moved here: a rename is never one to one."""

    function: Function | None = field("职能", "划入的职能")
    from_: Id | None = field("划出机构", "原来承担的机构", alias="from")
    on: Date | None = field("划转日期", "职能划转的日期")


class Post(Model):
    """A post in an organisation (岗位)."""

    id: Id | None = field("标识", "在本机构内唯一，例如 director、duty")
    title: Text | None = field("职务名称", "例如 局长、值班室")
    phone: Phone | None = field("电话", "含区号")
    always: Flag | None = field("24小时", "是否24小时有人")
    published: Flag | None = field("已公布", "值班电话已向社会公布的写 true")
    key: Flag | None = field("重点岗位", "应当配应急处置卡的岗位写 true")


class Organisation(Model):
    """One unit; plans refer to it by id, names follow the date."""

    id: Id | None = field("标识", "小写英文、数字和连字符")
    kind: Literal[
        "government", "party", "department", "office", "body", "fire_rescue", "military",
        "utility", "carrier", "company", "school", "hospital", "grassroots",
    ] | None = field(
        "性质",
        "government 政府；party 党委机关；department 部门；office 办公厅（室）；body 议事协调机构；"
        "fire_rescue 消防救援；military 军队武警；utility 公用事业；carrier 通信运输企业；"
        "company 企业；school 学校；hospital 医院；grassroots 基层组织",
    )  # fmt: skip
    jurisdiction: Id | None = field("行政区域", "所属区域")
    tier: Tier | None = field(
        "泛指层级", "本条目泛指这一层级的所有同类机构时写明，例如“各省级人民政府”"
    )
    superior: Id | None = field("上级", "领导它的机构")
    guided_by: Id | None = field("业务指导", "双重领导的另一个上级")
    functions: tuple[Function, ...] = field("职能", "备案去向和规则据此查找机构", ())
    categories: tuple[UnitCategory, ...] = field("单位类别", "法律按类别要求的单位，可以多个", ())
    size: Literal["large", "medium", "small", "micro"] | None = field(
        "规模", "large 大型；medium 中型；small 小型；micro 微型"
    )
    central: Literal["group", "subsidiary", "unit"] | None = field(
        "中央单位", "group 中央企业总部；subsidiary 中央企业所属单位；unit 其他中央驻地方单位"
    )
    single_risk: Flag | None = field("风险单一", "事故风险单一、危险性小的写 true")
    fire_key: Flag | None = field("消防安全重点单位", "是的写 true")
    height: Number | None = field("建筑高度", "高层建筑的高度，米")
    leads: Hazards = field("牵头灾种", "作为牵头部门的突发事件种类", ())
    names: tuple[DatedName, ...] = field("名称沿革", "按时间排列的名称", ())
    aliases: tuple[Text, ...] = field("简称", "现行简称", ())
    received: tuple[Transfer, ...] = field("划入职能", "机构改革时划入的职能", ())
    posts: tuple[Post, ...] = field("岗位", "职务和值班岗位", ())

    def name_on(self, day: datetime.date | None) -> str | None:
        """The official name on *day*; the latest known when no day is given or none fits."""
        dated = [entry for entry in self.names if entry.name]
        fitting = [entry for entry in dated if day is not None and entry.in_use(day)]
        chosen = fitting or dated
        return chosen[-1].name if chosen else None
