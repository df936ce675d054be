"""Tables of offices as grids: encodings, delimiters, serial numbers, headings."""

import datetime
import io
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from planlint.model.ledger import Drill, Filing
from planlint.workspace.errors import UsageProblem
from planlint.workspace.importing.cells import pieces_of
from planlint.workspace.importing.delimited import decoded, read_delimited
from planlint.workspace.importing.grid import Grid, Merge, letters
from planlint.workspace.importing.heads import find_heads
from planlint.workspace.importing.sheets import read_sheet
from planlint.workspace.recording.fields import fields_of
from planlint.workspace.recording.kinds import KINDS
from planlint.workspace.recording.misread import Misread

ON = fields_of(Drill)["on"]
NOTE = fields_of(Drill)["note"]
EPOCH_1900, EPOCH_1904 = (
    datetime.datetime.fromisoformat("1899-12-30"),
    datetime.datetime.fromisoformat("1904-01-01"),
)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def read_cell(content: Any, one: Any, epoch: datetime.datetime | None = EPOCH_1900) -> Any:
    """The pieces of one cell."""
    return pieces_of(Grid({1: {1: content}}, epoch=epoch), 1, 1, one, values=False)


@pytest.mark.parametrize(
    ("number", "epoch", "day"),
    [
        (46023, EPOCH_1900, "2026-01-01"),
        (46023.0, EPOCH_1900, "2026-01-01"),
        (44561, EPOCH_1904, "2026-01-01"),
        (36526, EPOCH_1900, "2000-01-01"),
        (20260101, EPOCH_1900, "20260101"),
        (20260101, None, "20260101"),
    ],
)
def test_serial_numbers_are_days_of_their_system(number: Any, epoch: Any, day: str) -> None:
    """1900 or 1904 as the file says; eight digits are a day as written."""
    assert read_cell(number, ON, epoch) == (day,)


@pytest.mark.parametrize("number", [46023.5, 2026, 0, -5, 1e20, 99999999999, True, 100000])
def test_other_numbers_are_no_days(number: Any) -> None:
    """A time of day, a year, what no calendar reaches: refused, never rounded."""
    try:
        (text,) = read_cell(number, ON)
    except Misread:
        return
    assert text == "true"  # which is no day either


def test_workbooks_of_both_systems_give_the_same_days() -> None:
    """A real date and its bare number, in a file of 1900 and in one of 1904."""
    for mac in (False, True):
        book = Workbook()
        if mac:
            book.epoch = CALENDAR_MAC_1904
        page = book.active
        page["A1"], page["A2"] = datetime.date(2026, 6, 1), 46174 - 1462 * mac
        grid = read_sheet(saved(book), None)
        assert [pieces_of(grid, row, 1, ON, values=False) for row in (1, 2)] == [
            ("2026-06-01",), ("2026-06-01",),
        ]  # fmt: skip


def test_text_is_kept_as_it_stands() -> None:
    """Numbers as whole numbers, leading zeros of texts, line breaks, what looks like a formula."""
    book = Workbook()
    page = book.active
    for row, content in enumerate((138, 138.0, 1.5, "007", "一\n二", "'=1+1", " 空 "), 1):
        page.cell(row, 1, content)
    grid = read_sheet(saved(book), None)
    read = [pieces_of(grid, row, 1, NOTE, values=False)[0] for row in range(1, 8)]
    assert read == ["138", "138", "1.5", "007", "一\n二", "'=1+1", "空"]


def test_several_values_in_a_cell() -> None:
    """Names at each comma of either width, prose only at semicolons and line breaks."""
    copies, findings = fields_of(Filing)["copies"], fields_of(Drill)["findings"]
    assert read_cell("a、b，c；d;e,f\ng", copies) == tuple("abcdefg")
    assert read_cell("照明差、车少，路窄；电话不通\n停电", findings) == (
        "照明差、车少，路窄", "电话不通", "停电",
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_of_every_program(encoding: str, delimiter: str, end: str) -> None:
    """Rows counted as a spreadsheet counts them: empty ones, and cells of several lines."""
    rows = (("预案", "备注"), (), ("lin.flood", '"一\n二"'), ("㐂𠮷", ""))
    text, notes = decoded(end.join(delimiter.join(row) for row in rows).encode(encoding))
    grid = read_delimited(text, delimiter, notes)
    assert grid.rows == {
        1: {1: "预案", 2: "备注"},
        3: {1: "lin.flood", 2: "一\n二"},
        4: {1: "㐂𠮷"},
    }
    assert bool(notes) is (encoding == "gb18030")


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"\x80\xff\x00\x01", b"a\x00b", bytes(range(256))]
)
def test_no_text_is_refused(data: bytes) -> None:
    """Neither guessed nor replaced."""
    with pytest.raises(UsageProblem):
        decoded(data)


def test_formulas_in_csv_are_formulas() -> None:
    """As a spreadsheet would take them."""
    grid = read_delimited("=1+1,+1,-1,@x\n", ",", ())
    assert grid.formulas == {(1, 1)}


def test_stored_results_are_taken_only_when_asked() -> None:
    """A formula with a result in the file, and one without."""
    for content, result in ((5, ("5",)), (None, None)):
        rows = {1: {1: content}} if content else {}
        grid = Grid(rows, formulas=frozenset({(1, 1)}))
        with pytest.raises(Misread):
            pieces_of(grid, 1, 1, NOTE, values=False)
        if result:
            assert pieces_of(grid, 1, 1, NOTE, values=True) == result
        else:
            with pytest.raises(Misread):
                pieces_of(grid, 1, 1, NOTE, values=True)


def test_headings_stand_in_the_row_that_has_most_of_them() -> None:
    """Below titles and remarks; spaces, line breaks, stars and widths do not matter."""
    rows = {
        1: {1: "演练台账"},
        3: {1: "填表", 2: "日期"},
        5: {1: "预案 名称*", 2: "办理\n单位", 3: "演练日期", 4: "ｎｏｔｅ", 5: "联系人"},
        6: {1: "x"},
    }
    heads = find_heads(Grid(rows), KINDS["drill"], {})
    assert heads.row == 5
    assert {c: one.key for c, one in heads.fields.items()} == {
        1: "plan",
        2: "by",
        3: "on",
        4: "note",
    }
    assert heads.unknown == {5: "联系人"}


def test_headings_joined_with_the_row_above() -> None:
    """A heading over two rows is the heading of both."""
    rows = {1: {1: "预案", 2: "基本情况"}, 2: {2: "办理单位", 3: "日期"}}
    merges = (Merge(1, 1, 2, 1), Merge(1, 2, 1, 3))
    heads = find_heads(Grid(rows, merges=merges), KINDS["drill"], {})
    assert {c: one.key for c, one in heads.fields.items()} == {1: "plan", 2: "by", 3: "on"}


def test_headings_too_far_down_are_not_looked_for() -> None:
    """Twenty rows; then it is no table of this kind."""
    for row, fits in ((20, True), (21, False)):
        grid = Grid({row: {1: "预案", 2: "日期"}})
        if fits:
            assert find_heads(grid, KINDS["drill"], {}).row == row
        else:
            with pytest.raises(UsageProblem):
                find_heads(grid, KINDS["drill"], {})


def test_every_field_of_every_kind_is_known_by_title_and_key() -> None:
    """No two fields of a kind share a heading."""
    for kind in KINDS.values():
        fields = fields_of(kind.model)
        for names in ([one.title.zh for one in fields.values()], list(fields)):
            heads = find_heads(Grid({1: dict(enumerate(names, 1))}), kind, {})
            assert [one.key for one in heads.fields.values()] == list(fields)


def test_columns_have_letters() -> None:
    """As spreadsheets name them."""
    assert [letters(c) for c in (1, 26, 27, 52, 256, 703)] == ["A", "Z", "AA", "AZ", "IV", "AAA"]
