"""The dashboard of ``filing`` by keys alone, for readers of screens, and without colours."""

from collections.abc import Iterator
from typing import Any

import pytest
from filing_pages import CITY, Pages, below, listed, living, pages


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


def _focus(page: Any, what: str) -> Any:
    """Something of the element that has the focus."""
    return page.evaluate(f"document.activeElement.{what}")


def _press(page: Any, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_keys_alone(opened: Pages) -> None:
    """Skip to the matrix, open an area, list a cell, read a plan, and back the whole way by Esc."""
    page = opened.fresh()
    _press(page, "Tab")
    assert _focus(page, "id") == "skip"
    _press(page, "Enter")
    assert _focus(page, "closest('#matrix') !== null")
    row = "closest('tr').dataset.row"
    assert _focus(page, row) == "jiangzhou"
    _press(page, "ArrowDown", "ArrowDown")
    assert _focus(page, row) == "c0"
    _press(page, "ArrowRight")
    assert page.get_attribute("tr[data-row=c0]", "aria-expanded") == "true"
    assert _focus(page, row) == "c0"
    _press(page, "ArrowDown", "ArrowDown")
    assert _focus(page, row).startswith("c0-t")
    _press(page, "ArrowLeft")
    assert _focus(page, row) == "c0"
    _press(page, "End")
    assert _focus(page, "dataset.type") == "office"
    _press(page, "ArrowLeft", "ArrowLeft")
    assert _focus(page, "dataset.type") == "village"
    _press(page, "Enter")
    assert _focus(page, "id") == "panel-title"
    villages = {p["key"] for p in living() if p["type"] == "village" and p["jurisdiction"] in below("c0")}  # fmt: skip
    assert set(listed(page)) == villages
    _press(page, "Tab", "Tab")
    first = _focus(page, "dataset.plan")
    _press(page, "ArrowDown")
    second = _focus(page, "dataset.plan")
    assert first != second
    _press(page, "Enter")
    title = next(plan["title"] for plan in CITY["plans"] if plan["key"] == second)
    assert page.inner_text("#panel-title") == title
    assert _focus(page, "id") == "panel-title"
    _press(page, "Escape")
    assert _focus(page, "dataset.plan") == second
    _press(page, "Escape")
    assert _focus(page, row) == "c0"
    assert _focus(page, "dataset.type") == "village"
    assert "a=" not in page.url


def test_every_part_is_reached_by_tab(opened: Pages) -> None:
    """Search, numbers, months, bars, filters, views, matrix, list: each is a stop with a focus ring."""
    page = opened.fresh()
    seen = []
    for _ in range(40):
        _press(page, "Tab")
        place = _focus(page, "closest('[id]')?.id")
        parent = _focus(page, "parentElement.closest('[id]')?.id")
        seen += [place, parent]
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring == "solid", place
        if parent == "panel":
            break
    wanted = {"search-box", "print", "tiles", "months", "spans", "f-t", "f-l", "f-h", "f-d", "f-w", "f-o", "views", "expand", "matrix", "panel"}  # fmt: skip
    assert wanted - set(seen) <= {"matrix"}
    assert {"heads", "cells"} & set(seen)


def test_arrows_go_through_numbers_and_months(opened: Pages) -> None:
    """One stop each; arrows, Home and End inside; a press keeps the focus where it was."""
    page = opened()
    page.focus("[data-tile=plans]")
    _press(page, "ArrowRight", "ArrowRight", "ArrowRight", "Enter")
    assert _focus(page, "dataset.tile") == "overdue"
    assert "s=overdue" in page.url
    page.focus("[data-moment=over]")
    _press(page, "Enter")
    assert _focus(page, "dataset.moment") == "over"
    assert "m=over" in page.url
    _press(page, "End")
    assert _focus(page, "dataset.moment") == "later"


def test_a_screen_reader_hears_it(opened: Pages) -> None:
    """The matrix is a tree of rows with levels; each cell says area, type and states in words."""
    page = opened("#x=jiangzhou,c2")
    assert page.get_attribute("#matrix", "role") == "treegrid"
    levels = page.eval_on_selector_all(
        "#cells tr[data-row]",
        "all => all.map((one) => [one.dataset.row, one.getAttribute('aria-level')])",
    )
    assert dict(levels)["jiangzhou"] == "1"
    assert dict(levels)["c2"] == "2"
    assert {level for row, level in levels if row.startswith("c2-t")} == {"3"}
    words = page.get_attribute("tr[data-row=c2] button[data-type=village]", "aria-label")
    mine = {p["key"] for p in living() if p["type"] == "village" and p["jurisdiction"] in below("c2")}  # fmt: skip
    late = sum(row["key"] in mine and row["state"] == "overdue" for row in CITY["obligations"])
    assert words.startswith("云台县，村：现行 ")
    assert f"逾期 {late} 项" in words
    nameless = """all => all.filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim() || one.labels?.length)).length"""
    assert page.eval_on_selector_all("button, input, select", nameless) == 0
    page.click("[data-tile=missing]")
    assert f"缺 {CITY['summary']['missing']} 份" in page.inner_text("[role=status]")


def test_no_meaning_by_colour_alone(opened: Pages) -> None:
    """Every coloured cell, line and number carries a sign or a word beside its colour."""
    page = opened("#x=jiangzhou,c0,c1&a=c1")
    signs = {"overdue": "✗", "missing": "○", "fault": "△", "undecided": "?", "soon": "◷", "fine": "✓", "none": "－"}  # fmt: skip
    cells = page.eval_on_selector_all(
        "#cells .cell:not(.empty)",
        "all => all.map((one) => [one.className.slice(5), one.innerText])",
    )
    assert len(cells) > 50
    assert [words for kind, words in cells if signs[kind] not in words] == []
    lines = page.eval_on_selector_all("#panel .owed", "all => all.map((one) => one.querySelector('.state').textContent)")  # fmt: skip
    assert lines
    assert all(lines)


_CONTRAST = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const bad = new Map();
  for (const one of document.querySelectorAll("body *")) {
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!words || !one.checkVisibility() || one.closest("datalist, script, noscript, select")) continue;
    const [a, b] = [light(rgb(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) bad.set(one.className + ": " + one.textContent.slice(0, 20), ratio.toFixed(2));
  }
  return [...bad];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out(opened: Pages, scheme: str) -> None:
    """All text has a contrast of at least 4.5 to what is behind it: list, plan, coverage, in both schemes."""
    page = opened.fresh("#x=jiangzhou,c0,c1&a=c1&s=overdue", scheme=scheme)
    assert page.evaluate(_CONTRAST) == []
    page.click("#panel button.title >> nth=0")
    assert page.evaluate(_CONTRAST) == []
    page.click("[data-view=coverage]")
    assert page.evaluate(_CONTRAST) == []
