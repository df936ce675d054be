"""Tables with more in them than records: other sheets, columns without a heading, options twice."""

import io
from typing import Any

import pytest
from openpyxl import Workbook

DAY = ("--as-of", "2026-06-30", "--lang", "zh")
HEADS = "预案,办理单位,日期\n"
ROW = "lin.flood,lin-em,2026-06-01\n"


def imported(family: Any, name: str, *more: str) -> Any:
    """Import drills."""
    return family.run("record", "import", name, "--kind", "drills", *DAY, *more)


def test_a_large_sheet_beside_is_no_hindrance(family: Any) -> None:
    """Only the sheet that is asked for must be of a size that can be taken."""
    book = Workbook()
    for line in (HEADS, ROW):
        book.active.append(line.strip().split(","))
    book.create_sheet("原始数据").cell(30_000, 1, "x")
    held = io.BytesIO()
    book.save(held)
    family.write("t.xlsx", held.getvalue())
    assert "追加 1 条" in imported(family, "t.xlsx", "--sheet", "Sheet").out
    assert "表格太大" in imported(family, "t.xlsx", "--sheet", "原始数据").err


def test_a_column_without_a_heading_is_spoken_of(family: Any) -> None:
    """Its cells are not dropped in silence; its letters are enough to take it."""
    family.write("t.csv", f"{HEADS}{ROW.strip()},夜间照明不足\n")
    assert "没有表头、没有导入的列：D" in imported(family, "t.csv", "--dry-run").out
    result = imported(family, "t.csv", "--map", "D=findings")
    assert "没有导入" not in result.out
    assert "findings: [夜间照明不足]" in family.read("ledger/drills.yaml")


def test_a_table_without_rows_says_so(family: Any) -> None:
    """Headings alone are no records, and silence would be no answer."""
    family.write("t.csv", HEADS)
    result = imported(family, "t.csv", "--dry-run")
    assert (result.code, "没有一条记录" in result.out) == (0, True)


@pytest.mark.parametrize(
    "twice",
    [
        ("--set", "note=甲", "--set", "note=乙"), ("--set", "note=甲", "--set", "备注=乙"),
        ("--map", "日期=on", "--map", "日期=-"),
    ],
)  # fmt: skip
def test_what_is_said_twice_is_asked_about(family: Any, twice: tuple[str, ...]) -> None:
    """The last word does not count in silence."""
    family.write("t.csv", HEADS + ROW)
    before = family.read("ledger/drills.yaml")
    result = imported(family, "t.csv", *twice)
    assert (result.code, "写了两次" in result.err) == (2, True)
    assert family.read("ledger/drills.yaml") == before
