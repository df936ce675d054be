"""Standing duties (职责分工), one numbered item a holder."""

from collections.abc import Sequence

from planlint.model.shows import Selected
from planlint.model.tasks import Duty
from planlint.render.blocks import Block, Paragraph, Part, listed
from planlint.render.context import Context, held_by
from planlint.render.words import bare


def duties_part(context: Context, selected: Selected) -> Part:
    """Duties of one holder under its name, else one item for each holder."""
    plan = context.printable.plan
    chosen = [index for index in selected.items if selected.named or _prints_here(context, index)]
    duties = [plan.duties[index] for index in chosen]
    if selected.named and len(duties) > 1 and len({duty.holder for duty in duties}) == 1:
        return Part(blocks=_of_one(context, duties))
    return Part(blocks=listed(_by_holder(context, duties)))


def _prints_here(context: Context, index: int) -> bool:
    """A general list leaves out what a section names, and what prints with a body of the plan."""
    plan = context.printable.plan
    if ("duties", index) in context.named:
        return False
    return not any(held_by(plan.duties[index], body) for body in plan.bodies)


def _of_one(context: Context, duties: Sequence[Duty]) -> tuple[Block, ...]:
    texts = listed(f"{bare(duty.text)}。" for duty in duties)
    holder = context.holders(duties[0].holder)
    heading = context.said(f"{holder}主要职责：", duty=duties[0].holder)
    return (Paragraph(heading), *texts) if holder else texts


def _by_holder(context: Context, duties: Sequence[Duty]) -> list[str]:
    grouped: dict[object, list[Duty]] = {}
    for duty in duties:
        # Duties without a holder have nothing in common: each stands alone.
        grouped.setdefault(duty.holder or id(duty), []).append(duty)
    return [_item(context, group) for group in grouped.values()]


def _item(context: Context, duties: Sequence[Duty]) -> str:
    texts = "；".join(bare(duty.text) for duty in duties)
    holder = context.holders(duties[0].holder)
    return context.said(f"{holder}：{texts}。" if holder else f"{texts}。", duty=duties[0].holder)
