"""The duties of one phase, hazard or level alone."""

from collections.abc import Collection
from dataclasses import replace

from planlint.family.activation import Stage

from .finding import Duties
from .lines import Line

# What counts at any level: whom one reports to, and who answers under which number.
_ALWAYS = ("report", "contact")


def narrowed(
    duties: Duties,
    phase: str | None = None,
    hazards: Collection[str] = (),
    level: int | None = None,
) -> Duties:
    """The lines of a phase; of *hazards*, where a plan without any is about all; of a level.

    A level has what runs at it, also what began at a lower one.
    """
    lines = duties.lines
    if phase:
        lines = tuple(line for line in lines if phase in line.phases)
    if hazards:
        lines = tuple(one for line in lines if (one := _about(line, hazards)))
    if level:
        lines = tuple(one for line in lines if (one := _at(line, level)))
    return duties.kept(lines)


def _about(line: Line, hazards: Collection[str]) -> Line | None:
    if line.hazards and not set(line.hazards) & set(hazards):
        return None
    stages = tuple(stage for stage in line.stages if not stage.hazard or stage.hazard in hazards)
    return replace(line, stages=stages)


def _at(line: Line, level: int) -> Line | None:
    if line.kind in _ALWAYS:
        return line
    running = {(stage.kind, stage.hazard) for stage in line.stages if stage.level == level}
    # The other levels of a scale stay: they say since which one it runs.
    kept: tuple[Stage, ...] = tuple(s for s in line.stages if (s.kind, s.hazard) in running)
    return replace(line, stages=kept) if kept else None
