"""``planlint record import``: a table that an office keeps, row by row into the ledger, or not at all."""

import datetime
import io
from collections.abc import Callable
from typing import Any

import pytest
from openpyxl import Workbook

from planlint.source.reader import read

DAY = ("--as-of", "2026-06-30")
HEADS = ["序号", "预案名称", "演练单位", "演练日期", "形式", "参加人员", "发现的问题", "备注"]
ROWS = [
    [1, "临江市防汛应急预案", "市水务局", datetime.date(2026, 6, 1), "桌面", "公众、本单位人员", "通道窄；照明差", None],
    [2, "《临江市防汛应急预案》", "lin-em", 46175, "full", None, None, 138],
    [3, "lin.water", "临江市水务局", "２０２６年６月３日", None, None, None, "夜间"],
]  # fmt: skip
WRITTEN = [
    {"id": "D-2", "plan": "lin.flood", "number": "临政办发〔2026〕8号", "by": "lin-water", "on": "2026-06-01", "kind": "tabletop", "audience": ["public", "staff"], "findings": ["通道窄", "照明差"]},
    {"id": "D-3", "plan": "lin.flood", "number": "临政办发〔2026〕8号", "by": "lin-em", "on": "2026-06-02", "kind": "full", "note": "138"},
    {"id": "D-4", "plan": "lin.water", "number": "临水发〔2026〕15号", "by": "lin-water", "on": "2026-06-03", "note": "夜间"},
]  # fmt: skip


def sheet(family: Any, change: Callable[[Any], object] = lambda _: None, rows: Any = ROWS) -> str:
    """A workbook as offices make them: a joined title over the headings; *change* spoils the sheet."""
    book = Workbook()
    page = book.active
    page.append(["2026年演练台账"])
    page.merge_cells("A1:H1")
    page.append(HEADS)
    for row in rows:
        page.append(row)
    change(page)
    held = io.BytesIO()
    book.save(held)
    family.write("drills.xlsx", held.getvalue())
    return "drills.xlsx"


def imported(family: Any, name: str, *more: str) -> Any:
    """Import drills."""
    return family.run("record", "import", name, "--kind", "drills", *DAY, "--lang", "zh", *more)


def drills(family: Any) -> list[Any]:
    """The records of drills but the one of the fixture."""
    tree = read(family.read("ledger/drills.yaml").encode(), lists=True).tree
    assert tree is not None
    assert isinstance(tree.data, list)
    return tree.data[1:]


def test_a_table_becomes_records(family: Any) -> None:
    """Titles, short names, real dates, serial numbers and Chinese dates; the rest is told."""
    result = imported(family, sheet(family))
    assert (result.code, result.err) == (0, "")
    assert drills(family) == WRITTEN
    assert "追加 3 条（D-2 … D-4）" in result.out
    assert "没有导入的列：A列“序号”" in result.out
    assert family.check().problems("ledger/drills.yaml") == []


def test_the_same_table_again_writes_nothing(family: Any) -> None:
    """What is there already is skipped and counted; a new row goes in."""
    imported(family, sheet(family))
    before = family.read("ledger/drills.yaml")
    result = imported(family, "drills.xlsx")
    assert (result.code, family.read("ledger/drills.yaml")) == (0, before)
    assert "追加 0 条，跳过已有的 3 条" in result.out
    more = [*ROWS, [4, "lin.total", "市应急局", "2026.6.4", None, None, None, None]]
    assert "追加 1 条（D-5），跳过已有的 3 条" in imported(family, sheet(family, rows=more)).out


def test_a_dry_run_shows_the_records(family: Any) -> None:
    """As they would be written; the ledger stays."""
    before = family.read("ledger/drills.yaml")
    result = imported(family, sheet(family), "--dry-run")
    assert (result.code, result.out.count("- {id: D-")) == (0, 3)
    assert family.read("ledger/drills.yaml") == before


def _set(cell: str, value: Any) -> Callable[[Any], object]:
    def change(page: Any) -> None:
        page[cell] = value

    return change


def _error(page: Any) -> None:
    page["E4"] = "#REF!"
    page["E4"].data_type = "e"


SPOILT = {
    "plan": (_set("B4", "临江市防汛预案"), "第4行 B列“预案名称”：“临江市防汛预案”", "临江市防汛应急预案"),
    "unit": (_set("C5", "水务"), "第5行 C列“演练单位”：“水务”", "登记过的单位"),
    "date": (_set("D3", "2026-13-01"), "第3行 D列“演练日期”：“2026-13-01”", "应为日期"),
    "year": (_set("D3", 2026), "第3行 D列“演练日期”", "应为日期"),
    "time": (_set("D3", datetime.datetime.fromisoformat("2026-06-01T14:30")), "第3行 D列", "带有时刻"),
    "future": (_set("D3", datetime.date(2026, 7, 1)), "第3行 D列", "晚于今天（2026-06-30）"),
    "early": (_set("D3", datetime.date(2026, 3, 1)), "第3行 D列", "印发日期 2026-03-16"),
    "word": (_set("E3", "沙盘"), "第3行 E列“形式”：“沙盘”", "桌面"),
    "missing": (_set("C4", None), "第4行 C列“演练单位”：没有写", ""),
    "formula": (_set("H4", "=A1"), "第4行 H列“备注”", "是公式"),
    "formula alone in its row": (_set("B9", "=B3"), "第9行 B列“预案名称”", "是公式"),
    "error": (_error, "第4行 E列“形式”：“#REF!”", "错误值"),
    "merged": (lambda page: page.merge_cells("B4:B5"), "第4行 B列", "合并单元格（B4:B5）"),
    "merged below": (lambda page: page.merge_cells("B4:B5"), "第5行 B列", "合并单元格（B4:B5）"),
    "a date for text": (_set("H3", datetime.date(2026, 6, 1)), "第3行 H列", "应为文字"),
    "a number too long": (_set("H3", 12345678901234567), "第3行 H列", "丢了末尾几位"),
    "invisible": (_set("H3", "夜\u200b间"), "第3行 H列", "U+200B"),
}  # fmt: skip


@pytest.mark.parametrize("case", SPOILT)
def test_one_wrong_cell_and_nothing_is_written(family: Any, case: str) -> None:
    """Exit 1; row, column, heading, value, what was expected; every good row stays out too."""
    change, place, why = SPOILT[case]
    before = family.read("ledger/drills.yaml")
    result = imported(family, sheet(family, change))
    assert result.code == 1, result
    (line,) = [line for line in result.out.splitlines() if place in line]
    assert why in line
    assert "一条也没有写入" in result.out
    assert family.read("ledger/drills.yaml") == before


def test_all_faults_are_listed_in_the_order_of_the_table(family: Any) -> None:
    """In both languages the same places."""

    def change(page: Any) -> None:
        page["D3"], page["C3"], page["E5"], page["B4"] = "x", "y", "z", "w"

    name = sheet(family, change)
    places = [(3, "C"), (3, "D"), (4, "B"), (5, "E")]
    chinese = imported(family, name).out
    found = [chinese.find(f"第{row}行 {column}列") for row, column in places]
    assert -1 not in found
    assert found == sorted(found)
    english = imported(family, name, "--lang", "en").out
    assert -1 not in [english.find(f"row {row}, column {column}") for row, column in places]


def test_hidden_rows_and_sheets_are_spoken_of(family: Any) -> None:
    """Hidden rows are taken like all others; a hidden sheet is not read unless it is named."""

    def change(page: Any) -> None:
        page.row_dimensions[4].hidden = True
        page.column_dimensions["H"].hidden = True
        page.parent.create_sheet("旧").sheet_state = "hidden"

    result = imported(family, sheet(family, change))
    assert result.code == 0, result
    assert [w for w in ("第4行", "H列", "没有读隐藏的工作表：旧") if w not in result.out] == []
    assert len(drills(family)) == 3


def test_of_several_sheets_one_is_named(family: Any) -> None:
    """Nothing is guessed; a name that is nearly right is offered."""
    name = sheet(family, lambda page: page.parent.create_sheet("说明").append(["填表人"]))
    assert "--sheet" in imported(family, name).err
    assert "说明" in imported(family, name, "--sheet", "说名").err
    assert imported(family, name, "--sheet", "Sheet").code == 0
    assert len(drills(family)) == 3


def test_columns_can_be_named_left_out_and_given(family: Any) -> None:
    """--map by heading or letter, ``-`` for none, --set for what no column has."""
    family.write("t.csv", "演练了哪个预案,日子,说明,备注\nlin.flood,2026-06-01,甲,乙\n")
    assert imported(family, "t.csv").code == 2
    result = imported(
        family, "t.csv", "--map", "演练了哪个预案=plan", "--map", "B=日期", "--map", "说明=note", "--map", "备注=-",
        "--set", "办理单位=市水务局",
    )  # fmt: skip
    assert result.code == 0, result
    assert (drills(family)[0]["note"], drills(family)[0]["by"]) == ("甲", "lin-water")


@pytest.mark.parametrize(
    ("table", "more", "said"),
    [
        ("甲,乙\n1,2\n", (), "没有认得的表头"),
        ("", (), "是空文件"),
        ("预案,日期\nlin.flood,2026-06-01\n", (), "办理单位"),
        ("预案,办理单位,日期,演练日期\n", (), "几列都是"),
        ("预案,办理单位,日期,发现问题\n", (), "发现的问题"),
        ("预案,办理单位,日期\n", ("--map", "备注=note"), "没有“备注”一列"),
        ("预案,办理单位,日期\n", ("--map", "日期=onn"), "on"),
        ("预案,办理单位,日期\n", ("--map", "日期"), "甲=乙"),
        ("预案,办理单位,日期\n", ("--set", "bye=lin-em"), "是否应为 by"),
        ("预案,办理单位,日期\n", ("--sheet", "x"), "CSV 没有工作表"),
        ("预案,办理单位,日期\n", ("--kind", "waivers"), "--kind"),
        ('预案,办理单位,日期\nlin.flood,"lin-water,2026-06-01\n', (), "引号没有配对"),
    ],
)  # fmt: skip
def test_tables_that_are_not_understood(
    family: Any, table: str, more: tuple[str, ...], said: str
) -> None:
    """Exit 2 with what is wrong; nothing is written."""
    before = family.read("ledger/drills.yaml")
    family.write("t.csv", table)
    result = imported(family, "t.csv", *more)
    assert (result.code, said in result.err) == (2, True), result
    assert family.read("ledger/drills.yaml") == before


def test_rows_against_one_another_and_against_the_ledger(family: Any) -> None:
    """Two days for one filing: told where, whether the other stands in the ledger or above."""
    family.write(
        "f.csv",
        "预案,办理单位,备案机关,日期\nlin.flood,lin-gov,north-water,2026-04-13\n"
        "lin.total,lin-gov,north-em,2026-03-20\nlin.total,lin-gov,north-em,2026-03-21\n",
    )
    result = family.run("record", "import", "f.csv", "--kind", "filing", *DAY, "--lang", "zh")
    assert result.code == 1
    assert [line.count("F-2（2026-04-10）") for line in result.out.splitlines() if "第2行" in line] == [1]  # fmt: skip
    assert [
        line.count("（2026-03-20）") for line in result.out.splitlines() if "第4行" in line
    ] == [1]
    assert "第3行" not in result.out


def test_ids_and_corrections_of_the_table(family: Any) -> None:
    """An office's own ids are kept; a correction names a record of the ledger or of a row above."""
    family.write(
        "t.csv",
        "编号,更正,预案,办理单位,日期\nX-7,,lin.flood,lin-em,2026-06-01\nX-8,X-7,lin.flood,lin-em,2026-06-02\n",
    )
    assert imported(family, "t.csv").code == 0
    assert [record["id"] for record in drills(family)] == ["X-7", "X-8"]
    family.write("t.csv", "编号,更正,预案,办理单位,日期\nX-7,X-9,lin.flood,lin-em,2026-06-09\n")
    result = imported(family, "t.csv")
    assert result.code == 1
    assert "这个编号已经有了" in result.out
    assert "没有这条记录" in result.out
