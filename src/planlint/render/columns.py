"""Widths of table columns, from what stands in them: numbers are never broken, long text wraps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wcwidth import wcswidth

# Numbers, phones and model names, which no line of a table breaks.
UNBROKEN = re.compile(r"[0-9A-Za-z][0-9A-Za-z./-]{0,17}")
_PADDING = 2.0  # both sides of a cell, in half-width characters


@dataclass(frozen=True)
class Size:
    """How large the type of a table is, and how many half-width characters then fit a row."""

    name: str
    columns: int
    room: float


# By number of columns: 小四 and 五号 upright (156 mm), 小五 and 六号 on a landscape page (225 mm).
_SIZES = (
    Size("plain", 6, 73.0),
    Size("small", 10, 84.0),
    Size("wide", 14, 141.0),
    Size("tiny", 99, 170.0),
)


def size_of(columns: int) -> Size:
    """The size of type for a table of so many columns."""
    return next(size for size in _SIZES if columns <= size.columns)


def column_widths(columns: Sequence[tuple[str, ...]]) -> tuple[float, ...]:
    """Shares of the width in percent; each column is its head and its cells."""
    room = size_of(len(columns)).room
    least = [_least(column) for column in columns]
    wanted = [max(_wanted(column), low) for column, low in zip(columns, least, strict=True)]
    share = _share(room, sum(least), sum(wanted))
    widths = [low + share * (want - low) for low, want in zip(least, wanted, strict=True)]
    return tuple(round(100 * width / sum(widths), 2) for width in widths)


def _share(room: float, least: float, wanted: float) -> float:
    """How much of what columns want beyond the least they can have."""
    if wanted <= room:
        return 1.0
    return max(0.0, (room - least) / (wanted - least))


def _least(column: tuple[str, ...]) -> float:
    """The longest number, or a head in three lines."""
    unbroken = max(len(run) for cell in column for run in ("", *UNBROKEN.findall(cell)))
    return max(unbroken, 2 * -(-wcswidth(column[0]) // 6)) + _PADDING


def _wanted(column: tuple[str, ...]) -> float:
    """The longest cell, but not in full: long text may take several lines."""
    longest = max(wcswidth(cell) for cell in column)
    return float(min(longest, 10 + longest**0.75)) + _PADDING
