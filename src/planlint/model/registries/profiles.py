"""A profile (地方要求): what a state, province, city, sector or workspace asks otherwise, clause by clause."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema, field_validator

from planlint.model.base import Model, field, one_or_more
from planlint.model.kinds import PlanKind
from planlint.model.reporting import Tier
from planlint.model.scalars import Code, Date, Flag, Id, Text
from planlint.model.settings import SettingName, read_value
from planlint.model.vocabulary import Hazards

from .jurisdictions import AreaLevel

Tiers = Annotated[
    tuple[Tier, ...], BeforeValidator(one_or_more, json_schema_input_type=Tier | list[Tier])
]
Kinds = Annotated[
    tuple[PlanKind, ...],
    BeforeValidator(one_or_more, json_schema_input_type=PlanKind | list[PlanKind]),
]
Levels = Annotated[
    tuple[AreaLevel, ...],
    BeforeValidator(one_or_more, json_schema_input_type=AreaLevel | list[AreaLevel]),
]
_VALUE = {
    "type": ["string", "integer", "number", "boolean", "array"],
    "items": {"type": "string"},
}


class SettingFor(Model):
    """The plans that a value is about; an empty list means all."""

    types: Kinds = field("预案类型", "例如 special、department", ())
    levels: Levels = field("层级", "例如 city、county", ())
    hazards: Hazards = field("灾种", "预案只应对这些灾种时适用", ())


class Setting(Model):
    """One value with the clause that sets it."""

    setting: SettingName | None = field("要求", "封闭的清单，见 docs/profiles.md")
    value: Annotated[Any, WithJsonSchema(_VALUE)] = field(
        "取值", "时限写 1y、20wd、2h；清单写词；是否写 true、false"
    )
    for_: SettingFor = field("适用", "类型、层级、灾种", SettingFor(), alias="for")
    from_: Tiers = field("报告层级", "reporting_clock 写明谁报告，例如 county", (), alias="from")
    to: Tiers = field("接收层级", "reporting_clock 写明报给谁，例如 city", ())
    instrument: Code | None = field("依据文件", "规则包或者 registry/instruments.yaml 中的文件代号")
    article: Text | None = field("条款", "条款号")
    force: Literal["mandatory", "stressed", "recommended", "practice"] = field(
        "约束力", "mandatory 应当；stressed 原则上；recommended 推荐；practice 做法", "mandatory"
    )
    unverified: Flag = field("未核实", "现行与否或者适用范围没有核实，最多作为警告", False)
    in_force: Date | None = field("施行日期", "与文件不同时写明")
    repealed: Date | None = field("失效日期", "与文件不同时写明")

    @field_validator("value")
    @classmethod
    def _in_form(cls, value: Any, info: ValidationInfo) -> Any:
        setting = info.data.get("setting")
        return value if setting is None or value is None else read_value(setting, value)


class Profile(Model):
    """The values of one area, by region code or by the id of a registered area."""

    id: Id | None = field("标识", "小写英文、数字和连字符")
    zh: Text | None = field("名称", "例如 重庆市")
    en: Text | None = field("英文名称", "English name")
    extends: Id | None = field("上一层", "没有写的要求按这一份，可以是规则包的")
    code: Text | None = field("区划代码前缀", "例如 50；规则包的用代码，本地的用 jurisdiction")
    jurisdiction: Id | None = field("行政区域", "登记的区域；它下面的区域也适用")
    settings: tuple[Setting, ...] = field("要求", "逐项写取值和依据", ())
