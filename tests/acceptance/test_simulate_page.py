"""The page of ``simulate`` in a browser: details, keys, filters, print, hostile titles."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import chromium

from conftest import run_planlint

_PLANS = Path(__file__).resolve().parents[2] / "examples/plans"
_FLOOD = ("--event", "flood", "--grade", "major", "--at", "qingxi", "--time", "2026-11-20T02:10")
_HOSTILE = "</script><img src=x onerror=alert(1)>{0}⟦jz-em⟧<b>转移</b>"
_LINE = ".row:not(.heading)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests here."""
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a family in which one task has a hostile title."""
    folder = tmp_path_factory.mktemp("simulate")
    shutil.copytree(_PLANS, folder / "plans")
    plan = folder / "plans/city/flood.yaml"
    text = plan.read_text(encoding="utf-8")
    assert "title: 营救被困群众" in text
    plan.write_text(text.replace("title: 营救被困群众", f'title: "{_HOSTILE}"'), encoding="utf-8")
    target = folder / "run.html"
    run_planlint("simulate", "plans", *_FLOOD, "--without", "jz-edu", "--format", "html", "-o", str(target), cwd=folder)  # fmt: skip
    return target


@pytest.fixture
def page(browser: Any, made: Path) -> Iterator[Any]:
    """The page; afterwards nothing was asked for, said on the console, or shown in a dialog."""
    wrong: list[str] = []
    opened = browser.new_page(viewport={"width": 1500, "height": 900})
    opened.set_default_timeout(15_000)
    address = made.as_uri()
    opened.on("request", lambda r: r.url == address or wrong.append(f"asks for {r.url}"))
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(error.message))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    opened.goto(address)
    yield opened
    opened.close()
    assert wrong == []


def shown(page: Any) -> list[str]:
    """What the lines say that are in sight."""
    return list(page.locator(f"{_LINE}:not([hidden])").evaluate_all("rows => rows.map(row => row.getAttribute('aria-label'))"))  # fmt: skip


def test_a_click_shows_who_is_called_and_where_it_stands(page: Any) -> None:
    """The panel of a decision: who, number, plan, file and line; Escape closes it."""
    page.locator(_LINE, has_text="决定").first.click()
    panel = page.locator("aside")
    assert panel.is_visible()
    for word in ("谁", "电话", "☎", "出处", ".yaml:"):
        assert word in panel.inner_text()
    page.keyboard.press("Escape")
    assert not panel.is_visible()


def test_keys_alone_reach_every_line(page: Any) -> None:
    """Down to the next, Enter to see it."""
    first, second = page.locator(_LINE).nth(0), page.locator(_LINE).nth(1)
    first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert "chosen" in (second.get_attribute("class") or "")
    assert page.locator("aside").is_visible()


def test_search_and_filters_narrow_and_the_rows_close_up(page: Any) -> None:
    """Only lines with the words, then only those of a plan, then of a unit; the drawing shrinks."""
    whole, height = len(shown(page)), page.locator("svg").bounding_box()["height"]
    page.fill("#search", "停课")
    lines = shown(page)
    assert 0 < len(lines) < whole
    assert all("停课" in line for line in lines)
    assert page.locator("svg").bounding_box()["height"] < height / 3
    page.fill("#search", "")
    page.select_option("#plan", "qingxi.flood")
    assert all("清溪县防汛抗旱应急预案" in line for line in shown(page))
    page.select_option("#unit", "qx-edu")
    assert all("清溪县教育局" in line for line in shown(page))
    assert shown(page)


def test_only_what_breaks(page: Any) -> None:
    """Without the education bureau: its own task is lost, others hang on a condition."""
    whole = len(shown(page))
    page.check("#odd")
    lines = shown(page)
    assert any("组织受威胁学校停课避险" in line and "不发生" in line for line in lines)
    assert len(lines) < whole / 4


def test_hostile_titles_stay_words(page: Any) -> None:
    """No element comes of them; the title is there as written."""
    assert page.locator("img, b").count() == 0
    page.fill("#search", "onerror")
    (line,) = shown(page)
    assert _HOSTILE in line
    page.locator(f"{_LINE}:not([hidden])").click()
    assert _HOSTILE in page.locator("aside h2").inner_text()


def test_the_print_view_leaves_the_controls_out(page: Any) -> None:
    """Answer, breaks and drawing are printed."""
    page.emulate_media(media="print")
    assert not page.locator("form").is_visible()
    assert page.locator("svg").is_visible()
    assert "谁决定" in page.locator("header").inner_text()


def test_no_words_run_into_each_other(page: Any) -> None:
    """As the browser measures them, in every row."""
    bad = page.evaluate(
        """() => [...document.querySelectorAll('.row')].flatMap((row) => {
          const boxes = [...row.querySelectorAll('text')].map((t) => [t.getBoundingClientRect(), t.textContent]);
          boxes.sort((a, b) => a[0].left - b[0].left);
          return boxes.slice(1).filter(([box], n) => box.left < boxes[n][0].right - 1).map(([, text]) => text);
        })"""
    )
    assert bad == []
