"""A rule (规则): declaration, reason, basis, cases and messages in one file."""

from typing import Any, Literal

from planlint.model.base import Model, field
from planlint.model.plan_types import Purpose
from planlint.model.registries.jurisdictions import AreaLevel
from planlint.model.scalars import Code, Date, Flag, Text

from .words import Both

Severity = Literal["error", "warning", "info"]
Force = Literal["mandatory", "stressed", "recommended", "integrity", "practice"]
# Findings that rest on no text of law: the data contradict themselves, or good practice.
WITHOUT_LAW = frozenset({"integrity", "practice"})


class Basis(Model):
    """One clause a rule rests on, with its force."""

    instrument: Code | None = field("文件代号", "规则包中的文件")
    article: Text | None = field("条款", "条款号")
    force: Force = field(
        "约束力",
        "mandatory 应当；stressed 侧重、原则上；recommended 推荐性标准；integrity 数据自身矛盾；practice 做法",
        "practice",
    )
    reading: Literal["direct", "derived"] = field(
        "依据方式", "direct 条文明说；derived 由条文推出", "direct"
    )


class Applies(Model):
    """Which plans a rule is about; an empty list means all."""

    types: tuple[Text, ...] = field(
        "预案类型", "total、special、department；registry 表示规则针对登记，不针对哪个预案", ()
    )
    purposes: tuple[Purpose, ...] = field("目的", "event、support 等", ())
    levels: tuple[AreaLevel, ...] = field("层级", "state、province、city、county 等", ())
    hazards: tuple[Text, ...] = field("灾种", "预案应对其中之一时适用", ())
    except_hazards: tuple[Text, ...] = field("灾种除外", "另有规定的灾种", ())
    forms: tuple[Text, ...] = field("形式", "单位预案的 comprehensive、special、onsite", ())
    makers: dict[str, tuple[Text, ...]] = field(
        "制定主体",
        "机构登记的字段 → 值，符合其中之一即可，例如 categories: [mine]；只用于 scope: family",
        {},
    )
    drafts: Flag = field("草案", "false 表示草案不查：编制还没有完成的事", True)
    prose: Literal["also", "only"] | None = field(
        "纯文本", "also 也查没有数据的纯文本（check --prose）；only 只查纯文本"
    )

    def to_type(self, plan_type: str) -> bool:
        """Whether plans of a type, or texts without data (``prose``), are judged at all."""
        if plan_type == "prose":
            return self.prose is not None
        return self.prose != "only" and (not self.types or plan_type in self.types)


class Edit(Model):
    """One change to a file of the fixture family."""

    file: Text = field("文件", "夹具中的文件", "")
    remove: Text | None = field("删除", "以标识表示的位置")
    set: Text | None = field("改写", "以标识表示的位置")
    add: Text | None = field("追加", "列表的位置")
    rename: Text | None = field("改键", "以标识表示的位置")
    copy_of: Text | None = field("复制", "file 是这个文件的副本")
    to: Any = field("新值", "改写、追加的值或者新键")


class Expected(Model):
    """One finding that a case must give."""

    file: Text = field("文件", "夹具中的文件", "")
    at: Text = field("位置", "以标识表示的位置", "/")
    outcome: Literal["open", "undecided"] = field("结果", "open 或者 undecided", "open")
    related: tuple[Text, ...] = field("关联位置", "文件名", ())


class Case(Model):
    """Edits of a known-good family and exactly what the rule finds then."""

    on: Text = field("夹具", "规则旁的夹具家族", "city")
    why: Text | None = field("说明", "这个例子说明什么")
    as_of: Date | None = field("日期", "检查日期，不写时用夹具的日期")
    prose: str | None = field("纯文本", "不用夹具，只查这段文字；应发现的位置写 行:列")
    edit: tuple[Edit, ...] = field("改动", "对夹具的改动", ())
    finds: tuple[Expected, ...] = field("应发现", "空列表表示不应发现", ())


class Rule(Model):
    """A rule as declared. Its id, the file name and the defect are one word."""

    id: Code = field("编号", "等于文件名，说出缺陷", "")
    candidate: Text | None = field("候选规则", "它落实的候选规则")
    severity: Severity = field("严重程度", "error、warning、info", "warning")
    scope: Literal["plan", "family"] = field("范围", "plan 单个预案；family 家族", "plan")
    applies: Applies = field("适用", "类型、目的、层级", Applies())
    binds: Literal["issued_since", "always"] = field(
        "拘束", "issued_since 条款施行后印发的版本；always 持续义务", "issued_since"
    )
    basis: tuple[Basis, ...] = field("依据", "条款和约束力", ())
    title: Both = field("名称", "缺陷的名称", Both())
    why: Both = field("理由", "为什么要查", Both())
    check: dict[str, Any] = field("检查", "kind 和参数，或者 python: true", {})
    message: Both = field("消息", "可用检查给出的词", Both())
    mend: Both = field("改法", "怎样改", Both())
    duty: Code | None = field("义务", "它查的是哪项义务，取自词表 duties")
    reads: tuple[Text, ...] = field("读取", "Python 检查读取的路径", ())
    since: Text | None = field("起始版本", "从哪一版起")
    cases: tuple[Case, ...] = field("例子", "能发现和不应发现的例子", ())

    @property
    def about_registry(self) -> bool:
        """Whether it judges the registries once, not each plan."""
        return "registry" in self.applies.types

    @property
    def is_mandatory(self) -> bool:
        """Whether settings may not switch it off."""
        return any(basis.force == "mandatory" for basis in self.basis)
