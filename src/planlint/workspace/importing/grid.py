"""A table as it was read: cells with their places, whatever program wrote them."""

import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from planlint.rulebook.words import Both

Content = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta
Place = tuple[int, int]
ROWS, COLUMNS = 20_000, 256
_LETTERS = 26


@dataclass(frozen=True)
class Merge:
    """Cells joined into one: from the first to the last row and column, both included."""

    top: int
    left: int
    bottom: int
    right: int

    def covers(self, row: int, column: int) -> bool:
        """Whether the cell is one of them."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def __str__(self) -> str:
        return f"{letters(self.left)}{self.top}:{letters(self.right)}{self.bottom}"


@dataclass(frozen=True)
class Grid:
    """One sheet: rows and columns count from 1; what is empty is not there."""

    rows: Mapping[int, Mapping[int, Content]]
    # Cells whose value is worked out by a formula.
    formulas: frozenset[Place] = frozenset()
    # Cells that hold an error such as #REF!.
    errors: frozenset[Place] = frozenset()
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    # The day that the number 0 stands for; None where numbers are no dates.
    epoch: datetime.datetime | None = None
    sheet: str = ""
    notes: tuple[Both, ...] = field(default=())

    def merge_at(self, row: int, column: int) -> Merge | None:
        """The joined cells that a cell belongs to."""
        near = self._merges_by_row.get(row, ())
        return next((merge for merge in near if merge.covers(row, column)), None)

    @functools.cached_property
    def _merges_by_row(self) -> Mapping[int, list[Merge]]:
        found: dict[int, list[Merge]] = {}
        for merge in self.merges:
            for row in range(merge.top, min(merge.bottom, max(self.rows, default=0)) + 1):
                found.setdefault(row, []).append(merge)
        return found

    def heading(self, row: int, column: int) -> str:
        """The text of a heading, also of one joined with cells beside or above."""
        merge = self.merge_at(row, column)
        place = (merge.top, merge.left) if merge else (row, column)
        content = self.rows.get(place[0], {}).get(place[1], "")
        return content if isinstance(content, str) else str(content)


def letters(column: int) -> str:
    """What a column is called: 1 -> A, 28 -> AB."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        found = chr(ord("A") + rest) + found
    return found
