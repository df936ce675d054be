"""The dashboard of ``filing`` on paper, on a telephone, in English, without scripts, and attacked."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filing_pages import CITY, NARROW, Pages, cell, listed, living, owed, pages, written
from pypdf import PdfReader

_EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&lt;{{style}}⟦a⟧"
_LINES = "一\u2028二\u202e三"


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    """The page of the city."""
    with pages(tmp_path_factory.mktemp("filing")) as opened:
        yield opened


@pytest.fixture
def opened(city: Pages) -> Iterator[Pages]:
    """The same; afterwards nothing may have gone wrong."""
    yield city
    assert city.wrong == []


def test_print(opened: Pages, tmp_path: Path) -> None:
    """On paper, A4 across: numbers, matrix and the whole chosen list with its filters, no controls."""
    page = opened.fresh("#s=overdue&c=village")
    villages = {plan["key"] for plan in living() if plan["type"] == "village"}
    page.emulate_media(media="print")
    for gone in ("#find", "#filters", "#tools", "#unselect", "#skip"):
        assert page.is_hidden(gone)
    for kept in ("#tiles", "#months", "#matrix", "#panel .plan", "#legend"):
        assert page.is_visible(kept)
    made = tmp_path / "page.pdf"
    page.pdf(path=made, prefer_css_page_size=True, print_background=True)
    sheets = PdfReader(made).pages
    box = sheets[0].mediabox
    assert (round(box.width), round(box.height)) in [(842, 595), (842, 596), (841, 595)]
    text = re.sub(r"\s+", "", "".join(sheet.extract_text() for sheet in sheets))
    rows = [row for row in owed() if row["key"] in villages and row["state"] == "overdue"]
    assert len(rows) > 200
    assert [row["due"] for row in rows if f"逾期{row['days']}天{row['due']}" not in text] == []
    assert "全部地区·村" in text
    assert "状态：逾期未办" in text
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")  # fmt: skip


def test_nothing_chosen_prints_the_matrix(opened: Pages) -> None:
    """Without choice or filter the list of everything stays off the paper."""
    page = opened.fresh()
    page.emulate_media(media="print")
    assert page.is_hidden("#panel")
    assert page.is_visible("#matrix")


def test_a_telephone(opened: Pages) -> None:
    """Nothing runs out of the window; a touch on a cell brings its list into sight, back the matrix."""
    page = opened.fresh(size=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    small = """all => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24).map((one) => one.outerHTML)"""
    assert page.eval_on_selector_all("button, select, input", small) == []
    cell(page, "c0", "village").click()
    heading = page.locator("#panel-title").bounding_box()
    assert 0 <= heading["y"] < NARROW["height"] / 3
    page.click("#panel button.title >> nth=0")
    assert page.locator(".duty-card").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    page.click("#back")
    page.click("#unselect")
    assert page.evaluate("document.activeElement.closest('tr').dataset.row") == "c0"


def _hostile() -> dict[str, Any]:
    """One plan, area, office, duty, hazard and finding of which every word is an attack."""
    data = copy.deepcopy(CITY)
    row = next(row for row in data["obligations"] if row["findings"])
    plan = next(plan for plan in data["plans"] if plan["key"] == row["key"])
    finding = next(one for one in data["findings"] if one["id"] == row["findings"][0])
    office = next(one for one in data["offices"] if one["id"] == plan["maker"][0])
    plan |= {"title": _EVIL, "number": _LINES, "path": f"{_EVIL}.yaml", "because": _EVIL, "hazards": ["flood"]}  # fmt: skip
    row |= {"wanted": _EVIL, "because": _EVIL, "path": f"{_EVIL}2.yaml"}
    finding |= {"message": _EVIL, "mend": _EVIL, "rule": _EVIL}
    office["name"] = _EVIL
    for named in (data["areas"][0], data["duties"][0], data["hazards"][0]):
        named["name"] = _EVIL
    return data | {"office": _EVIL}


def test_hostile_words_stay_words(opened: Pages, tmp_path: Path) -> None:
    """Markup in any of the data makes no element and runs nothing; it is shown as written."""
    data = _hostile()
    key = next(plan["key"] for plan in data["plans"] if plan["title"] == _EVIL)
    hostile = opened.of(written(tmp_path, data))
    page = hostile(f"#p={key}")
    assert page.inner_text("#panel h2") == _EVIL
    assert page.inner_text("#panel").count(_EVIL) > 6
    assert "一\\u2028二\\u202e三" in page.inner_text("#panel")
    page.fill("#search-box", f"<script>alert(1) {key}")
    assert listed(page) == [key]
    assert _EVIL in page.inner_text("#scope")
    assert page.evaluate("document.querySelectorAll('img').length") == 0
    assert page.evaluate("document.querySelectorAll('script').length") == 2
    assert hostile.wrong == []
    bare = hostile.plain()
    assert bare.locator("img").count() == 0
    assert _EVIL in bare.inner_text(".overdue-table")


def test_without_scripts(opened: Pages) -> None:
    """Coverage and what is overdue stand there as plain tables, and no dead control."""
    page = opened.plain()
    assert page.is_hidden("#app")
    assert page.is_hidden("#find")
    percents = {f"{tier['percent']:g} %" for tier in CITY["coverage"]}
    assert percents <= set(page.locator(".coverage-table td").all_inner_texts())
    late = [row for row in owed() if row["state"] == "overdue"]
    assert f"逾期清单（{len(late)} 项）" in page.inner_text("body")
    assert page.locator(".overdue-table tbody tr").count() == 400
    assert f"另有 {len(late) - 400} 行" in page.inner_text("body")


def test_english(opened: Pages, tmp_path: Path) -> None:
    """The page speaks the language that it was asked for; what is not English comes from the data."""
    english = opened.of(written(tmp_path, lang="en"))
    page = english("#s=overdue,missing&l=village")
    assert page.get_attribute("html", "lang") == "en"
    for place in ("header", "#tiles", "#months", "#filters label > span", "#legend", "#keys"):
        assert not re.search("[\u3400-\u9fff]", "".join(page.locator(place).all_inner_texts()))
    words = page.get_attribute("tr[data-row=c0] button[data-type=village]", "aria-label")
    assert re.search(r"Village: \d+ in force; \d+ overdue", words)
    assert page.inner_text("#told") == "Level: village; State: overdue, missing"
    assert english.wrong == []


def test_nothing_to_show(opened: Pages, tmp_path: Path) -> None:
    """An empty workspace gives a page that says so and still answers to keys."""
    empty = {key: [] if isinstance(value, list) else value for key, value in CITY.items()}
    bare = opened.of(written(tmp_path, empty))
    page = bare("#q=x")
    assert "没有符合的" in page.inner_text("#panel")
    page.click("#clear")
    page.focus("#matrix button >> nth=0")
    for key in ("ArrowDown", "ArrowRight", "End", "Enter", "Escape"):
        page.keyboard.press(key)
    assert bare.wrong == []
