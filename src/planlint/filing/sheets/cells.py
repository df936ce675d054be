"""Values into cells: texts stay texts whatever they begin with, dates and numbers are real ones."""

import datetime
from typing import Any

from planlint.report.printable import printable

from .looks import Looks
from .table import Share, Toned, Value

# With these a spreadsheet may take a text for a formula when it is edited or pasted elsewhere.
_FORMULA = tuple("=+-@\t\r＝＋－＠")
# A cell holds 32,767 units of UTF-16.
_MOST = 16_000
# Excel takes 1900 for a leap year, so dates before March 1900 would be off by a day.
_FIRST = datetime.date(1900, 3, 1)


class Cells:
    """Writes values into one sheet."""

    def __init__(self, sheet: Any, looks: Looks) -> None:
        self._sheet = sheet
        self._looks = looks

    def put(self, row: int, column: int, value: Value, kind: str = "") -> None:
        """Write a value; *kind* asks for another look than its own."""
        write, look = self._sheet, self._looks.of
        match value:
            case None:
                write.write_blank(row, column, None, look(kind or "text"))
            case Toned(text=text, tone=tone):
                write.write_string(row, column, text, look("text", tone, is_quoted=_is_risky(text)))
            case Share(part=part):
                write.write_number(row, column, part, look("share"))
            case int():
                write.write_number(row, column, value, look(kind or "number"))
            case datetime.date() if value >= _FIRST:
                format_ = look(f"{kind}_date" if kind else "date")
                write.write_datetime(row, column, value, format_)
            case _:
                self._text(row, column, str(value), kind or "text")

    def _text(self, row: int, column: int, text: str, kind: str) -> None:
        shown = printable(text)
        if len(shown) > _MOST:
            shown = shown[: _MOST - 1] + "…"
        format_ = self._looks.of(kind, is_quoted=_is_risky(shown))
        self._sheet.write_string(row, column, shown, format_)


def _is_risky(text: str) -> bool:
    return text.startswith(_FORMULA)
