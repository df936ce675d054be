"""Whom one reports to, who reports here, who is called instead: with numbers."""

from planlint.family.duties.lines import Line
from planlint.report.duties.entries import entry_of

from .rows import WEIGHTS, Row, merged
from .source import Source


def reports(source: Source) -> tuple[Row, ...]:
    """Each report that one makes once, with all plans that ask for it."""
    lines = (line for line in _by_time(source) if "from" in line.roles)
    return merged(_row(source, line, _receivers(source, line), "report") for line in lines)


def callers(source: Source) -> tuple[Row, ...]:
    """Who reports here, and how soon."""
    lines = (line for line in _by_time(source) if "from" not in line.roles)
    return merged(_row(source, line, _sender(source, line), "caller") for line in lines)


def called_instead(source: Source) -> tuple[Row, ...]:
    """Who is called where nobody answers here, with the number."""
    say = source.sayer
    lines = (one for one in source.lines("contact") if "holder" in one.roles and one.item.then)
    return merged(
        Row(
            say.holders((line.item.then,), line.facts),
            source.number(line.item.then, line.facts),
            (source.tag(line),),
            WEIGHTS["next"],
        )
        for line in lines
    )


def _by_time(source: Source) -> list[Line]:
    return sorted(source.lines("report"), key=lambda line: line.due)


def _row(source: Source, line: Line, text: str, weight: str) -> Row:
    time = entry_of(line, source.sayer).time
    return Row(text, time, (source.tag(line),), WEIGHTS[weight])


def _receivers(source: Source, line: Line) -> str:
    """Each with its number, and by when in writing."""
    say, step = source.sayer, line.item
    if step.to is None or not step.to.holder:
        return say.party(step.to, "", line.facts) if step.to else ""
    names = ((say.holders((h,), line.facts), source.number(h, line.facts)) for h in step.to.holder)
    text = say.listed(" ".join(filter(None, pair)) for pair in names)
    limit = say.time(step.written_within)
    return text + (say.pick(f"，书面{limit}内", f", in writing {limit}") if limit else "")


def _sender(source: Source, line: Line) -> str:
    sender = line.item.from_
    return source.sayer.party(sender, "", line.facts) if sender else ""
