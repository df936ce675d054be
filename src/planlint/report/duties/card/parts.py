"""The card from top to bottom; how much of it fits is up to the printer."""

from planlint.report.duties.terms import SECTIONS

from .calls import called_instead, callers, reports
from .decisions import decisions
from .deeds import HALF_HOUR, TWO_HOURS, levels, phase, shared, soon
from .rows import Part
from .source import Source
from .standing import cards, duties, moves, seats


def parts(source: Source) -> tuple[Part, ...]:
    """All that have anything in them, in the order of use."""
    say = source.sayer.pick
    first = (
        Part(say("报给谁", "Report to"), reports(source), first=True),
        Part(say("30分钟内", "Within 30 minutes"), soon(source, 0, HALF_HOUR), first=True),
        Part(say("2小时内", "Within 2 hours"), soon(source, HALF_HOUR, TWO_HOURS), first=True),
        Part(say("谁来报", "Who reports here"), callers(source), first=True),
        Part(say("决定和建议", "Decisions"), decisions(source)),
        Part(say("处置卡", "Cards"), cards(source)),
        Part(say("转移", "Evacuation"), moves(source)),
    )
    phases = (
        Part(source.sayer.both(SECTIONS[name]), phase(source, name))
        for name in ("warning", "recovery", "prevention")
    )
    rest = (
        Part(say("常设职责", "Standing duties"), duties(source)),
        Part(say("这里无人接听时找", "If nobody answers here"), called_instead(source)),
        Part(say("所在机构", "Seats"), seats(source)),
        shared(source),
    )
    return tuple(part for part in (*first, *levels(source), *phases, *rest) if part.rows)
