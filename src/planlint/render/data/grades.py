"""Grades of events (事件分级)."""

from collections.abc import Sequence

from planlint.model.levels import GradeLevel, Scale
from planlint.model.shows import Selected
from planlint.render.blocks import Block, Paragraph, Part, gathered, listed
from planlint.render.conditions import trigger_sentence
from planlint.render.context import Context
from planlint.render.words import GRADES, bare, sentence, titled

# Hazards whose grades have names of their own by regulation, and what they are grades of.
_OWN = {
    "drought": (
        {"especially_major": "特大", "major": "严重", "large": "中度", "ordinary": "轻度"},
        "干旱",
    ),
    "geological": (
        {"especially_major": "特大型", "major": "大型", "large": "中型", "ordinary": "小型"},
        "地质灾害",
    ),
}


def grades_part(context: Context, selected: Selected) -> Part:
    """One scale under the title of its section, several each under the name of their hazard."""
    scales = [context.printable.plan.grades[index] for index in selected.items]
    if len(scales) == 1:
        return Part(blocks=_scale(context, scales[0]))
    parts = (Part(title=_title(context, scale), blocks=_scale(context, scale)) for scale in scales)
    return gathered([Part(parts=tuple(parts))])


def _title(context: Context, scale: Scale) -> str:
    hazard = context.printable.word("hazards", scale.hazard) if scale.hazard else ""
    return f"{hazard}事件分级" if hazard else "事件分级"


def _scale(context: Context, scale: Scale) -> tuple[Block, ...]:
    blocks: list[Block] = [Paragraph(sentence(scale.text))] if scale.text else []
    if scale.cites:
        cited = titled(context.printable.instrument(scale.cites))
        blocks.append(Paragraph(f"事件分级标准按照{cited}执行。"))
    return (*blocks, *listed(_level(context, scale, level) for level in scale.levels))


def _level(context: Context, scale: Scale, level: GradeLevel) -> str:
    names, suffix = _OWN.get(scale.hazard or _only_hazard(context), (GRADES, "事件"))
    name = names.get(level.grade or "", "")
    words = bare(level.text) or trigger_sentence(context.printable, level)
    command = f"由{context.holders(level.command)}组织指挥应对" if level.command else ""
    body = "。".join(part for part in (words, command) if part)
    return f"{name}{suffix if name else ''}：{sentence(body)}"


def _only_hazard(context: Context) -> str:
    """The hazard of a scale that names none: that of the plan, where it has but one."""
    hazards: Sequence[str] = getattr(context.printable.plan, "hazards", ())
    return hazards[0] if len(hazards) == 1 else ""
