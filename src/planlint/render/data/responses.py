"""Response levels (响应级别): conditions, procedure, command, measures, change and end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planlint.model.levels import ResponseLevel, Step
from planlint.model.shows import Selected
from planlint.render.blocks import Block, Paragraph, Part, gathered, listed
from planlint.render.conditions import trigger_blocks
from planlint.render.context import Context
from planlint.render.words import duration, joined, level_name, sentence, when

from .hazards import by_hazard
from .tasks import task_items

DELEGATES = {"special": "专项应急预案", "department": "部门应急预案"}


def responses_part(context: Context, selected: Selected) -> Part:
    """A single level under the title of its section, several as parts, grouped by hazard."""
    levels = [context.printable.plan.responses[index] for index in selected.items]
    if len(levels) == 1:
        level = levels[0]
        return Part(blocks=tuple(_opening(level)), parts=tuple(_parts(context, level)))
    common = _common_delegation(levels)
    if common:
        levels = [level.model_copy(update={"delegated_to": ()}) for level in levels]
    hazards = {level.hazard for level in levels}
    flat = len(hazards) > 1 and len(levels) > len(hazards)
    below = by_hazard(context, levels, "应急响应", _flat_levels if flat else _levels)
    return gathered([Part(blocks=common), below])


def _levels(context: Context, levels: Sequence[ResponseLevel]) -> tuple[Part, ...]:
    return tuple(
        Part(
            title=response_name(level),
            blocks=tuple(_opening(level)),
            parts=tuple(_parts(context, level)),
        )
        for level in levels
    )


def _flat_levels(context: Context, levels: Sequence[ResponseLevel]) -> tuple[Part, ...]:
    """Levels below hazards: their chapters would be numbered 6.3.1.1.1, so they run in instead."""
    return tuple(
        Part(
            title=response_name(level), blocks=(*_opening(level), *_run_in(_parts(context, level)))
        )
        for level in levels
    )


def _run_in(parts: Iterator[Part]) -> Iterator[Block]:
    for part in parts:
        first, *rest = part.blocks
        assert isinstance(first, Paragraph)  # every chapter of a level opens with a sentence
        yield replace(first, lead=f"{part.title}：")
        yield from rest


def response_name(level: ResponseLevel) -> str:
    """一级响应, or the plan's own name for the level."""
    name = level.name or level_name(level.level)
    return name if name.endswith("响应") else f"{name}响应"


def _common_delegation(levels: Sequence[ResponseLevel]) -> tuple[Block, ...]:
    """One sentence for several levels that all leave conditions and procedure to other plans."""
    kinds = {level.delegated_to for level in levels}
    if len(levels) < 2 or len(kinds) > 1 or not levels[0].delegated_to:  # noqa: PLR2004 - several
        return ()
    plans = "、".join(DELEGATES[kind] for kind in levels[0].delegated_to)
    return (Paragraph(f"各级响应的启动条件和程序由{plans}规定。"),)


def _opening(level: ResponseLevel) -> Iterator[Block]:
    if level.text:
        yield Paragraph(sentence(level.text))
    if level.delegated_to:
        plans = "、".join(DELEGATES[kind] for kind in level.delegated_to)
        yield Paragraph(f"{response_name(level)}的启动条件和程序由{plans}规定。")


def _parts(context: Context, level: ResponseLevel) -> Iterator[Part]:
    name = response_name(level)
    chapters = (
        ("启动条件", trigger_blocks(context.printable, level, f"启动{name}")),
        ("启动程序", tuple(_procedure(context, level))),
        ("响应措施", tuple(_measures(context, level))),
        ("响应调整", tuple(_step(context, level.change, "调整响应级别"))),
        ("响应终止", tuple(_step(context, level.end, f"终止{name}"))),
    )
    yield from (Part(title=title, blocks=blocks) for title, blocks in chapters if blocks)


def _soon(level: ResponseLevel) -> str:
    """How soon after the report it is decided, where the plan says so."""
    return f"在接到报告后{duration(level.within)}内" if level.within else ""


def _procedure(context: Context, level: ResponseLevel) -> Iterator[Block]:
    """Assess, propose, decide, announce in one sentence, whatever of them is known."""
    name = response_name(level)
    same = level.assess == level.propose
    assess = f"{context.holders(level.assess)}组织分析评估" if level.assess else ""
    assess = f"{assess}，认定达到启动条件的" if assess else ""
    subject = "" if same and assess else f"由{context.holders(level.propose)}"
    propose = f"{subject}提出启动{name}的建议" if level.propose else ""
    decide = (
        f"{'报' if propose else '由'}{context.holders(level.decide)}{_soon(level)}决定"
        if level.decide
        else ""
    )
    announce = f"由{context.holders(level.announce)}宣布启动" if level.announce else ""
    if any((assess, propose, decide, announce)):
        yield Paragraph(joined(assess, propose, decide, announce))
    if level.command:
        yield Paragraph(f"{name}由{context.holders(level.command)}统一指挥。")


def _measures(context: Context, level: ResponseLevel) -> Iterator[Block]:
    measures = task_items(context, level.tasks)
    if not measures:
        return
    start = "启动响应后，采取以下措施："
    if level.builds_on:
        start = f"在{level_name(level.builds_on)}响应措施的基础上，采取以下措施："
    yield Paragraph(start)
    yield from listed(measures)


def _step(context: Context, step: Step | None, deed: str) -> Iterator[Block]:
    if step is None:
        return
    propose = f"由{context.holders(step.propose)}提出建议" if step.propose else ""
    who = context.holders(step.decide)
    decide = f"{'报' if propose else '由'}{who}决定{deed}" if who else deed
    yield Paragraph(when(step.when, "的") + joined(propose, decide))
