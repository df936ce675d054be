"""The top of a plan skeleton: identity, edition, preparation, references."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planlint.family.peer import Peer
from planlint.model.law import Instrument
from planlint.rulebook.outline import Outline, Profile
from planlint.rulebook.pack import Pack
from planlint.source.writing import one_line

from .known import Knowledge

# Laws are cited by title alone; what is issued under a document number is cited with it.
_BY_NUMBER = ("normative", "plan")


@dataclass(frozen=True)
class Head:
    """What the skeleton says of itself."""

    profile: Profile
    known: Knowledge
    id: str
    title: str
    maker: tuple[str, ...]
    lead: tuple[str, ...]
    superior: Peer | None


def write_head(head: Head, pack: Pack, outline: Outline) -> Iterator[str]:
    """The lines down to the references."""
    yield f"# {head.title}：骨架，由 planlint new 生成。"
    yield "# 写法：把“待填写”换成内容；需要的数据去掉行首的“# ”并改成本地的；看完的注释删去。"
    yield f"# 检查：planlint check；字段：planlint schema {head.profile.type}；规则：planlint explain 规则编号。"
    yield f"type: {head.profile.type}"
    yield f"id: {head.id}"
    yield f"title: {one_line(head.title)}"
    yield f"jurisdiction: {head.known.area}"
    if head.profile.type != "total":
        yield f"purpose: {head.profile.purpose}"
    yield from _or_comment("hazards", head.profile.hazards, "应对的突发事件种类，取自词表")
    yield from _or_comment("maker", head.maker, "制定主体，registry/organisations.yaml 中的标识")
    yield from _or_comment("lead", head.lead, "牵头部门")
    yield from _edition(head)
    yield from _preparation(head)
    yield from _references(head, pack, outline)


def _edition(head: Head) -> Iterator[str]:
    yield "\n# 版本：印发时写上发文字号（年份用六角括号）、版次和日期，status 改为 in_force。"
    yield "edition:"
    yield "  status: draft"
    earlier = head.known.earlier(head.id)
    was = earlier.plan.edition if earlier else None
    for key, holders in (("compiled_by", head.lead), ("approved_by", head.maker)):
        if holders:
            yield f"  {key}: {_list(holders)}"
    yield "  secrecy: public"
    yield "  # number: 某政办发〔2026〕12号"
    yield '  # version: "1"'
    yield "  # dates: {drafted: 2026-01-10, reviewed: 2026-03-05, approved: 2026-04-28, issued: 2026-05-08}"
    if was and was.number:
        yield f"  replaces: [{{plan: {head.id}, number: {one_line(was.number)}}}]  # 同一标识的现行版本"


def _preparation(head: Head) -> Iterator[str]:
    unit = head.lead[0] if head.lead else "lead-unit"
    asked = head.known.emergency_office() or "emergency-office"
    yield "\n# 编制过程：风险评估、资源调查、征求意见、专家论证都要留下记录。"
    yield "# preparation:"
    yield f"#   working_group: {{head: {unit}/director, members: [{asked}]}}"
    yield "#   risk_assessment: {title: 风险评估报告, date: 2025-11-30}"
    yield "#   resource_survey: {title: 应急资源调查报告, date: 2025-12-10}"
    yield "#   consultations:"
    yield f"#     - {{unit: {asked}, written: true, sent: 2026-02-01, answered: 2026-02-12, answer: agree}}"
    yield "#   expert_review: {date: 2026-03-05, conclusion: 通过}"


def _references(head: Head, pack: Pack, outline: Outline) -> Iterator[str]:
    yield "\n# 依据和衔接：based_on 依据，implements 上位预案，follows 按其执行，coordinates_with 衔接。"
    yield "# 列出的依据请逐件核对是否适用、是否仍然有效。"
    yield "references:"
    yield from (f"  - {_law(law)}" for law in _laws(head, pack, outline))
    if head.superior:
        yield f"  - {_plan('implements', head.superior)}"
    else:
        yield "  # 上位预案没有登记：先登记在 registry/instruments.yaml，再写在这里。"
        yield "  # - {kind: implements, plan: province.total, title: 上级同类预案的标题}"
    total = head.known.total() if head.profile.type != "total" else None
    if total and total.id not in (head.id, head.superior.id if head.superior else ""):
        yield f"  - {_plan('follows', total)}"
    yield "  # - {kind: coordinates_with, plan: neighbour.flood, about: 上下游通报和支援}"


def _laws(head: Head, pack: Pack, outline: Outline) -> Iterator[Instrument]:
    """The law for every plan and for its hazards, as far as it is in force."""
    hazards = ("every", *head.profile.hazards) if head.profile.type != "total" else ("every",)
    codes = dict.fromkeys(code for hazard in hazards for code in outline.laws.get(hazard, ()))
    found = (pack.lawbook.instruments[code] for code in codes)
    day = head.known.family.as_of
    return (law for law in found if law.in_force_on(day) is not False)


def _law(law: Instrument) -> str:
    number = law.number if law.kind in _BY_NUMBER else None
    return _flow(kind="based_on", instrument=law.id, title=law.title, number=number)


def _plan(kind: str, peer: Peer) -> str:
    return _flow(kind=kind, plan=peer.id, title=peer.source.title, number=peer.number)


def _flow(**values: str | None) -> str:
    pairs = (f"{key}: {one_line(value)}" for key, value in values.items() if value)
    return "{" + ", ".join(pairs) + "}"


def _or_comment(key: str, values: tuple[str, ...], meaning: str) -> Iterator[str]:
    yield f"{key}: {_list(values)}" if values else f"# {key}: 待填写（{meaning}）"


def _list(values: Iterable[str]) -> str:
    listed = tuple(values)
    return listed[0] if len(listed) == 1 else "[" + ", ".join(listed) + "]"
