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
        return Part(blocks=tuple(_blocks(context, levels[0], None)))
    return by_hazard(context, levels, "预警", _parts)


def _parts(context: Context, levels: Sequence[WarningLevel]) -> tuple[Part, ...]:
    return tuple(
        Part(title=_name(level), blocks=tuple(_blocks(context, level, _below(level, levels))))
        for level in levels
    )


def _below(level: WarningLevel, levels: Sequence[WarningLevel]) -> WarningLevel | None:
    """The highest lower level whose measures this one all repeats: they need not print again."""
    lower = (
        other
        for other in levels
        if other.tasks
        and (other.level or 0) > (level.level or 0)
        and set(other.tasks) <= set(level.tasks)
    )
    return min(lower, key=lambda other: other.level or 0, default=None)


def _name(level: WarningLevel) -> str:
    colour = LEVEL_COLOURS.get(level.level or 0, "")
    return f"{level_name(level.level)}{f'（{colour}）' if colour else ''}预警"


def _blocks(context: Context, level: WarningLevel, below: WarningLevel | None) -> Iterator[Block]:
    colour = LEVEL_COLOURS.get(level.level or 0) or level_name(level.level)
    yield from trigger_blocks(context.printable, level, f"发布{colour}预警")
    yield from _chain(context, level, f"{colour}预警")
    if level.reach:
        reached = context.printable.words("reach", level.reach)
        yield Paragraph(f"预警信息应当及时传达到{reached}。")
    yield from _measures(context, level, below, colour)


def _measures(
    context: Context, level: WarningLevel, below: WarningLevel | None, colour: str
) -> Iterator[Block]:
    """The measures of a level; of those that the level below has too only a mention."""
    known = set(below.tasks) if below else set()
    measures = task_items(context, tuple(task for task in level.tasks if task not in known))
    base = f"在{LEVEL_COLOURS.get(below.level or 0, '')}预警措施的基础上，" if below else ""
    if measures:
        yield Paragraph(f"{colour}预警发布后，{base}采取以下措施：")
        yield from listed(measures)
    elif below:
        yield Paragraph(
            f"{colour}预警发布后，采取{LEVEL_COLOURS.get(below.level or 0, '')}预警的各项措施。"
        )


def _chain(context: Context, level: WarningLevel, name: str) -> Iterator[Block]:
    """Who issues, adjusts and lifts; one sentence where it is always the same."""
    opening = when(level.lift_when, "时")
    if level.issue and level.issue == level.adjust == level.lift and not opening:
        yield Paragraph(f"{name}由{context.holders(level.issue)}发布、调整和解除。")
        return
    issue = f"{name}由{context.holders(level.issue)}发布" if level.issue else ""
    who = "并" if level.issue == level.adjust else f"由{context.holders(level.adjust)}"
    adjust = f"{who}根据事态发展适时调整" if level.adjust else ""
    if issue or adjust:
        yield Paragraph(joined(issue, adjust))
    if level.lift:
        yield Paragraph(f"{opening}由{context.holders(level.lift)}解除{name}。")
