"""Whom one reports to, who reports here, who is called instead: with numbers."""

from planlint.family.duties.lines import Line
from planlint.report.duties.entries import entry_of

from .rows import WEIGHTS, Row, merged, one_line
from .source import Source


def reports(source: Source) -> tuple[Row, ...]:
    """Each report that one makes once, with all plans that ask for it."""
    lines = (line for line in _by_time(source) if "from" in line.roles)
    found: dict[tuple[str, str], dict[str, Row]] = {}
    for line in lines:
        limit = source.sayer.time(line.item.written_within)
        row = _row(source, line, _receivers(source, line), "report")
        written = found.setdefault((row.text, row.badge), {})
        written[limit] = merged(filter(None, (written.get(limit), row)))[0]
    return tuple(_written(source, limits) for limits in found.values())


def callers(source: Source) -> tuple[Row, ...]:
    """Who reports here, and how soon."""
    lines = (line for line in _by_time(source) if "from" not in line.roles)
    rows = (_row(source, line, _sender(source, line), "caller") for line in lines)
    return one_line(rows, source.sayer.pick("；", "; "))


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
    """Each with its number."""
    say, step = source.sayer, line.item
    if step.to is None or not step.to.holder:
        return say.party(step.to, "", line.facts) if step.to else ""
    names = ((say.holders((h,), line.facts), source.number(h, line.facts)) for h in step.to.holder)
    return say.listed(" ".join(filter(None, pair)) for pair in names)


def _sender(source: Source, line: Line) -> str:
    sender = line.item.from_
    return source.sayer.party(sender, "", line.facts) if sender else ""


def _written(source: Source, limits: dict[str, Row]) -> Row:
    """One report with the limits of its written form; which plan has which where they differ."""
    say, rows = source.sayer, tuple(limits.values())
    said = []
    for limit, row in limits.items():
        tags = f"〔{'、'.join(row.tags)}〕" if len(limits) > 1 and row.tags else ""
        never = say.pick("不要书面", "not in writing") if tags else ""
        within = say.pick(f"书面{limit}内", f"in writing {limit}") if limit else never
        said.append(f"{within}{tags}" if within else "")
    text = say.pick("，", ", ").join((rows[0].text, *filter(None, said)))
    return rows[0]._replace(text=text, tags=rows[0].tags if len(rows) == 1 else ())
