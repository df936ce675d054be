"""The outline of a new plan: chapters in the house order, narrowed and completed by the rules.

What a plan of some type, purpose and level must speak of is asked of the rules themselves, so that
a skeleton is never out of step with them.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from planlint.model.base import Model, field
from planlint.model.scalars import Code, Flag, Text, Texts

from .pack import Pack
from .rule import Rule
from .vocabulary import Vocabulary

_KINDS = ("elements", "spoken")


class _ForSome(Model):
    types: tuple[Text, ...] = field("预案类型", "不写时为全部", ())
    purposes: tuple[Text, ...] = field("目的", "不写时为全部", ())
    forms: tuple[Text, ...] = field("形式", "单位预案的形式，不写时为全部", ())

    def suits(self, profile: "Profile") -> bool:
        """Whether a plan of this profile usually has it."""
        pairs = (
            (self.types, profile.type),
            (self.purposes, profile.purpose),
            (self.forms, profile.form),
        )
        return all(not words or word in words for words, word in pairs)


class Chapter(_ForSome):
    """A section to write: what it is for, an example, what already can be said."""

    role: Text = field("作用", "取自词表", "")
    title: Text | None = field("标题", "不写时为作用的名称")
    guide: Text = field("说明", "这一节写什么", "")
    example: Text = field("例句", "照着写的一句", "")
    text: str | None = field("拟定文字", "通行写法")
    shows: Texts = field("印出", "在此印出的数据", ())
    on_demand: Flag | None = field("规则要求时才写", "通常没有的写 true")
    sections: tuple["Chapter", ...] = field("下级", "按印出顺序", ())


class DataGuide(_ForSome):
    """A typed key of the plan with an example."""

    key: Text = field("键", "预案的键", "")
    guide: Text = field("说明", "写什么", "")
    example: str = field("例子", "YAML", "")


class Outline(Model):
    """A file below ``skeletons/`` of a pack."""

    number: Text | None = field("编号", "发文字号或者预案编号的例子")
    preparation: str = field("编制过程", "YAML 例子；没有的不写", "")
    sections: tuple[Chapter, ...] = field("章节", "按印出顺序", ())
    annexes: tuple[Chapter, ...] = field("附件", "按印出顺序", ())
    data: tuple[DataGuide, ...] = field("数据", "正文以外的键", ())
    laws: dict[Text, tuple[Code, ...]] = field("依据", "灾种 → 文件代号；every 为每个预案", {})


@dataclass(frozen=True)
class Profile:
    """What decides which chapters a plan needs. What has no purpose of its own is for events."""

    type: str
    purpose: str
    level: str
    hazards: tuple[str, ...] = ()
    # Of unit plans: comprehensive, special, onsite.
    form: str | None = None


@dataclass(frozen=True)
class Shape:
    """The outline of one plan, and for each role the rules that ask for it."""

    sections: tuple[Chapter, ...]
    annexes: tuple[Chapter, ...]
    data: tuple[DataGuide, ...]
    asked: Mapping[str, tuple[Rule, ...]]


def shape_of(outline: Outline, pack: Pack, profile: Profile) -> Shape:
    """The chapters that suit a plan, with all that the rules ask of it."""
    asked = _asked(pack, profile)
    usual = tuple(_chosen(outline.sections, frozenset(), profile))
    lacking = asked.keys() - _filled(usual, pack.vocabulary)
    sections = tuple(_chosen(outline.sections, lacking, profile))
    for role in sorted(lacking - _filled(sections, pack.vocabulary)):
        sections = tuple(_placed(sections, Chapter(role=role, guide=asked[role][0].why.zh)))
    annexes = tuple(_chosen(outline.annexes, frozenset(), profile))
    data = tuple(entry for entry in outline.data if entry.suits(profile))
    return Shape(sections, annexes, data, asked)


def _asked(pack: Pack, profile: Profile) -> dict[str, tuple[Rule, ...]]:
    """Role -> rules. Where a rule takes any of several roles, the first is the usual one."""
    asked: dict[str, tuple[Rule, ...]] = {}
    for bound in pack.rules.values():
        rule = bound.rule
        if rule.check.get("kind") in _KINDS and _is_about(rule, profile):
            roles = rule.check.get("roles", ())
            for role in roles if rule.check["kind"] == "elements" else roles[:1]:
                asked[role] = (*asked.get(role, ()), rule)
    return asked


def _is_about(rule: Rule, profile: Profile) -> bool:
    """Whether a rule judges such a plan; what hangs on its maker nobody knows beforehand."""
    about = rule.applies
    purposes: tuple[str, ...] = about.purposes
    levels: tuple[str, ...] = about.levels
    pairs = ((purposes, profile.purpose), (about.forms, profile.form), (levels, profile.level))
    return (
        about.to_type(profile.type)
        and not about.makers
        and all(not words or word in words for words, word in pairs)
        and (not about.hazards or not set(about.hazards).isdisjoint(profile.hazards))
        and set(about.except_hazards).isdisjoint(profile.hazards)
    )


def _chosen(
    chapters: Iterable[Chapter], lacking: AbstractSet[str], profile: Profile
) -> Iterator[Chapter]:
    """The usual ones, and those that would be lacking."""
    for chapter in chapters:
        usual = chapter.suits(profile) and not chapter.on_demand
        if usual or chapter.role in lacking:
            below = tuple(_chosen(chapter.sections, lacking, profile))
            yield chapter.model_copy(update={"sections": below})


def _filled(chapters: Iterable[Chapter], vocabulary: Vocabulary) -> frozenset[str]:
    roles = (vocabulary.roles_of(chapter.role, None) for chapter in chapters)
    below = (_filled(chapter.sections, vocabulary) for chapter in chapters)
    return frozenset().union(*roles, *below)


def _placed(chapters: Iterable[Chapter], added: Chapter) -> Iterator[Chapter]:
    """With *added* at the end of its chapter; a chapter of its own goes before the last."""
    *others, last = chapters
    home = added.role.partition(".")[0]
    if all(chapter.role != home for chapter in (*others, last)):
        yield from (*others, added, last)
        return
    for chapter in (*others, last):
        below = (*chapter.sections, added) if chapter.role == home else chapter.sections
        yield chapter.model_copy(update={"sections": below})
