"""The reporting chain (信息报告): one sentence a hop, with its clock."""

from collections.abc import Sequence

from planlint.model.reporting import Party, ReportingStep
from planlint.model.shows import Selected
from planlint.render.blocks import Block, Paragraph, Part, listed
from planlint.render.context import Context
from planlint.render.words import MEANS, TIERS, bare, duration, joined


def reporting_part(context: Context, selected: Selected) -> Part:
    """The hops as items; contents once when all hops report the same."""
    steps = [context.printable.plan.reporting[index] for index in selected.items]
    contents = {step.content for step in steps if step.content}
    shared = len(contents) == 1 and len(steps) > 1
    sentences = listed(_step(context, step, contents=not shared) for step in steps)
    return Part(blocks=(*sentences, *(_contents(context, steps) if shared else ())))


def _contents(context: Context, steps: Sequence[ReportingStep]) -> tuple[Block, ...]:
    content = next(step.content for step in steps if step.content)
    words = context.printable.words("report_contents", content)
    return (Paragraph(f"信息报告的内容包括：{words}等。"),)


def _step(context: Context, step: ReportingStep, *, contents: bool) -> str:
    means = "、".join(MEANS[way] for way in step.by)
    reporter = party(context, step.from_)
    start = f"{reporter}应当" if reporter else ""
    to = party(context, step.to)
    to = f"向{to}" if to else ""
    report = f"{_clock(step)}{f'以{means}方式' if means else ''}{to}报告"
    hazard = context.printable.word("hazards", step.hazard) if step.hazard else ""
    case = bare(step.when) or (f"发生{hazard}事件" if hazard else "")
    if case and not case.endswith(("的", "时", "后")):
        case += "的"
    written = f"{duration(step.written_within)}内报送书面报告" if step.written_within else ""
    follow = f"此后每{duration(step.follow_up)}续报一次" if step.follow_up else ""
    content = context.printable.words("report_contents", step.content) if contents else ""
    ending = f"报告内容包括：{content}等。" if content else ""
    return joined(case, f"{start}{report}", written, follow) + ending


def _clock(step: ReportingStep) -> str:
    if step.within:
        return f"在接报后{duration(step.within)}内"
    return bare(step.urgent)


def party(context: Context, who: Party | None) -> str:
    """What a party is called: its own wording, its holders, or all on its tier."""
    if who is None:
        return ""
    return who.name or context.holders(who.holder) or TIERS.get(who.tier or "", "")
