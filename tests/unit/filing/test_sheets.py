"""The overview as XLSX, read back by openpyxl, which did not write it."""

import datetime
import io
import re
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from planlint.filing.overview import STATES, Overview
from planlint.filing.sheets import workbook
from planlint.filing.words import STATES as WORDS
from small_overview import DAY, DUE, overview, owed, plan, report

_SIGN = {state: sign for state, (sign, _) in WORDS.items()}
_BAD = ["=1+1", "=cmd|'/C calc'!A0", "+1", "-1", "@SUM(1)", "＝1", "＋1", "－1", "＠A1"]


def _read(whole: Overview, language: str = "zh") -> Any:
    return load_workbook(io.BytesIO(workbook(whole, report(), language)))


def _cells(sheet: Any, head: str) -> list[Any]:
    """The cells under a head."""
    column = next(cell.column for cell in sheet[1] if cell.value == head)
    return [sheet.cell(row, column) for row in range(2, sheet.max_row + 1)]


def _values(sheet: Any, head: str) -> list[Any]:
    return [cell.value for cell in _cells(sheet, head)]


def test_everything_is_a_row() -> None:
    """Each plan, obligation and finding is one row; heads and names are those of the language."""
    for language, names in (
        ("zh", ["汇总", "预案", "应办事项", "问题"]),
        ("en", ["Summary", "Plans", "Duties", "Findings"]),
    ):
        book = _read(overview(), language)
        assert book.sheetnames == names
        assert [book[name].max_row - 1 for name in names[1:]] == [1, len(STATES), 1]  # fmt: skip


def test_rows_say_what_is_owed() -> None:
    """Duty, plan, by whom, to whom, clause and place stand in words; the most urgent stands first."""
    sheet = _read(overview())["应办事项"]
    expected = {
        "事项": "备案", "预案": "临江市防汛应急预案", "区域": "临江市", "由谁": "临江市人民政府",
        "向谁": "上一级相应牵头部门（北江省水利厅）", "依据": "《突发事件应急预案管理办法》第26条（2）〔应当〕",
        "预案标识": "lin.flood", "位置": "flood.yaml:12",
    }  # fmt: skip
    for head, value in expected.items():
        assert set(_values(sheet, head)) == {value}
    assert [value.split()[0] for value in _values(sheet, "状态")] == [_SIGN[one] for one in STATES]


def test_dates_and_numbers_are_real() -> None:
    """A date is a date shown as yyyy-mm-dd, a number a number: tables can sort and count them."""
    sheet = _read(overview(owed(days=12), owed("overdue", 1, days=3)))["应办事项"]
    due = _cells(sheet, "期限")[0]
    assert (due.value.date(), due.number_format) == (DUE, "yyyy-mm-dd")
    assert _values(sheet, "晚（天）") == [3, None]
    assert _values(sheet, "还有（天）") == [None, 12]


def test_unsure_days_are_both_given() -> None:
    """Where holidays are not announced the last day is a span, and both ends are dates."""
    last = datetime.date(2026, 12, 11)
    sheet = _read(overview(owed("undecided", latest=last, days=None)))["应办事项"]
    assert _values(sheet, "期限") == ["2026-12-04 至 2026-12-11"]
    ends = [_values(sheet, head)[0].date() for head in ("最早期限", "最迟期限")]
    assert ends == [DUE, last]


def test_states_have_a_sign_and_a_colour() -> None:
    """No meaning lies in the colour alone, and what is fine looks unlike what is late."""
    cells = _cells(_read(overview())["应办事项"], "状态")
    words = [cell.value for cell in cells]
    assert words == [" ".join((sign, name["zh"])) for sign, name in WORDS.values()]
    fills = {cell.value: cell.fill.fgColor.rgb for cell in cells}
    assert all(cell.fill.fill_type == "solid" for cell in cells)
    assert fills["✗ 逾期未办"] != fills["✓ 按期办结"] != fills["◷ 迟办"]


@pytest.mark.parametrize("title", _BAD)
def test_no_text_becomes_a_formula(title: str) -> None:
    """Whatever a title begins with, it is a text, marked so that editing it changes nothing."""
    book = _read(overview(plans=(plan(title, number=title),)))
    for sheet in book.worksheets[1:3]:
        cell = _cells(sheet, "预案")[0]
        assert (cell.value, cell.data_type, cell.quotePrefix) == (title, "s", True)
    assert not any(cell.data_type == "f" for page in book for row in page for cell in row)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("甲\n乙", "甲\\n乙"), ("\t=1", "\\t=1"), ("\r=1", "\\r=1"), ("甲\u2028乙", "甲\\u2028乙"),
        ("\u202e反", "\\u202e反"), ("\x0b\x00", "\\x0b\\x00"), ("\ufffe", "\\ufffe"), ("<f>1</f>", "<f>1</f>"),
    ],
)  # fmt: skip
def test_no_character_breaks_the_file(title: str, shown: str) -> None:
    """Characters that tables forbid, or that would mislead, are made visible."""
    book = _read(overview(plans=(plan(title),)))
    assert _values(book["预案"], "预案") == [shown]


def test_what_looks_like_an_escape_stays() -> None:
    """``_x003D_`` in a title is not read as ``=``: it is written with its underscore escaped."""
    packed = zipfile.ZipFile(
        io.BytesIO(workbook(overview(plans=(plan("_x003D_1"),)), report(), "zh"))
    )
    texts = ET.fromstring(packed.read("xl/sharedStrings.xml"))
    assert "_x005F_x003D_1" in set(texts.itertext())


def test_long_texts_fit() -> None:
    """300 characters stay; more than a cell can hold are cut, and the cut is shown."""
    kept, cut = _values(_read(overview(plans=(plan("长" * 300), plan("长" * 40_000)))) ["预案"], "预案")  # fmt: skip
    assert kept == "长" * 300
    assert cut.endswith("长…")
    assert len(cut) < 32_767


def test_days_before_the_calendar_of_tables() -> None:
    """Tables count days from 1900 on; an earlier day is a text and not another day."""
    book = _read(overview(plans=(plan(issued=datetime.date(1899, 12, 31)),)))
    assert _values(book["预案"], "印发日期") == ["1899-12-31"]


def test_lists_can_be_used_and_printed() -> None:
    """Heads stay and filter all rows; A4 across, as wide as a page, head and number on each."""
    for sheet in _read(overview()).worksheets[1:]:
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("2")
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        setup = sheet.page_setup
        assert (setup.orientation, str(setup.paperSize)) == ("landscape", "9")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.center.text == "&P / &N"


def test_columns_fit_their_texts() -> None:
    """Han characters count twice; what is longer than a column may be is wrapped in a higher row."""
    sheet = _read(overview(plans=(plan("防汛应急预案"), plan("汛" * 100))))["预案"]
    cell = _cells(sheet, "预案")[1]
    assert cell.alignment.wrap_text
    wide = sheet.column_dimensions["B"].width
    assert 24 < wide < 60
    assert sheet.row_dimensions[3].height > 100 * 2 / wide * 10
    assert (sheet.row_dimensions[2].height or 15) <= 15


def test_the_first_sheet_counts() -> None:
    """Day, office and area; every state with its number; what each tier has, and its percent."""
    whole = overview(office="lin-gov", jurisdiction="lin")
    rows = [[cell.value for cell in row if cell.value is not None] for row in _read(whole)["汇总"]]
    assert ["截至", datetime.datetime(2026, 11, 22)] in rows  # noqa: DTZ001
    assert ["单位", "临江市人民政府"] in rows
    assert ["区域", "临江市"] in rows
    for sign, name in WORDS.values():
        assert [f"{sign} {name['zh']}", 1] in rows
    late = [
        [cell.value for cell in row] for row in _read(overview(due_within=30, undated=4))["汇总"]
    ]
    assert any(row[:2] == ["没有规定期限、不在其中的", 4] for row in late)
    # Owed 8, there 6, no draft, 2 missing; nothing that could not be placed; the one area covered.
    assert ["市级", 1, 2, 3, 0, 6, 8, 6, 0, 2, 0.75, 0, 1, 1, 1] in rows


def test_a_share_that_is_not_of_the_whole_is_no_number() -> None:
    """Where entries of the catalogue could not be placed the cell says so in words."""
    tier = replace(overview().coverage[0], unplaced=2)
    rows = [[cell.value for cell in row] for row in _read(overview(coverage=(tier,)))["汇总"]]
    (said,) = (row for row in rows if row[0] == "市级")
    assert "75.0%  另有 2 条目录无法归类或者有无不明，没有计入" in said


def test_same_overview_same_bytes() -> None:
    """Nothing of the clock or the machine goes in: the day of the overview is the only day."""
    made = workbook(overview(), report(), "zh")
    assert made == workbook(overview(), report(), "zh")
    packed = zipfile.ZipFile(io.BytesIO(made))
    assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = packed.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {str(DAY)}
    about = load_workbook(io.BytesIO(made)).properties
    assert about.title == "应急预案备案和时限总览"
    assert about.creator.startswith("planlint")


def test_nothing_is_a_table_too() -> None:
    """An overview without plans gives sheets with heads only."""
    empty = overview(plans=(), obligations=(), findings=(), coverage=())
    assert [sheet.max_row for sheet in _read(empty).worksheets[1:]] == [1, 1, 1]
