"""The top of a plan skeleton: identity, edition, preparation, references."""

import string
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from planlint.rulebook.outline import Outline
from planlint.rulebook.pack import Pack
from planlint.source.writing import one_line

from .references import write_references
from .subject import Head

TO_WRITE = "待填写"


def write_head(head: Head, pack: Pack, outline: Outline) -> Iterator[str]:
    """The lines down to the references."""
    yield f"# {head.title}：骨架，由 planlint new 生成。"
    yield "# 写法：把“待填写”换成内容；需要的数据去掉行首的“# ”并改成本地的；看完的注释删去。"
    yield f"# 检查：planlint check；字段：planlint schema {head.profile.type}；规则：planlint explain 规则编号。"
    yield f"type: {head.profile.type}"
    yield f"id: {head.id}"
    yield f"title: {one_line(head.title)}"
    yield f"jurisdiction: {head.known.area}"
    if head.profile.type in ("special", "department"):
        yield f"purpose: {head.profile.purpose}"
    yield from _form(head)
    yield from _or_comment("hazards", head.profile.hazards, "应对的突发事件种类，取自词表")
    yield from _or_comment("maker", head.maker, "制定主体，registry/organisations.yaml 中的标识")
    if not head.is_basic:
        yield from _or_comment("lead", head.lead, "牵头部门")
    yield from _edition(head, outline)
    yield from _preparation(outline, words_of(head, pack))
    yield from write_references(head, pack, outline)


def words_of(head: Head, pack: Pack) -> dict[str, str]:
    """What stands for ``${…}`` in the outline; what is not known looks like an id all the same."""
    lead = head.lead[0] if head.lead else "lead-unit"
    hazards = head.profile.hazards if head.profile.type != "total" else ()
    return {
        "area": head.known.name or TO_WRITE,
        "maker": head.maker[0] if head.maker else "government",
        "lead": lead,
        "em": head.known.nearest_emergency_office() or "emergency-office",
        "hazard": pack.vocabulary.name("hazards", hazards[0]).zh if hazards else "",
        "site": head.site or "本单位",
        "interpreter": f"{{{{unit:{lead}}}}}" if head.lead else TO_WRITE,
        **dict(_party_words(head)),
    }


def _party_words(head: Head) -> Iterator[tuple[str, str]]:
    """The first two areas of a joint plan, whichever of them is the upper one."""
    for side, area in zip_longest(("upstream", "downstream"), head.parties[:2]):
        known = head.known.of(area or "")
        yield f"{side}_gov", next(iter(known.government()), f"{side}-gov")
        yield f"{side}_em", known.emergency_office() or f"{side}-em"


def _form(head: Head) -> Iterator[str]:
    if head.profile.form:
        yield f"form: {head.profile.form}"
    if head.site:
        yield f"site: {one_line(head.site)}"
    elif head.profile.form == "onsite":
        yield "# site: 待填写（针对的场所、装置或者设施）"


def _edition(head: Head, outline: Outline) -> Iterator[str]:
    what = "发文字号（年份用六角括号）" if "〔" in (outline.number or "") else "编号"
    yield f"\n# 版本：印发时写上{what}、版次和日期，status 改为 in_force。"
    yield "edition:"
    yield "  status: draft"
    earlier = head.known.earlier(head.id)
    was = earlier.plan.edition if earlier else None
    for key, holders in _offices(head):
        if holders:
            yield f"  {key}: {_list(holders)}"
    yield "  secrecy: public"
    if outline.number:
        yield f"  # number: {outline.number}"
    yield '  # version: "1"'
    yield "  # dates: {drafted: 2026-01-10, reviewed: 2026-03-05, approved: 2026-04-28, issued: 2026-05-08}"
    if was and was.number:
        yield f"  replaces: [{{plan: {head.id}, number: {one_line(was.number)}}}]  # 同一标识的现行版本"


def _offices(head: Head) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who compiles and approves; units and villages have their head sign instead."""
    yield "compiled_by", head.lead
    if head.profile.type in ("unit", "village"):
        posts = (head.known.post_of(unit) for unit in head.maker)
        yield "signed_by", tuple(post for post in posts if post)
    else:
        party = head.known.party() if head.profile.type == "total" else ()
        # Without a registered Party organ a total plan's approvers are still to be written.
        is_whole = head.profile.type != "total" or party
        yield "approved_by", (*party, *head.maker) if is_whole else ()


def _preparation(outline: Outline, words: Mapping[str, str]) -> Iterator[str]:
    if outline.preparation:
        yield "\n# 编制过程：风险评估、资源调查、征求意见、专家论证都要留下记录。"
        yield "# preparation:"
        lines = string.Template(outline.preparation).substitute(words).splitlines()
        yield from (f"#   {line}" for line in lines)


def _or_comment(key: str, values: tuple[str, ...], meaning: str) -> Iterator[str]:
    yield f"{key}: {_list(values)}" if values else f"# {key}: 待填写（{meaning}）"


def _list(values: Iterable[str]) -> str:
    listed = tuple(values)
    return listed[0] if len(listed) == 1 else "[" + ", ".join(listed) + "]"
