"""Tasks on a card: those of the first two hours, then level by level, then before and after."""

from collections.abc import Iterator

from planlint.family.duties.lines import NEVER, Line
from planlint.report.duties.entries import entry_of
from planlint.report.duties.sheet import order, section_of
from planlint.report.duties.terms import SECTIONS, levels_word

from .rows import WEIGHTS, Part, Row, gathered
from .source import Source

HALF_HOUR, TWO_HOURS = 30, 120
_MINE = {"lead", "post"}
# What one helps with is so much less than what one leads; what has no time comes after what has.
_HELPED = 3


def soon(source: Source, after: int, until: int) -> tuple[Row, ...]:
    """What one does oneself in more than *after* and at most *until* minutes, the soonest first."""
    weight = WEIGHTS["later" if after else "soon"]
    lines = (line for line in _response(source) if _is_first(line))
    timed = sorted((one for one in lines if after < max(one.due, 1) <= until), key=_due)
    return gathered(_row(source, line, weight) for line in timed)


def levels(source: Source) -> Iterator[Part]:
    """What is left of the response, each task under the lowest level at which it begins."""
    say = source.sayer
    lines: dict[int, list[Line]] = {}
    for line in _response(source):
        if not _is_first(line):
            lines.setdefault(max((b.level for b in line.begins), default=0), []).append(line)
    found: dict[int, list[Row]] = {}
    first: dict[str, int] = {}
    words = {level: say.both(levels_word((level,), up=True)) if level else "" for level in lines}
    for level in sorted(lines, reverse=True):
        for line in sorted(lines[level], key=order):
            row = _weighed(source, line, "response")
            home = first.setdefault(row.text, level) if any(row.tags) else level
            tags = row.tags if home == level else tuple(f"{tag} {words[level]}" for tag in row.tags)
            found.setdefault(home, []).append(row._replace(tags=tags))
    for level, rows in found.items():
        yield Part(f"{say.both(SECTIONS['response'])} {words[level]}".strip(), gathered(rows))


def phase(source: Source, name: str) -> tuple[Row, ...]:
    """Tasks and duties of another phase."""
    lines = (line for line in source.lines("task", "duty") if section_of(line) == name)
    return gathered(_weighed(source, line, name) for line in sorted(lines, key=order))


def shared(source: Source) -> Part:
    """The tasks that are asked of all of one's kind, and what that kind is called."""
    lines = sorted(source.lines("task", ring="shared"), key=order)
    parts = (part for line in lines for part in line.parts)
    named = source.sayer.listed(source.sayer.general(part.holder) for part in parts)
    title = source.sayer.pick(f"也作为{named}之一", f"Also as one of {named}")
    return Part(title, gathered(_weighed(source, line, "shared") for line in lines))


def _response(source: Source) -> Iterator[Line]:
    yield from (line for line in source.lines("task") if section_of(line) == "response")


def _is_first(line: Line) -> bool:
    return line.due <= TWO_HOURS and not _MINE.isdisjoint(line.roles)


def _due(line: Line) -> int:
    return line.due


def _weighed(source: Source, line: Line, name: str) -> Row:
    helped = _MINE.isdisjoint(line.roles) and line.kind == "task"
    weight = WEIGHTS[name] + _HELPED * helped + (line.due == NEVER)
    return _row(source, line, weight, with_level=name != "response")


def _row(source: Source, line: Line, weight: int, *, with_level: bool = True) -> Row:
    say, entry = source.sayer, entry_of(line, source.sayer)
    begins = line.begins[:1] if with_level else ()
    words = (source.tag(line), *(say.both(levels_word((b.level,), up=True)) for b in begins))
    helps = "" if line.kind == "duty" or _MINE & line.roles else say.bare_roles(line)
    case = getattr(line.item, "when", None)
    opening = (helps, say.condition(case) if case else "")
    text = say.pick("：", ": ").join((*filter(None, opening), entry.text))
    return Row(text, entry.time, (" ".join(filter(None, words)),), weight)
