"""Records written by the command are read back equal; a table made from records gives the records."""

import csv
import datetime
import io
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from planlint.family.ledger import read_ledger
from planlint.model.document import Document
from planlint.model.ledger import Record
from planlint.rulebook.builtin import builtin_fixtures
from planlint.source.reader import read
from planlint.workspace.importing.asked import Asked
from planlint.workspace.importing.running import import_table
from planlint.workspace.recording.appending import workspace_at
from planlint.workspace.recording.fields import Field, fields_of
from planlint.workspace.recording.kinds import KINDS, Kind
from planlint.workspace.recording.writing import Recorder

DAY = datetime.date(2026, 6, 30)
NUMBERS = {
    "lin.flood": "临政办发〔2026〕8号",
    "lin.water": "临水发〔2026〕15号",
}
UNITS = ("lin-gov", "lin-em", "lin-water", "north-em", "lin-water/duty")
DAYS = st.dates(datetime.date(2026, 5, 1), DAY)
# What nobody splits, trims or takes for a formula; all that YAML and CSV find hard is in it.
LETTERS = "甲乙丙丁aZ09-+@'\"#:{}[]&*!|>%,？，、。·（）〔〕《》“”\\/~`^$㐂𠮷é "
TEXTS = (
    st.text(LETTERS, min_size=1, max_size=20)
    .map(str.strip)
    .filter(lambda text: bool(text) and not text.startswith("="))
)


@pytest.fixture(scope="module", autouse=True)
def home() -> Iterator[Path]:
    """The fixture family as a workspace; only its ledger changes."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in builtin_fixtures()["city"].items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (root / "planlint.toml").write_text('name = "临江"\n')
        _Home.root = root
        yield root


class _Home:
    root: Path


# What there is of them.
_BOUNDS = {"year": (1949, 2200), "quarter": (1, 4)}


def values_of(one: Field, vocabulary: Any) -> st.SearchStrategy[Any]:
    """What a field may hold, as it stands in a record."""
    words = list(one.words or vocabulary.lists.get(one.vocabulary, {}))
    made: dict[str, st.SearchStrategy[Any]] = {
        "date": DAYS.map(str),
        "count": st.integers(0, 10**6).map(str),
        "flag": st.sampled_from(["true", "false"]),
        "money": st.integers(1, 9999).map(lambda n: f"{n}万元"),
        "plan": st.sampled_from(sorted(NUMBERS)),
        "holder": st.sampled_from(UNITS),
        "area": st.just("lin"),
        "word": st.sampled_from(words or ["-"]),
        "text": TEXTS,
    }
    single = made[one.form]
    return st.lists(single, min_size=1, max_size=3, unique=True) if one.many else single


# Of the kinds that are done once: a deed that none of the other records is about.
_DEEDS: dict[str, Callable[[int], dict[str, Any]]] = {
    "filing": lambda index: {"to": ("north-gov", "north-water", "north-em")[index]},
    "publication": lambda index: {"channel": f"渠道{index}"},
    "revision": lambda index: {"new_number": f"新{index}号"},
    "received": lambda index: {"from": ("lin-gov", "lin-em", "lin-water")[index]},
    "annual-review": lambda index: {"year": str(2020 + index)},
}


@st.composite
def batches(draw: st.DrawFn) -> tuple[Kind, list[dict[str, Any]]]:
    """Records of one kind, all different, no two about one deed."""
    kind = draw(st.sampled_from(sorted(KINDS.values(), key=lambda kind: kind.name)))
    vocabulary = workspace_at(_Home.root).pack.vocabulary
    fields = {k: f for k, f in fields_of(kind.model).items() if k not in ("id", "corrects")}
    records = []
    for index in range(draw(st.integers(1, 3))):
        chosen = draw(st.sets(st.sampled_from(sorted(fields)), max_size=8)) | set(kind.required)
        record = {key: draw(values_of(fields[key], vocabulary)) for key in fields if key in chosen}
        record.pop("number", None)
        for key in set(record) & _BOUNDS.keys():
            record[key] = str(draw(st.integers(*_BOUNDS[key])))
        for key in (k for k in record if fields[k].form == "date" and k != "approved"):
            record[key] = max(record[key], record["on"])  # nothing ends before it was done
        if "plan" in record:
            record["number"] = NUMBERS[record["plan"]]
        # Each about something of its own, so that none contradicts another.
        record |= {"document": f"文{index}"}
        if kind.name in _DEEDS:
            record |= _DEEDS[kind.name](index)
        records.append({"id": f"X-{index + 100}", **record})
    return kind, records


def flat(record: dict[str, Any]) -> dict[str, Any]:
    """As given to the command: several as they are, one as one."""
    return {key: value if isinstance(value, list) else [value] for key, value in record.items()}


def typed(kind: Kind, record: dict[str, Any]) -> Record:
    """The record as the ledger means it."""
    nested: dict[str, Any] = {}
    for key, value in record.items():
        name, _, part = key.partition(".")
        if part:
            nested.setdefault(name, {})[part] = value
        else:
            nested[name] = value
    return kind.model.model_validate(nested)


def in_ledger(kind: Kind) -> list[Record]:
    """The records of the file, all of which must have the right form."""
    reading = read((_Home.root / kind.path).read_bytes(), lists=True)
    assert reading.tree is not None
    assert reading.problems == ()
    ledger, problems = read_ledger({kind.stem: Document(kind.path, reading.tree)})
    assert problems == ()
    return [entry.value for entry in ledger.records[kind.stem]]


def start(kind: Kind) -> None:
    """An empty ledger of the kind."""
    (_Home.root / kind.path).unlink(missing_ok=True)


@given(batches())
@settings(max_examples=60, deadline=None)
def test_what_is_recorded_is_read_back(batch: tuple[Kind, list[dict[str, Any]]]) -> None:
    """One after another, each with its id."""
    kind, records = batch
    start(kind)
    recorder = Recorder(workspace_at(_Home.root), kind, DAY)
    for record in records:
        written = recorder.write([recorder.drafted(flat(record))])
        assert not written.faulty, written.outcomes
    assert in_ledger(kind) == [typed(kind, record) for record in records]


@given(batches(), st.booleans(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_a_table_of_records_gives_the_records(
    batch: tuple[Kind, list[dict[str, Any]]], as_csv: bool, chance: Any
) -> None:
    """As XLSX or CSV, headings by key or by title, in any order; once more it adds nothing."""
    kind, records = batch
    start(kind)
    fields = fields_of(kind.model)
    columns = sorted({key for record in records for key in record}, key=list(fields).index)
    chance.shuffle(columns)
    heads = [chance.choice([key, fields[key].title.zh]) for key in columns]
    rows = [[_cell(record.get(key), chance) for key in columns] for record in records]
    path = _Home.root / ("t.csv" if as_csv else "t.xlsx")
    path.write_bytes((_csv if as_csv else _xlsx)([heads, *rows], chance))
    asked = Asked(path, kind, DAY)
    assert import_table(_Home.root, asked).faults == ()
    assert in_ledger(kind) == [typed(kind, record) for record in records]
    again = import_table(_Home.root, asked)
    assert (again.faults, len(again.there)) == ((), len(records))


def _cell(value: Any, chance: Any) -> str:
    if isinstance(value, list):
        return str(chance.choice("；;\n").join(value))
    return value or ""


def _csv(rows: list[list[str]], chance: Any) -> bytes:
    held = io.StringIO()
    csv.writer(held, delimiter=chance.choice(",;\t")).writerows(rows)
    return held.getvalue().encode(chance.choice(["utf-8", "utf-8-sig", "gb18030"]))


def _xlsx(rows: list[list[str]], chance: Any) -> bytes:
    book = Workbook()
    if chance.random() < 0.5:
        book.active.append(["台账"])
    for row in rows:
        book.active.append([cell or None for cell in row])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()
