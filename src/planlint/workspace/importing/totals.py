"""The row of sums with which offices end their lists (合计): it is no record."""

import re

from planlint.rulebook.words import Both

from .grid import Grid
from .titles import folded

_TOTAL = re.compile(r"(本页|本表)?(合计|总计|小计|共计|total)[:：]?")


def total_row(grid: Grid, heads: int) -> int | None:
    """The last row of all, where its first cell says that it is a total; below row *heads*."""
    last = max(grid.rows, default=0)
    return last if last > heads and _TOTAL.fullmatch(folded(_first(grid, last))) else None


def total_note(grid: Grid, row: int) -> Both:
    """That it was passed over, and why."""
    said = _first(grid, row)
    return Both(
        zh=f"第{row}行没有导入：第一格是“{said}”，当作合计行",
        en=f"row {row} was not imported: it begins with “{said}” and was taken for a total",
    )


def _first(grid: Grid, row: int) -> str:
    """The first cell of a row with anything in it, if it is a text."""
    content = next((cell for _, cell in sorted(grid.rows[row].items()) if cell != ""), "")
    return content if isinstance(content, str) else ""
