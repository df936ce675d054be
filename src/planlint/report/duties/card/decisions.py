"""What one decides, proposes, announces: one row for each plan and hazard."""

from collections.abc import Iterator

from planlint.family.duties.lines import Line
from planlint.report.duties.terms import levels_word

from .rows import WEIGHTS, Row
from .source import Source

_KINDS = {
    "warning": ("预警", "warning"), "response": ("响应", "response"), "change": ("调整", "change"),
    "end": ("终止", "end"),
}  # fmt: skip
_HEAVY = {"decide", "command", "issue"}


def decisions(source: Source) -> tuple[Row, ...]:
    """At which levels one does what."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in source.lines(*_KINDS):
        hazard = next((stage.hazard for stage in line.stages), "")
        found.setdefault((line.facts.path, hazard), []).append(line)
    return tuple(_row(source, hazard, lines) for (_, hazard), lines in found.items())


def _row(source: Source, hazard: str, lines: list[Line]) -> Row:
    heavy = any(not _HEAVY.isdisjoint(line.roles) for line in lines)
    several = len(lines[0].facts.plan.hazards) > 1
    about = source.sayer.hazard(hazard) if hazard and several else ""
    badge = "·".join(filter(None, (source.tag(lines[0]), about)))
    text = source.sayer.pick("；", "; ").join(_clauses(source, lines))
    return Row(text, badge, (), WEIGHTS["decision" if heavy else "proposal"])


def _clauses(source: Source, lines: list[Line]) -> Iterator[str]:
    """What one does the same way, with its levels: 二、三级响应：提出启动、宣布（市防办）."""
    say = source.sayer
    found: dict[tuple[str, str], list[str]] = {}
    for (kind, roles), levels in _decided(source, lines).items():
        word = say.both(levels_word(levels)) if levels else ""
        found.setdefault((word, roles), []).append(say.pick(*_KINDS[kind]))
    for (word, roles), what in found.items():
        about = say.pick("和", " and ").join(what)
        yield say.pick(f"{word}{about}：{roles}", f"{word} {about}: {roles}".strip())


def _decided(source: Source, lines: list[Line]) -> dict[tuple[str, str], set[int]]:
    """Kind and roles -> the levels at which they are the same."""
    found: dict[tuple[str, str], set[int]] = {}
    for line in lines:
        key = (line.kind, source.sayer.roles(line))
        found.setdefault(key, set()).update(stage.level for stage in line.stages)
    return found
