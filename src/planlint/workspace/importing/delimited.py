"""CSV as offices write it: UTF-8 or GB18030; comma, semicolon or tab."""

import csv
import io

from planlint.rulebook.words import Both
from planlint.workspace.errors import UsageProblem

from .grid import COLUMNS, ROWS, Content, Grid, Place
from .refusals import too_far

DELIMITERS = (",", ";", "\t")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_GBK = Both(zh="文件编码是 GB18030", en="the file is encoded in GB18030")


def decoded(data: bytes) -> tuple[str, tuple[Both, ...]]:
    """The text of a CSV file, and what is to be said of its encoding.

    Raises:
        UsageProblem: it is no text.
    """
    for encoding in ("utf-16",) if data.startswith(_UTF16) else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, (_GBK,) if encoding == "gb18030" else ()
    raise UsageProblem(
        "这个文件不是 XLSX，也不是 UTF-8 或者 GB18030 的 CSV",
        "this is neither XLSX nor CSV in UTF-8 or GB18030",
    )


def read_delimited(text: str, delimiter: str, notes: tuple[Both, ...]) -> Grid:
    """The table in *text*.

    Raises:
        UsageProblem: a quote is not closed, or the table is too large.
    """
    rows: dict[int, dict[int, Content]] = {}
    formulas: set[Place] = set()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    row = 0
    try:
        for row, cells in enumerate(reader, 1):
            filled = {c: cell.strip() for c, cell in enumerate(cells, 1) if cell.strip()}
            if filled and (row > ROWS or max(filled) > COLUMNS):
                raise too_far(row, max(filled))
            formulas |= {(row, column) for column, cell in filled.items() if cell.startswith("=")}
            if filled:
                rows[row] = dict(filled)
    except csv.Error as error:
        raise UsageProblem(
            f"第{row + 1}行起读不了：引号没有配对，或者一格太长",
            f"cannot be read from row {row + 1} on: a quote is not closed, or a cell is too long",
        ) from error
    return Grid(rows, frozenset(formulas), notes=notes)
