"""The drawing as rows: a lane for reports, one for each plan; where each bar stands and ends."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from wcwidth import wcswidth, wcwidth

from planlint.model.document import Location

from .course import Run
from .entries import Entry, entries
from .window import Window
from .words import Words

# Minutes that an axis may mark.
_TICKS = (0, 10, 20, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10080, 43200)
# The first minutes stand wide apart, days close together.
_SCALE = 12.0


@dataclass(frozen=True)
class Row:
    """One line of the drawing; a heading where there is no entry."""

    # The plan of the lane; empty in the lane of reports.
    plan: str
    title: str
    note: str
    location: Location | None
    entry: Entry | None = None
    # Where a task is repeated, at the earliest.
    turns: tuple[Window, ...] = ()


@dataclass(frozen=True)
class Axis:
    """Minutes onto a width that is fixed: the logarithm of time."""

    left: float
    width: float
    last: int

    def x(self, minutes: int) -> float:
        """Where a minute stands."""
        whole = math.log1p(max(self.last, 10) / _SCALE)
        return self.left + self.width * min(1.0, math.log1p(max(minutes, 0) / _SCALE) / whole)

    def ticks(self) -> tuple[int, ...]:
        """The minutes that are marked: none beyond the end, none too close to each other."""
        found: list[int] = []
        for minutes in _TICKS:
            far = not found or self.x(minutes) - self.x(found[-1]) > 44  # noqa: PLR2004 - a clock time wide
            if minutes <= max(self.last, 10) and far:
                found.append(minutes)
        return tuple(found)


def rows(run: Run, words: Words) -> tuple[Row, ...]:
    """All rows, lane by lane."""
    return tuple(_rows(run, words))


def last_minute(found: tuple[Row, ...]) -> int:
    """The last minute that any bar reaches."""
    windows = [row.entry.window for row in found if row.entry and row.entry.window]
    return max((window.latest for window in windows), default=10)


def cut(text: str, columns: int) -> str:
    """*text*, shortened to so many columns of a terminal: half the height of a character each."""
    if wcswidth(text) <= columns:
        return text
    kept, used = "", 1
    for char in text:
        used += max(wcwidth(char), 0)
        if used > columns:
            break
        kept += char
    return f"{kept}…"


def _rows(run: Run, words: Words) -> Iterator[Row]:
    found = entries(run, words)
    turns: dict[tuple[str, Location], list[Window]] = {}
    lanes: dict[str, list[Entry]] = {}
    for entry in found:
        if entry.kind == "turn" and entry.window:
            turns.setdefault((entry.plan, entry.location), []).append(entry.window)
        elif entry.kind not in ("turn", "report"):
            lanes.setdefault(entry.plan, []).append(entry)
    reports = [entry for entry in found if entry.kind == "report"]
    if reports:
        yield Row("", words.pick("信息报告", "Reports"), "", None)
        yield from (Row("", "", "", e.location, e) for e in reports)
    for one in run.activations:
        level = words.chosen(one.chosen) if one.facts else words.pick("家族以外", "outside the family")  # fmt: skip
        if one.is_undecided:
            level = words.pick("级别定不了", "level unknown")
        note = f"{level}{words.pick('；因：', '; because: ')}{words.cause(one)}"
        yield Row(one.id, words.title(one.id), note, one.location)
        for entry in lanes.get(one.id, ()):
            repeats = tuple(turns.get((entry.plan, entry.location), ()))
            is_task = entry.kind == "task"
            yield Row(one.id, "", "", entry.location, entry, repeats if is_task else ())
