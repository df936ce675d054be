"""The dashboard on plans that are owed and not in force: each lack has its sign, and is counted once."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from filing_pages import Pages, cell, listed, pages, tile

from planlint.filing.shapes import JsonFiling

_AREA, _DAY = {"id": "lin", "name": "临江市", "level": "city", "parent": ""}, "2026-11-22"


def _plan(key: str, standing: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"key": key, "title": key, "type": kind, "jurisdiction": "lin", "level": "city", "standing": standing, **more}  # fmt: skip


def _compile(key: str, state: str, due: str | None = None) -> dict[str, Any]:
    days = 100 if due else None
    return {"id": key, "key": key, "duty": "compile", "state": state, "by": ["lin-gov"], "due": due, "earliest": due, "latest": due, "days": days}  # fmt: skip


# One of each kind of lack, in a column of its own; the special plan alone has a day, long past.
_DATA = JsonFiling(
    as_of=_DAY,
    rulebook={"pack": "cn", "version": "1"},
    areas=[_AREA],
    duties=[{"id": "compile", "name": "编制"}],
    coverage=[
        {"level": "city", "plans": {}, "owed": 4, "there": 1, "missing": 2, "drafted": 1, "unplaced": 1, "percent": 25.0, "units": 3, "units_covered": 2, "units_percent": 66.7}
    ],
    plans=[
        _plan("missing", "missing", "department", because="目录列为应当制定"),
        _plan("late", "missing", "special"),
        _plan("draft", "draft", "unit", only_draft=True),
        _plan("unsure", "undecided", "joint", because="type 的写法不对"),
        _plan("there", "in_force", "total"),
        _plan("idea", "draft", "village"),
        _plan("nowhere", "undecided", "action") | {"jurisdiction": "", "level": ""},
    ],
    obligations=[
        _compile("missing", "open"),
        _compile("late", "overdue", "2026-08-14"),
        _compile("draft", "open"),
    ],
).model_dump()  # fmt: skip


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    """The page of these plans."""
    with pages(tmp_path_factory.mktemp("lacks"), _DATA) as opened:
        yield opened


@pytest.fixture
def page(city: Pages) -> Iterator[Any]:
    """The same; afterwards nothing may have gone wrong."""
    yield city()
    assert city.wrong == []


@pytest.mark.parametrize(
    ("kind", "shown", "told"),
    [
        ("department", "0 ○1", "缺 1 份"),
        ("unit", "0 ◐1", "只有草案或者尚未印发 1 份"),
        ("joint", "0 ?1", "不能判断 1 项"),
        ("special", "0 ✗1", "逾期 1 项；缺 1 份"),
        ("total", "1 ✓", "现行 1 份；按期 1 项"),
    ],
)
def test_the_sign_of_a_lack(page: Any, kind: str, shown: str, told: str) -> None:
    """Missing with no day set is ○, only a draft ◐, what nobody can place ?, past its day ✗."""
    found = cell(page, "lin", kind)
    assert re.sub(r"\s+", " ", found.inner_text()).strip() == shown
    assert found.get_attribute("title").endswith(told)


def test_each_lack_has_its_number(page: Any) -> None:
    """Two missing, one draft, two not placed; the draft that nobody asks for is none of these."""
    assert [tile(page, name) for name in ("plans", "missing", "drafted", "unplaced")] == [1, 2, 1, 2]  # fmt: skip
    assert [tile(page, name) for name in ("overdue", "open")] == [1, 2]


@pytest.mark.parametrize(
    ("state", "keys"),
    [("missing", {"missing", "late"}), ("drafted", {"draft"}), ("unplaced", {"unsure", "nowhere"})],
)
def test_a_number_lists_its_plans(city: Pages, state: str, keys: set[str]) -> None:
    """Pressed, the list has these plans and no others."""
    assert set(listed(city(f"#s={state}"))) == keys


def test_the_table_and_the_page_without_scripts(city: Pages) -> None:
    """Coverage of units with its percent; a share that is not of the whole says so; all lacks listed."""
    text = re.sub(r"\s+", " ", city.plain().inner_text("body"))
    assert "25 % 另有 1 条目录无法归类或者有无不明，没有计入" in text
    assert "3 2 66.7 %" in text
    for heading in ("缺的预案（2 份）", "只有草案或者尚未印发（1 份）", "有无不明，没有计入（2 条）"):  # fmt: skip
        assert heading in text


def test_what_stands_nowhere_has_a_row_of_its_own(city: Pages) -> None:
    """It is not taken for everywhere: with nothing chosen all are listed, in its row it alone."""
    page = city()
    assert len(listed(page)) == len(_DATA["plans"])
    cell(page, "~", "action").click()
    assert listed(page) == ["nowhere"]
