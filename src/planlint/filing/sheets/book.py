"""The workbook put together: pages, heads that stay, filters, properties."""

import datetime
import io
from collections.abc import Sequence
from typing import Any

from planlint import __version__
from planlint.engine.report import Report
from planlint.filing.naming import Names
from planlint.filing.overview import Overview
from planlint.report.wording import Wording

from .cells import Cells
from .found import found
from .front import NAME, Front, front
from .looks import Looks
from .owed import owed
from .plans import plans
from .table import Sheet, Value

_A4 = 9
# In inches: left, right, top, bottom.
_MARGINS = (0.4, 0.4, 0.6, 0.6)
# In points; no row may be higher than the last.
_HEAD, _LINE, _HIGHEST = 24, 13, 409
_FRONT_WIDTHS = (26, *[11] * 14)


def workbook(overview: Overview, report: Report, language: str) -> bytes:
    """The overview as XLSX: the same bytes for the same overview, made in memory."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - takes 0.1 s to load

    names = Names(overview, report, language)
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        looks = Looks(book, language)
        first = front(overview, report, names)
        book.set_properties(_properties(first.title, overview.as_of))
        _write_front(book.add_worksheet(NAME[language]), first, looks)
        wording = Wording(report, language)
        for sheet in (
            plans(overview, names),
            owed(overview, names),
            found(overview, names, wording),
        ):
            page = book.add_worksheet(sheet.name[language])
            _write_list(page, sheet, looks, language)
            _set_page(page, f"&L{sheet.name[language]}&R{overview.as_of}")
    return made.getvalue()  # fmt: skip


def _properties(title: str, as_of: datetime.date) -> dict[str, Any]:
    midnight = datetime.datetime.combine(as_of, datetime.time())
    return {"title": title, "author": f"planlint {__version__}", "created": midnight}


def _write_front(page: Any, said: Front, looks: Looks) -> None:
    cells = Cells(page, looks)
    cells.put(0, 0, said.title, "title")
    for row, (name, value) in enumerate(said.facts, 1):
        cells.put(row, 0, name, "label")
        cells.put(row, 1, value, "fact")
    row = len(said.facts) + 2
    for block in said.blocks:
        cells.put(row, 0, block.title, "caption")
        _write_rows(cells, row + 1, [block.heads], "head")
        _write_rows(cells, row + 2, block.rows)
        row += len(block.rows) + 3
    for column, width in enumerate(_FRONT_WIDTHS):
        page.set_column(column, column, width)
    page.hide_gridlines(2)
    _set_page(page, "")


def _write_list(page: Any, sheet: Sheet, looks: Looks, language: str) -> None:
    cells = Cells(page, looks)
    _write_rows(cells, 0, [[column.head[language] for column in sheet.columns]], "head")
    _write_rows(cells, 1, sheet.rows)
    widths = sheet.widths(language)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    page.set_row(0, _HEAD)
    # Not every program makes rows higher by itself where a text is wrapped.
    for row, lines in enumerate(sheet.lines(widths), 1):
        if lines > 1:
            page.set_row(row, min(_LINE * lines + 2, _HIGHEST))
    page.freeze_panes(1, sheet.held)
    page.print_area(0, 0, len(sheet.rows), sheet.printed - 1)
    page.repeat_rows(0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _write_rows(cells: Cells, top: int, rows: Sequence[Sequence[Value]], kind: str = "") -> None:
    for row, values in enumerate(rows, top):
        for column, value in enumerate(values):
            cells.put(row, column, value, kind)


def _set_page(page: Any, header: str) -> None:
    """A4 across, all columns on one page, numbered."""
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(*_MARGINS)
    page.fit_to_pages(1, 0)
    page.set_header(header)
    page.set_footer("&C&P / &N")
