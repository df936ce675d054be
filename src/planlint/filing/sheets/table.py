"""What a sheet says, before anybody writes it: heads, rows, and what a value means."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from planlint.report.frame import width
from planlint.rulebook.words import Both

Tone = Literal["bad", "fault", "unsure", "wait", "late", "good", "none"]
# Room beside a text, and for the button of the filter in a head.
_EDGE, _BUTTON = 2, 4
_LEAST = 6


@dataclass(frozen=True, slots=True)
class Toned:
    """A text, sign first, whose colour says the same."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a whole, 1 for all of it."""

    part: float


Value = str | int | datetime.date | Toned | Share | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column, at most so many half-width characters wide; longer texts are wrapped."""

    head: Both
    most: int = 24


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list under one row of heads."""

    name: Both
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    # The leading columns that stay where they are when the rest is moved sideways.
    held: int
    # The leading columns that are printed: with more, A4 would be too small to read.
    printed: int

    def widths(self, language: str) -> list[int]:
        """How wide each column should be, in half-width characters."""
        return [self._width(at, column, language) for at, column in enumerate(self.columns)]

    def _width(self, at: int, column: Column, language: str) -> int:
        head = width(column.head[language]) + _BUTTON
        # Only distinct values are measured: lists of a city say the same many times.
        texts = {shown(row[at]) for row in self.rows}
        longest = max((width(text) + _EDGE for text in texts), default=0)
        return max(_LEAST, head, min(longest, column.most))

    def lines(self, widths: Sequence[int]) -> Iterator[int]:
        """How many lines each row takes in columns of these widths."""
        for row in self.rows:
            yield max(
                (_lines(value, wide) for value, wide in zip(row, widths, strict=True)), default=1
            )


def _lines(value: Value, wide: int) -> int:
    text = shown(value)
    room = wide - 1
    # No character is wider than two columns: most texts need no measuring.
    return 1 if 2 * len(text) <= room else -(-width(text) // room)


def shown(value: Value) -> str:
    """About what a reader sees of a value."""
    match value:
        case None:
            return ""
        case Toned(text=text):
            return text
        case Share(part=part):
            return f"{part:.1%}"
        case _:
            return str(value)


def place(path: str, line: int) -> str:
    """Where something stands: ``plans/flood.yaml:12``."""
    return f"{path}:{line}" if path and line else path
