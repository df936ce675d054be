"""What a yearly report is made of: tables of figures, in both languages."""

from collections.abc import Iterable
from dataclasses import dataclass

from planlint.filing.counting.figure import Figure
from planlint.rulebook.words import Both


@dataclass(frozen=True, slots=True)
class Column:
    """A column, by an id that does not change and the words that print."""

    id: str
    name: Both


@dataclass(frozen=True, slots=True)
class Row:
    """A row with a figure for each column."""

    id: str
    name: Both
    cells: tuple[Figure, ...]
    # Printed in bold: a sum of the rows above.
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the report."""

    id: str
    title: Both
    # What the rows are.
    of: Both
    # What is counted: 件、场、人.
    unit: Both
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Both, ...] = ()
    # Ledgers that it is counted from, by the stem of their file.
    ledgers: tuple[str, ...] = ()

    @property
    def figures(self) -> Iterable[Figure]:
        """All figures, row by row."""
        return (cell for row in self.rows for cell in row.cells)

    @property
    def is_recorded(self) -> bool:
        """Whether there is any number in it."""
        return any(figure.state == "counted" for figure in self.figures)

    def at(self, row: str, column: str) -> Figure:
        """One figure.

        Raises:
            KeyError: there is no such row or column.
        """
        cells = {one.id: one.cells for one in self.rows}[row]
        return dict(zip((one.id for one in self.columns), cells, strict=True))[column]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Tables under one heading."""

    id: str
    title: Both
    tables: tuple[Table, ...]
