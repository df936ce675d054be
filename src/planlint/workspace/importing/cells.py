"""One cell of a table -> the pieces of text that a field is read from."""

import datetime
import re

from planlint.rulebook.words import Both
from planlint.workspace.recording.fields import Field
from planlint.workspace.recording.misread import Misread, expected

from .grid import Content, Grid

_SEVERAL = re.compile(r"[,，、；;\n]")
# Prose has commas of its own.
_SENTENCES = re.compile(r"[；;\n]")
# Excel keeps fifteen digits of a number; what comes behind is gone.
_DIGITS = 10**15
# Whole numbers that are days as 20250301, and those that count days since the epoch (1954–2119).
_WRITTEN, _COUNTED = range(19_000_101, 22_000_000), range(20_000, 80_001)


def pieces_of(grid: Grid, row: int, column: int, one: Field, *, values: bool) -> tuple[str, ...]:
    """What a cell holds for a field; nothing where it is empty. *values*: results of formulas count.

    Raises:
        Misread: the cell holds what is no value of the field, whatever it says.
    """
    content = grid.rows.get(row, {}).get(column)
    _refuse_joined(grid, row, column)
    if (row, column) in grid.formulas:
        _refuse_formula(content, values=values)
    if (row, column) in grid.errors:
        raise Misread(
            Both(zh="是 Excel 的错误值", en="is an error of Excel"),
            Both(zh="改正以后再导入", en="mend it in the table"),
        )
    if content is None:
        return ()
    text = _text(content, one, grid.epoch)
    if not one.many:
        return (text,)
    return tuple((_SENTENCES if one.form == "text" else _SEVERAL).split(text))


def shown(grid: Grid, row: int, column: int) -> str:
    """A cell as a message shows it."""
    content = grid.rows.get(row, {}).get(column, "")
    midnight = isinstance(content, datetime.datetime) and _is_midnight(content)
    text = str(content).partition(" ")[0] if midnight else str(content)
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 - a message is one line


def _refuse_joined(grid: Grid, row: int, column: int) -> None:
    merge = grid.merge_at(row, column)
    if merge is not None:
        raise Misread(
            Both(zh=f"是合并单元格（{merge}）", en=f"is joined with other cells ({merge})"),
            Both(zh="取消合并，每一行都写上", en="take the cells apart and fill in each row"),
        )


def _refuse_formula(content: Content | None, *, values: bool) -> None:
    if values and content is not None and not str(content).startswith("="):
        return
    if values:
        why = Both(zh="是公式，文件里没有存它的结果", en="is a formula without a stored result")
        raise Misread(why, Both(zh="用 Excel 或者 WPS 打开、保存一次", en="open and save it once"))
    raise Misread(
        Both(zh="是公式", en="is a formula"),
        Both(
            zh="选择性粘贴为数值；或者用 --values 采用文件里存的结果",
            en="paste it as a value; or take the stored results with --values",
        ),
    )


def _text(content: Content, one: Field, epoch: datetime.datetime | None) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, bool):
        return "true" if content else "false"
    if isinstance(content, int | float):
        return _number(content, one, epoch)
    if one.form != "date":
        raise Misread(
            Both(zh="单元格是日期或者时间，应为文字", en="the cell is a date or time, not text"),
            Both(
                zh="把单元格格式改为“文本”后重写", en="format the cell as text and write it again"
            ),
        )
    return _day(content)


def _number(number: float, one: Field, epoch: datetime.datetime | None) -> str:
    if one.form == "date":
        return _counted_day(number, epoch)
    if abs(number) >= _DIGITS:
        raise Misread(
            Both(
                zh="数字太长，Excel 丢了末尾几位",
                en="so long a number lost its last digits in Excel",
            ),
            Both(
                zh="把单元格格式改为“文本”后重写", en="format the cell as text and write it again"
            ),
        )
    return str(int(number)) if float(number).is_integer() else repr(number)


def _counted_day(number: float, epoch: datetime.datetime | None) -> str:
    """A day written as a number: 20250301, or so many days since the epoch of the file."""
    whole = int(number) if float(number).is_integer() else -1
    if whole in _WRITTEN:
        return str(whole)
    if epoch is None or whole not in _COUNTED:
        raise expected(
            Both(zh="日期（如 2026-05-08）", en="a date such as 2026-05-08"),
            Both(zh="把单元格格式改为日期", en="format the cell as a date"),
        )
    return str((epoch + datetime.timedelta(days=whole)).date())


def _day(content: Content) -> str:
    if isinstance(content, datetime.datetime) and not _is_midnight(content):
        raise Misread(
            Both(zh="日期带有时刻", en="the day has a time"),
            Both(zh="只写日期", en="write the day only"),
        )
    if isinstance(content, datetime.datetime):
        return str(content.date())
    if isinstance(content, datetime.date):
        return str(content)
    raise expected(Both(zh="日期（如 2026-05-08）", en="a date such as 2026-05-08"))


def _is_midnight(moment: datetime.datetime) -> bool:
    return moment.time() == datetime.time()
