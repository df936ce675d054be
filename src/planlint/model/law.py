"""Law as data (法律文件): instruments and their clauses, with dates and how surely they were read."""

import datetime
from typing import Literal

from .base import Model, field
from .scalars import Code, Count, Date, Flag, Text

Reading = Literal["full", "excerpt", "quoted", "memory", "unread"]
# From the strongest to the weakest.
Rank = Literal[
    "law", "administrative_regulation", "local_regulation", "ministry_rule", "local_rule",
    "normative", "standard", "plan", "guide",
]  # fmt: skip


class Reason(Model):
    """Why something is as it is, in both languages."""

    zh: Text = field("中文", "中文说明", "")
    en: Text = field("英文", "English text", "")

    def __getitem__(self, language: str) -> str:
        return self.en if language == "en" else self.zh


class Clause(Model):
    """One article in our own words; a clause on which no rule rests says why."""

    article: Text = field("条款", "例如 28、26(1)、5.2", "")
    gist: Text = field("要旨", "用自己的话概括", "")
    en: Text = field("要旨（英文）", "English paraphrase", "")
    reading: Reading = field(
        "读取程度", "full 全文；excerpt 摘录；quoted 转引；memory 记忆；unread 未读", "unread"
    )
    in_force: Date | None = field("施行日期", "与文件不同时写明")
    repealed: Date | None = field("失效日期", "与文件不同时写明")
    manual: Reason | None = field("由人审查", "没有规则时：审查人应当看什么")
    no_duty: Reason | None = field("不对预案提要求", "没有规则时：为什么这一条不要求预案什么")


class Instrument(Model):
    """A law, regulation, normative document, standard or state plan."""

    id: Code = field("代号", "例如 CN-ERL-2024", "")
    title: Text = field("标题", "不带书名号", "")
    aliases: tuple[Text, ...] = field("别名", "引用时见到的其他写法", ())
    kind: Rank | None = field("效力层级", "从法律到编制指南")
    number: Text | None = field("文号", "发文字号或者标准号")
    issuer: Text | None = field("制定机关", "制定机关")
    issued: Date | None = field("公布日期", "公布的日期")
    in_force: Date | None = field("施行日期", "开始施行的日期")
    repealed: Date | None = field("失效日期", "当日起失效")
    replaced_by: Code | None = field("替代文件", "替代它的文件代号")
    replaces: tuple[Code, ...] = field("被替代文件", "它替代的文件代号", ())
    articles: Count | None = field("条数", "共多少条；只在确知时写")
    reading: Reading = field("读取程度", "整个文件读到什么程度", "unread")
    read_in: Text | None = field("读取来源", "读的是什么样的副本")
    accounted: Flag = field("已逐条交代", "收录的每一条要么有规则，要么说明为什么没有", False)
    extent: Reason | None = field("收录范围", "没有收录全文时写明收录了哪些条款")
    clauses: tuple[Clause, ...] = field("条款", "要旨逐条", ())

    @property
    def starts(self) -> datetime.date | None:
        """The first day in force, as far as known."""
        return self.in_force or self.issued

    def in_force_on(self, day: datetime.date) -> bool | None:
        """Whether it was in force on *day*; None when its dates are not known."""
        if self.repealed is not None and day >= self.repealed:
            return False
        return None if self.starts is None else self.starts <= day

    def clause(self, article: str) -> Clause | None:
        """The clause with this article number."""
        return next((clause for clause in self.clauses if clause.article == article), None)
