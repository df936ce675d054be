"""XLSX -> a grid, with openpyxl; only what was looked through before reaches it."""

import warnings
from typing import Any

from planlint.model.fields import nearest
from planlint.rulebook.words import Both
from planlint.workspace.errors import UsageProblem

from .grid import COLUMNS, ROWS, Content, Grid, Place
from .looking import Seen
from .parts import Parts, looked_through
from .refusals import broken, too_far, too_large


def read_sheet(data: bytes, wanted: str | None) -> Grid:
    """The sheet *wanted*, or the only one that is not hidden.

    Raises:
        UsageProblem: the file cannot be read, or it is not clear which sheet is meant.
    """
    parts = looked_through(data)
    book = _opened(parts)
    sheet = _chosen(book, parts, wanted)
    try:
        with warnings.catch_warnings():  # of extensions that no table needs
            warnings.simplefilter("ignore")
            return _grid(sheet, _seen(sheet, parts), book)
    except UsageProblem:
        raise
    except Exception as error:
        raise broken() from error


def _opened(parts: Parts) -> Any:
    from openpyxl import load_workbook  # noqa: PLC0415 - 160 ms

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(parts.archive, read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise broken() from error


def _chosen(book: Any, parts: Parts, wanted: str | None) -> Any:
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if not sheets:  # the strict form of XLSX, or only charts
        raise broken()
    visible = [name for name, sheet in sheets.items() if sheet.sheet_state == "visible"]
    # A new workbook of Excel or WPS has sheets that nobody ever filled.
    shown = [name for name in visible if _seen(sheets[name], parts).last_row] or visible[:1]
    if wanted is not None and wanted not in sheets:
        near = nearest(wanted, sheets) or "、".join(sheets)
        raise UsageProblem(
            f"没有工作表“{wanted}”；有：{near}", f"no sheet “{wanted}”; there is: {near}"
        )
    if wanted is None and len(shown) != 1:
        names = "、".join(shown or sheets)
        raise UsageProblem(
            f"文件有几张工作表（{names}），用 --sheet 写明导入哪一张",
            f"the file has several sheets ({names}): say which with --sheet",
        )
    return sheets[wanted or shown[0]]


def _seen(sheet: Any, parts: Parts) -> Seen:
    return parts.seen[sheet._worksheet_path]  # noqa: SLF001 - openpyxl says it nowhere else


def _grid(sheet: Any, seen: Seen, book: Any) -> Grid:
    if not seen.ordered:
        raise broken()
    if seen.last_row > ROWS or seen.last_column > COLUMNS:
        raise too_far(seen.last_row, seen.last_column)
    if seen.large:
        raise too_large()
    rows: dict[int, dict[int, Content]] = {}
    errors: set[Place] = set()
    size = {"max_row": max(seen.last_row, 1), "max_col": max(seen.last_column, 1)}
    for number, cells in enumerate(sheet.iter_rows(**size), 1):
        for column, cell in enumerate(cells, 1):
            if cell.value is None:
                continue
            rows.setdefault(number, {})[column] = _content(cell.value)
            if cell.data_type == "e":
                errors.add((number, column))
    return Grid(
        {number: cells for number, cells in rows.items() if any(map(_is_filled, cells.values()))},
        frozenset(seen.formulas),
        frozenset(errors),
        tuple(seen.merges),
        frozenset(seen.hidden_rows),
        frozenset(seen.hidden_columns),
        book.epoch,
        sheet.title,
        tuple(_notes(book, sheet)),
    )


def _content(value: Any) -> Content:
    if isinstance(value, str):
        from openpyxl.utils.escape import unescape  # noqa: PLC0415 - as above

        return str(unescape(value)).replace("\r\n", "\n").replace("\r", "\n").strip()
    content: Content = value
    return content


def _is_filled(content: Content) -> bool:
    return content != ""


def _notes(book: Any, sheet: Any) -> list[Both]:
    hidden = [s.title for s in book.worksheets if s.sheet_state != "visible" and s is not sheet]
    found = []
    if hidden:
        names = "、".join(hidden)
        found.append(Both(zh=f"没有读隐藏的工作表：{names}", en=f"hidden sheets not read: {names}"))
    if sheet.sheet_state != "visible":
        found.append(Both(zh="这张工作表是隐藏的", en="this sheet is hidden"))
    return found
