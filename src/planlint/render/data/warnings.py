"""Warning levels (预警级别); the colour follows from the level and is never written."""

from collections.abc import Iterator, Sequence

from planlint.model.levels import WarningLevel
from planlint.model.shows import Selected
from planlint.render.blocks import Block, Paragraph, Part, listed
from planlint.render.conditions import trigger_blocks
from planlint.render.context import Context
from planlint.render.words import LEVEL_COLOURS, joined, level_name, when

from .hazards import by_hazard
from .tasks import task_items


def warnings_part(context: Context, selected: Selected) -> Part:
    """A single level under the title of its section, several as parts, grouped by hazard."""
    levels = [context.printable.plan.warnings[index] for index in selected.items]
    if len(levels) == 1:
        return Part(blocks=tuple(_blocks(context, levels[0])))
    return by_hazard(context, levels, "预警", _parts)


def _parts(context: Context, levels: Sequence[WarningLevel]) -> tuple[Part, ...]:
    return tuple(
        Part(title=_name(level), blocks=tuple(_blocks(context, level))) for level in levels
    )


def _name(level: WarningLevel) -> str:
    colour = LEVEL_COLOURS.get(level.level or 0, "")
    return f"{level_name(level.level)}{f'（{colour}）' if colour else ''}预警"


def _blocks(context: Context, level: WarningLevel) -> Iterator[Block]:
    colour = LEVEL_COLOURS.get(level.level or 0) or level_name(level.level)
    yield from trigger_blocks(context.printable, level, f"发布{colour}预警")
    yield from _chain(context, level, f"{colour}预警")
    if level.reach:
        reached = context.printable.words("reach", level.reach)
        yield Paragraph(f"预警信息应当及时传达到{reached}。")
    measures = task_items(context, level.tasks)
    if measures:
        yield Paragraph(f"{colour}预警发布后，采取以下措施：")
        yield from listed(measures)


def _chain(context: Context, level: WarningLevel, name: str) -> Iterator[Block]:
    """Who issues, adjusts and lifts; one sentence where it is always the same."""
    opening = when(level.lift_when, "时")
    if level.issue and level.issue == level.adjust == level.lift and not opening:
        yield Paragraph(f"{name}由{context.holders(level.issue)}发布、调整和解除。")
        return
    issue = f"{name}由{context.holders(level.issue)}发布" if level.issue else ""
    adjust = f"由{context.holders(level.adjust)}根据事态发展适时调整" if level.adjust else ""
    if issue or adjust:
        yield Paragraph(joined(issue, adjust))
    if level.lift:
        yield Paragraph(f"{opening}由{context.holders(level.lift)}解除{name}。")
