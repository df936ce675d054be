"""``filing --format xlsx`` and ``ics``: beside the JSON of the same call, and before LibreOffice."""

import csv
import datetime
import io
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import vobject
from openpyxl import load_workbook
from pypdf import PdfReader

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_UNDONE = {"overdue", "elsewhere", "incomplete", "undecided", "open"}
# As a plan says it -> as a table shows it.
_HOSTILE = {
    "=cmd|'/C calc'!A0": "=cmd|'/C calc'!A0", "=1+1": "=1+1", "+1+1": "+1+1", "-1+1": "-1+1",
    "@SUM(1,1)": "@SUM(1,1)", "＝1+1": "＝1+1", "甲\n乙": "甲\\n乙", "甲\u2028乙": "甲\\u2028乙",
    "长" * 300: "长" * 300, "_x003D_1+1": "_x003D_1+1", "</t><f>1</f>": "</t><f>1</f>", 'a,"b";c': 'a,"b";c',
}  # fmt: skip
_DATES = "dates: {approved: 2026-06-15, issued: 2026-06-20}"
# Comma, quotes, UTF-8, from line 1; the last -1: a file for each sheet.
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture
def filed(planlint_run: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Writes the overview of a folder in one format; gives the path."""

    def run(folder: Path, style: str, *more: str, as_of: str = "2026-11-22") -> Path:
        out = tmp_path / f"out.{style}"
        done = planlint_run("filing", folder, "--as-of", as_of, "--format", style, "-o", out, *more, cwd=tmp_path)  # fmt: skip
        assert done.code == 0, done
        return out

    return run


@pytest.fixture
def hostile(family: Any) -> Path:
    """The fixture family with plans of bad titles and numbers, which owe their filing."""
    for number, title in enumerate(_HOSTILE):
        quoted = json.dumps(title)
        family.write(
            f"h{number}.yaml",
            f"type: special\nid: lin.h{number}\ntitle: {quoted}\njurisdiction: lin\nhazards: [flood]\n"
            "maker: lin-gov\nlead: lin-water\nedition:\n"
            f"  {{status: in_force, number: {quoted}, approved_by: lin-gov, issued_by: lin-gov, {_DATES}}}\n",
        )
    root: Path = family.root
    return root


def _json(filed: Callable[..., Any], folder: Path, *more: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(filed(folder, "json", *more).read_text(encoding="utf-8"))
    return data


def _column(sheet: Any, head: str) -> list[Any]:
    at = next(cell.column for cell in sheet[1] if cell.value == head)
    return [row[at - 1] for row in sheet.iter_rows(min_row=2, values_only=True)]


def _day(value: Any) -> str | None:
    return str(value.date()) if isinstance(value, datetime.datetime) else None


@pytest.mark.parametrize("name", ["plans", "broken"])
def test_tables_say_what_json_says(filed: Callable[..., Any], name: str) -> None:
    """Every plan, obligation and finding of the JSON is a row with the same days and numbers."""
    data = _json(filed, _EXAMPLES / name)
    book = load_workbook(filed(_EXAMPLES / name, "xlsx"))
    plans, duties, found = (book[sheet] for sheet in ("预案", "应办事项", "问题"))
    assert Counter(_column(plans, "预案")) == Counter(one["title"] for one in data["plans"])
    days = zip(*(map(_day, _column(duties, head)) for head in ("期限", "办理日期", "起算")), strict=True)  # fmt: skip
    rows = zip(_column(duties, "预案标识"), days, strict=True)
    assert Counter(rows) == Counter(
        (one["key"], (one["due"], one["done"], one["start"])) for one in data["obligations"]
    )
    assert sorted(_column(found, "问题")) == sorted(one["message"] for one in data["findings"])


@pytest.mark.parametrize("name", ["plans", "broken"])
def test_the_calendar_has_what_is_left(filed: Callable[..., Any], name: str) -> None:
    """Every obligation that is not done and has a day is an event on that day, under its id."""
    owed = _json(filed, _EXAMPLES / name)["obligations"]
    expected = {
        f"{one['id']}@planlint": one["earliest"]
        for one in owed
        if one["state"] in _UNDONE and one["earliest"]
    }
    read = vobject.readOne(filed(_EXAMPLES / name, "ics").read_bytes().decode())
    events = [(event.uid.value, str(event.dtstart.value)) for event in read.vevent_list]
    assert len(events) == len(expected)
    assert dict(events) == expected


def test_narrowed_to_an_office(filed: Callable[..., Any]) -> None:
    """``--for`` narrows the tables as it narrows the JSON, and the first sheet says for whom."""
    data = _json(filed, _EXAMPLES / "plans", "--for", "jz-em")
    book = load_workbook(filed(_EXAMPLES / "plans", "xlsx", "--for", "jz-em", "--lang", "en"))
    assert book["Duties"].max_row - 1 == len(data["obligations"])
    facts = [row[:2] for row in book["Summary"].iter_rows(max_row=6, values_only=True)]
    assert ("Unit", "江州市应急管理局") in facts


def test_two_runs_write_the_same_bytes(filed: Callable[..., Any]) -> None:
    """Neither the clock nor the order of work goes into a file."""
    for style in ("xlsx", "ics"):
        first = filed(_EXAMPLES / "broken", style).read_bytes()
        assert filed(_EXAMPLES / "broken", style).read_bytes() == first


def _soffice(kind: str, path: Path, out: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("XLSX NOT OPENED: run scripts/office_reader.sh (installs LibreOffice) first")
    own = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    done = subprocess.run(
        ["soffice", "--headless", own, "--convert-to", kind, "--outdir", out, path],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_libreoffice_reads_hostile_texts_as_texts(
    filed: Callable[..., Any], hostile: Path, tmp_path: Path
) -> None:
    """Nothing is evaluated: the list that LibreOffice exports has every title as it was written."""
    path = filed(hostile, "xlsx", as_of="2026-06-30")
    _soffice(_CSV, path, tmp_path / "csv")
    text = (tmp_path / "csv/out-预案.csv").read_text(encoding="utf-8")
    rows = {row["标识"]: row for row in csv.DictReader(io.StringIO(text))}
    for number, shown in enumerate(_HOSTILE.values()):
        row = rows[f"lin.h{number}"]
        assert (row["预案"], row["印发日期"]) == (shown, "2026-06-20")
    sheet = load_workbook(path)["预案"]
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "d", "n"}


def test_hostile_titles_in_the_calendar(filed: Callable[..., Any], hostile: Path) -> None:
    """Each bad title is the summary of its filing, whatever it holds."""
    read = vobject.readOne(filed(hostile, "ics", as_of="2026-06-30").read_bytes().decode())
    titles = {event.summary.value for event in read.vevent_list}
    assert {f"备案：{shown}" for shown in _HOSTILE.values()} <= titles


def test_libreoffice_prints_it_on_a4(filed: Callable[..., Any], tmp_path: Path) -> None:
    """All sheets print on A4 across, with the head on every page and the page's number."""
    _soffice("pdf", filed(_EXAMPLES / "broken", "xlsx"), tmp_path / "pdf")
    pages = PdfReader(tmp_path / "pdf/out.pdf").pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(842, 595)}  # fmt: skip
    texts = [page.extract_text() for page in pages]
    duties = [text for text in texts if "应办事项" in text and "还有（天）" in text]
    assert len(duties) > 1
    assert all(f"{number} / {len(pages)}" in text for number, text in enumerate(texts, 1))
