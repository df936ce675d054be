"""Tables as offices send them: with a total, with empty sheets, empty, or a web page by its content."""

import io
from typing import Any

import pytest
from openpyxl import Workbook

DAY = ("--as-of", "2026-06-30", "--lang", "zh")
HEADS = ("预案", "办理单位", "日期", "备注")
ROW = ("lin.flood", "lin-em", "2026-06-01", "夜间")


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def table(*rows: tuple[Any, ...]) -> Workbook:
    """A workbook with headings and these rows."""
    book = Workbook()
    for row in (HEADS, *rows):
        book.active.append(row)
    return book


def imported(family: Any, content: bytes | str, *more: str, name: str = "t.xlsx") -> Any:
    """Import drills."""
    family.write(name, content)
    return family.run("record", "import", name, "--kind", "drills", *DAY, *more)


@pytest.mark.parametrize(
    "total",
    [("合计", 1), ("总 计：", "=COUNTA(A2:A2)"), (None, "小计", 1), ("共计", None, None, "1场")],
)
def test_total_at_the_end_is_no_record(family: Any, total: tuple[Any, ...]) -> None:
    """The row of sums is passed over, and it is said which row and why."""
    done = imported(family, saved(table(ROW, total)))
    assert (done.code, "追加 1 条" in done.out) == (0, True)
    assert "第3行没有导入：第一格是“" in done.out
    assert "当作合计行" in done.out


def test_total_of_a_csv(family: Any) -> None:
    """The same in a table of text, in English."""
    text = f"{','.join(HEADS)}\n{','.join(ROW)}\n合计,1,,\n"
    done = imported(family, text, "--lang", "en", name="t.csv")
    assert (done.code, "row 3 was not imported" in done.out) == (0, True)


def test_total_that_is_not_the_last_row_is_asked_about(family: Any) -> None:
    """Between records nothing is passed over: it is wrong as a record, and so said."""
    done = imported(family, saved(table(ROW, ("合计", 1), ROW)))
    assert done.code == 1
    assert "第3行" in done.out
    assert "当作合计行" not in done.out


def test_record_that_only_speaks_of_a_total_is_kept(family: Any) -> None:
    """A remark is no total, and a plan called 合计 something is not either."""
    done = imported(family, saved(table(("lin.flood", "lin-em", "2026-06-01", "合计"))))
    assert (done.code, "追加 1 条" in done.out) == (0, True)
    assert imported(family, saved(table(("合计用车预案", "lin-em", "2026-06-02")))).code == 1


@pytest.mark.parametrize("first", [True, False])
def test_empty_sheets_beside_need_no_option(family: Any, first: bool) -> None:
    """Sheet2 and Sheet3 that nobody filled leave no doubt which one is meant."""
    book = table(ROW)
    book.create_sheet("Sheet2", 0 if first else 1)
    book.create_sheet("Sheet3")
    done = imported(family, saved(book))
    assert (done.code, "追加 1 条" in done.out) == (0, True)


def test_two_filled_sheets_still_need_the_option(family: Any) -> None:
    """Of two with something in them nobody can tell; those that are empty are not offered."""
    book = table(ROW)
    book.create_sheet("下半年").append(HEADS)
    book.create_sheet("空表")
    done = imported(family, saved(book))
    assert (done.code, "（Sheet、下半年）" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "是空文件"),
        (b"\xef\xbb\xbf \r\n", "是空文件"),
        ("<html><table><tr><td>预案</td></tr></table></html>", "其实是网页（HTML）"),
        ("\ufeff\n<!DOCTYPE html>\n<html>", "其实是网页（HTML）"),
        ('<?xml version="1.0"?>\n<!-- 导出 -->\n<TABLE border=1>', "其实是网页（HTML）"),
    ],
)
def test_what_is_no_table_says_what_it_is(family: Any, content: bytes | str, words: str) -> None:
    """Nobody is told to look for headings in a file that has none."""
    done = imported(family, content)
    assert (done.code, words in done.err) == (2, True)
    assert "表头" not in done.err


def test_far_blank_is_found_by_its_row(family: Any) -> None:
    """One blank a million rows below, as a slip leaves it: the row, and how to mend it."""
    book = table(ROW)
    book.active.cell(1_048_000, 1, " ")
    done = imported(family, saved(book))
    assert done.code == 2
    for words in ("第1048000行", "空格", "删除行"):
        assert words in done.err
    book = table(ROW)
    book.active.cell(2, 300, " ")
    assert "KN列" in imported(family, saved(book)).err


def test_blank_lines_below_a_csv_are_nothing(family: Any) -> None:
    """What holds no cell is no row, however many follow."""
    text = f"{','.join(HEADS)}\n{','.join(ROW)}\n" + ",,,\n" * 25_000
    done = imported(family, text, name="t.csv")
    assert (done.code, "追加 1 条" in done.out) == (0, True)
