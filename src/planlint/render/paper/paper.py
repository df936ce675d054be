"""What stands in a report; all words are those that print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its name, then its cells; without cells a heading across the table."""

    name: str
    cells: tuple[str, ...] = ()
    # Printed in bold, for sums.
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """One table under its caption."""

    caption: str
    # Of the column of names.
    corner: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    # Shares of the width in percent, of all columns; equal ones where empty.
    widths: tuple[int, ...] = ()
    # Cells hold sentences: smaller type, set to the left.
    wordy: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter or an annex."""

    title: str
    paragraphs: tuple[str, ...] = ()
    grids: tuple[Grid, ...] = ()
    # Of an annex: 附件1.
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole report."""

    title: str
    # Below the title, each on a line: area, time, day.
    facts: tuple[str, ...]
    chapters: tuple[Part, ...]
    annexes: tuple[Part, ...] = ()
    language: str = "zh"
