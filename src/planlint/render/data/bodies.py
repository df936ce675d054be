"""Command bodies (组织指挥机构): composition, office, working groups, and the organisation chart."""

from collections.abc import Iterator, Sequence

from planlint.family.names import deputy_word, head_word, office_name
from planlint.model.bodies import Body
from planlint.model.scalars import Holders
from planlint.model.shows import CHART, Selected
from planlint.model.tasks import Duty
from planlint.render.blocks import Block, Items, Paragraph, Part, gathered, listed
from planlint.render.context import Context
from planlint.render.words import bare, joined

from .chart import chart_block

_GROUPS = ("working_group", "expert_group", "office")


def bodies_part(context: Context, selected: Selected) -> Part:
    """Bodies that command as parts of their own, working groups as numbered items."""
    bodies = [context.printable.plan.bodies[index] for index in selected.items]
    if selected.detail == CHART:
        return Part(blocks=(chart_block(context, bodies),))
    if selected.detail == "office":
        return Part(blocks=tuple(b for body in bodies for b in _office(context, body)))
    standing = [body for body in bodies if body.kind not in _GROUPS]
    groups = [body for body in bodies if body.kind in _GROUPS]
    return gathered([*_standing(context, standing), _groups(context, groups, alone=not standing)])


def _standing(context: Context, bodies: Sequence[Body]) -> Iterator[Part]:
    """One body prints under the title of its section, several each under their own."""
    for body in bodies:
        blocks = tuple(_body(context, body))
        if len(bodies) > 1:
            yield Part(parts=(Part(title=body.name or "", blocks=blocks),))
        else:
            yield Part(blocks=blocks)


def _groups(context: Context, bodies: Sequence[Body], *, alone: bool) -> Part:
    blocks = listed(_group(context, body) for body in bodies)
    if alone or not blocks:
        return Part(blocks=blocks)
    return Part(parts=(Part(title="工作组", blocks=blocks),))


def _body(context: Context, body: Body) -> Iterator[Block]:
    if body.when:
        yield Paragraph(f"{_introduced(body)}{_setting(body)}")
    elif body.aliases:
        yield Paragraph(f"{_introduced(body)}组成如下：")
    if body.head:
        yield _people(context, body.head, head_word(body), "head")
    if body.deputies:
        yield _people(context, body.deputies, deputy_word(body), "head")
    members = (*body.lead, *body.members)
    if members:
        yield _people(context, members, "成员单位", "member")
    if body.succession:
        order = context.holders(body.succession)
        yield Paragraph(f"{head_word(body)}因故不能履行职责时，由{order}依次代行。")
    yield from _duties("", _short(body), context.duties_of(body))
    yield from _office(context, body)


def _people(context: Context, holders: Holders, word: str, role: str) -> Paragraph:
    """总指挥：市长。"""
    return Paragraph(
        context.said(f"{context.holders(holders)}。", **{role: holders}), lead=f"{word}："
    )


def _duties(alone: str, name: str, held: Sequence[Duty]) -> Iterator[Block]:
    """Duties under the name of their holder; a single one needs the name only if told so."""
    duties = [f"{bare(duty.text)}。" for duty in held]
    if len(duties) == 1:
        yield Paragraph(duties[0], lead=f"{alone}主要职责：")
    elif duties:
        yield Paragraph(f"{name}主要职责：")
        yield Items(tuple(duties))


def _office(context: Context, body: Body) -> Iterator[Block]:
    office = body.office
    if office is None:
        return
    short = f"（以下简称{office.aliases[0]}）" if office.aliases else ""
    seat = f"设在{context.holders(office.host)}" if office.host else ""
    head = f"办公室主任由{context.holders(office.head)}担任" if office.head else ""
    members = f"成员单位为{context.holders(office.members)}" if office.members else ""
    if seat or head or members:
        words = joined(f"{office_name(body)}{short}{seat}", head, members)
        heads = (*office.host, *office.head)
        yield Paragraph(context.said(words, head=heads, member=office.members))
    name = office.aliases[0] if office.aliases else office_name(body)
    yield from _duties(name, name, context.duties_of(body, office=True))


def _group(context: Context, body: Body) -> str:
    """抢险救援组：由市应急局牵头，市消防救援支队参加。主要职责：…。"""
    head = f"{head_word(body)}由{context.holders(body.head)}担任" if body.head else ""
    lead = f"由{context.holders(body.lead)}牵头" if body.lead else ""
    members = f"{context.holders(body.members)}参加" if body.members else ""
    made = joined(bare(body.when), lead, head, members)
    duties = "；".join(bare(duty.text) for duty in context.duties_of(body))
    words = f"{body.name or body.id or head_word(body)}：{made}" + (
        f"主要职责：{duties}。" if duties else ""
    )
    return context.said(words, head=body.head, lead=body.lead, member=body.members)


def _introduced(body: Body) -> str:
    return f"{body.name or ''}（以下简称{body.aliases[0]}）" if body.aliases else body.name or ""


def _setting(body: Body) -> str:
    return joined(bare(body.when)) if body.when else ""


def _short(body: Body) -> str:
    return body.aliases[0] if body.aliases else body.name or ""
