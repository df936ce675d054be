"""Workbooks made to harm: refused with words, quickly, in little memory."""

import io
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Mapping

import pytest
from openpyxl import Workbook

from planlint.workspace.errors import UsageProblem
from planlint.workspace.importing.opening import read_bytes
from planlint.workspace.importing.sheets import read_sheet

SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(changed: Mapping[str, bytes] = {}) -> bytes:
    """A good workbook with some parts replaced."""
    book = Workbook()
    book.active.append(["预案", "日期"])
    held = io.BytesIO()
    book.save(held)
    made = io.BytesIO()
    with zipfile.ZipFile(held) as good, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in {*good.namelist(), *changed}:
            bad.writestr(name, changed.get(name) or good.read(name))
    return made.getvalue()


def sheet(inside: str, head: str = "") -> bytes:
    """A workbook with this in its sheet."""
    xml = f'<?xml version="1.0"?>{head}<worksheet xmlns="{_MAIN}">{inside}</worksheet>'
    return workbook({SHEET: xml.encode()})


_ROW = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'
HOSTILE = {
    "swells to gigabytes": lambda: workbook({SHEET: b" " * 60_000_000}),
    "millions of elements": lambda: sheet("<sheetData>" + "<row/>" * 1_600_000 + "</sheetData>"),
    "entities": lambda: sheet(
        "<sheetData/>", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    ),
    "entities in utf-16": lambda: workbook({
        "xl/sharedStrings.xml": '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "b">]><sst/>'.encode("utf-16")
    }),
    "a cell at the end of the world": lambda: sheet(
        _ROW + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    ),
    "formats without end": lambda: workbook({
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{"<xf/>" * 300_000}</styleSheet>'.encode()
    }),
    "too many columns": lambda: sheet('<sheetData><row r="1"><c r="IW1"><v>1</v></c></row></sheetData>'),
    "rows twice": lambda: sheet(
        _ROW + '<row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    ),
    "cells twice": lambda: sheet(
        '<sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>'
    ),
    "places that are none": lambda: sheet('<sheetData><row r="-1"><c r="A1"><v>1</v></c></row></sheetData>'),
    "places without letters": lambda: sheet('<sheetData><row r="1"><c r="1"><v>1</v></c></row></sheetData>'),
    "no xml": lambda: workbook({SHEET: b"<worksheet"}),
    "no workbook": lambda: workbook({"xl/workbook.xml": b"<a/>"}),
    "shared strings that are not there": lambda: sheet(
        '<sheetData><row r="1"><c r="A1" t="s"><v>999</v></c></row></sheetData>'
    ),
    "not even an archive": lambda: b"PK\x03\x04" + b"x" * 100,
    "cut off": lambda: workbook()[:-200],
    "another archive": lambda: _archive({"content.xml": b"<office/>"}),
    "empty archive": lambda: _archive({}),
}  # fmt: skip


def _archive(parts: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize("case", HOSTILE)
def test_harm_is_refused_with_words(case: str) -> None:
    """A sentence, no traceback of a library."""
    with pytest.raises(UsageProblem) as refused:
        read_sheet(HOSTILE[case](), None)
    assert refused.value.message.zh


def test_a_part_that_lies_about_its_size_is_not_unpacked() -> None:
    """The archive says 100 bytes with a good sum over them; 300 MB would come."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    honest = b"<a>" + b" " * 97
    packed = compressor.compress(honest)
    for _ in range(300):
        packed += compressor.compress(b" " * 1_000_000)
    packed += compressor.flush()
    name = b"xl/sharedStrings.xml"
    fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, zlib.crc32(honest), len(packed), 100, len(name), 0)  # fmt: skip
    local = b"PK\x03\x04" + fields + name + packed
    central = b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name  # fmt: skip
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    tracemalloc.start()
    with pytest.raises(UsageProblem):
        read_sheet(local + central + end, None)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_joined_cells_without_end() -> None:
    """One range over the whole sheet is one; many large ones are refused."""
    for merge in ("A1:XFD1048576", "A1"):
        data = sheet(_ROW + f'</sheetData><mergeCells><mergeCell ref="{merge}"/></mergeCells>')
        assert read_sheet(data, None).merge_at(1, 1) is not None
    rows = '<row r="20000"><c r="A20000"><v>1</v></c></row></sheetData>'
    many = '<mergeCell ref="A1:A20000"/>' * 6
    with pytest.raises(UsageProblem):
        read_sheet(sheet(f"{_ROW}{rows}<mergeCells>{many}</mergeCells>"), None)


def test_a_column_formatted_to_the_end_is_no_harm() -> None:
    """Cells without content take no part, wherever they are."""
    far = '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'
    assert read_sheet(sheet(_ROW + far), None).rows == {1: {1: "甲"}}


def test_files_that_are_no_tables(tmp_path) -> None:
    """Old .xls, folders, what is not there, more than 10 MB: said, not read."""
    old = tmp_path / "old.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)
    large = tmp_path / "large.csv"
    large.write_bytes(b"x" * 10_000_001)
    said = {}
    for path in (old, large, tmp_path, tmp_path / "none.csv"):
        with pytest.raises(UsageProblem) as refused:
            read_bytes(path)
        said[path.name] = refused.value.message.zh
    assert ".xlsx" in said["old.xls"]
    assert "10 MB" in said["large.csv"]


def test_results_of_formulas_stand_in_the_file() -> None:
    """Seen as formulas, with the result that the program stored; without one the cell is empty."""
    cells = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c><f>A1</f><v>3</v></c>'
    grid = read_sheet(sheet(f"<sheetData><row>{cells}</row></sheetData>"), None)
    assert grid.rows == {1: {1: 2, 3: 3}}
    assert grid.formulas == {(1, 1), (1, 2), (1, 3)}
