"""The response flow (响应流程): information, assessment, then each level from proposal to end."""

from collections.abc import Iterator, Sequence

from planlint.model.levels import ResponseLevel, Step
from planlint.model.scalars import Holders
from planlint.render.blocks import Block, Flow, FlowStep
from planlint.render.context import Context

from .reporting import party
from .responses import DELEGATES, response_name

Column = tuple[FlowStep | None, ...]


def flow_blocks(context: Context, levels: Sequence[ResponseLevel]) -> Iterator[Block]:
    """One chart a hazard, each under its name where there are several."""
    hazards = dict.fromkeys(level.hazard for level in levels)
    for hazard in hazards:
        name = context.printable.word("hazards", hazard) if hazard else "其他突发事件"
        title = f"{name}应急响应" if len(hazards) > 1 else ""
        chosen = sorted((e for e in levels if e.hazard == hazard), key=lambda e: e.level or 0)
        columns = [_column(context, level) for level in chosen]
        yield Flow(tuple(_opening(context, chosen, hazard)), _filled(columns), title)


def _opening(
    context: Context, levels: Sequence[ResponseLevel], hazard: str | None
) -> Iterator[FlowStep]:
    """Who is told and who assesses."""
    acting = [holder for e in levels for holder in (*e.assess, *e.propose, *e.decide)]
    steps = [e for e in context.printable.plan.reporting if e.hazard in (None, hazard) and e.to]
    ours = [e for e in steps if e.to and set(e.to.holder) & set(acting)]
    told = dict.fromkeys(party(context, step.to) for step in ours or steps)
    yield FlowStep("信息接报", "、".join(name for name in told if name))
    assessing = [h for e in levels for h in (e.assess or e.propose)]
    yield FlowStep("分析研判", context.holders(tuple(dict.fromkeys(assessing))))


def _column(context: Context, level: ResponseLevel) -> Column:
    """The level's name, then proposal, decision, announcement, command, change and end."""
    if level.delegated_to:
        plans = "、".join(DELEGATES[kind] for kind in level.delegated_to)
        return (FlowStep(response_name(level), f"由{plans}规定"), *[None] * 6)
    return (
        FlowStep(response_name(level)),
        _by(context, "提出启动建议", level.propose),
        _by(context, "决定启动", level.decide),
        _by(context, "宣布启动", level.announce),
        _by(context, "统一指挥", level.command),
        _step(context, "响应调整", level.change),
        _step(context, "响应终止", level.end),
    )


def _by(context: Context, deed: str, holders: Holders) -> FlowStep | None:
    return FlowStep(deed, context.holders(holders)) if holders else None


def _step(context: Context, deed: str, step: Step | None) -> FlowStep | None:
    return FlowStep(deed, context.holders(step.decide or step.propose)) if step else None


def _filled(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns without the rows in which no level has anything."""
    rows = [row for row in zip(*columns, strict=True) if any(row)]
    return tuple(zip(*rows, strict=True))
