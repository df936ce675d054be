"""Vocabularies of a pack (词表): closed lists with names, synonyms and defaults."""

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planlint.model.base import Model, field
from planlint.model.scalars import Flag, Text

from .words import Both

_NUMBERING = re.compile(
    r"^(第([一二三四五六七八九十百]+|\d+)[章节条]|[（(]?[一二三四五六七八九十]+[）)、.．]|[（(]\d+[）)]"
    r"|\d+(\.\d+)*[、.．]?)\s*"
)


class Term(Model):
    """One word of a closed list."""

    id: Text = field("词", "小写英文", "")
    zh: Text = field("中文", "印出的名称", "")
    en: Text = field("英文", "English name", "")
    titles: tuple[Text, ...] = field("标题用语", "实际预案中的标题写法", ())
    words: tuple[Text, ...] = field("正文用语", "出现即表明谈到此事", ())
    shows: tuple[Text, ...] = field("默认印出", "默认在此印出的结构化数据", ())
    counts_as: tuple[Text, ...] = field("等同", "同时满足的作用", ())
    aliases: tuple[Text, ...] = field("别名", "其他写法", ())
    units: tuple[Text, ...] = field("单位", "计量单位", ())
    kind: Text | None = field("类别", "count 计数；measure 连续量")
    category: Text | None = field("突发事件类别", "natural、accident、health、security")
    grades: tuple[Text, ...] = field("等级名称", "法律另有等级名称的", ())
    forewarned: Flag | None = field("可否预警", "不能预警的写 false")
    required: Flag | None = field("必备", "法定必备的写 true")
    special: Flag | None = field("特殊群体", "须特别照顾的人群和场所写 true")

    by: tuple[Text, ...] = field("由谁", "预案中写明办理单位的路径，先写的先用", ())

    @property
    def both(self) -> Both:
        """The name in both languages."""
        return Both(zh=self.zh, en=self.en)


class Heading(Model):
    """A combined heading that leads to several roles."""

    title: Text = field("标题", "不带编号", "")
    roles: tuple[Text, ...] = field("作用", "对应的作用", ())


@dataclass(frozen=True)
class Vocabulary:
    """All lists of a pack by name."""

    lists: Mapping[str, Mapping[str, Term]]
    headings: Mapping[str, tuple[str, ...]]

    def term(self, name: str, word: str) -> Term | None:
        """The entry of *word* in the list *name*."""
        return self.lists.get(name, {}).get(word)

    def name(self, name: str, word: str) -> Both:
        """What *word* of the list *name* is called; itself when the list has it not."""
        term = self.term(name, word)
        return term.both if term else Both(zh=word, en=word)

    @functools.cached_property
    def counted(self) -> frozenset[str]:
        """The quantities that are numbers of whole things."""
        terms = self.lists.get("quantities", {}).items()
        return frozenset(word for word, term in terms if term.kind == "count")

    def category(self, hazard: str) -> str | None:
        """The category of the law that a hazard belongs to; a category is its own."""
        term = self.term("hazards", hazard)
        return term.category if term else hazard

    @functools.cached_property
    def default_roles(self) -> dict[str, str]:
        """Typed data key -> the role of the section where it prints when nothing shows it."""
        return {key: term.id for term in self.lists.get("roles", {}).values() for key in term.shows}

    @functools.cached_property
    def _by_title(self) -> dict[str, tuple[str, ...]]:
        titles = {title: (term.id,) for term in self.roles for title in (term.zh, *term.titles)}
        return {**titles, **self.headings}

    @property
    def roles(self) -> Iterable[Term]:
        """All section roles."""
        return self.lists.get("roles", {}).values()

    def roles_of(self, role: str | None, title: str | None) -> frozenset[str]:
        """The roles a section fills: its own, those above it, what they count as.

        Without a role of its own the title speaks, by the synonyms that real plans use.
        """
        named = (role,) if role else self._by_title.get(bare_title(title or ""), ())
        fills = self._fills
        return frozenset().union(*(fills.get(name) or self._filled_by(name) for name in named))

    @functools.cached_property
    def _fills(self) -> dict[str, frozenset[str]]:
        return {term.id: self._filled_by(term.id) for term in self.roles}

    def _filled_by(self, role: str) -> frozenset[str]:
        parts = role.split(".")
        filled = {".".join(parts[: i + 1]) for i in range(len(parts))}
        terms = [self.term("roles", name) for name in filled]
        return frozenset(filled.union(*(term.counts_as for term in terms if term)))


def bare_title(title: str) -> str:
    """A heading without numbering and spaces: ``一、总 则`` -> ``总则``."""
    return re.sub(r"\s+", "", _NUMBERING.sub("", title.strip()))
