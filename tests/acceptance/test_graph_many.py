"""The page at 500 plans: groups first, everything within reach, small enough to send."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import OVERLAPS, chromium

_GENERATE = Path(__file__).resolve().parents[2] / "benchmarks/generate.py"
_PLANS, _OUTSIDE = 500, 12
_DAY = ("--as-of", "2026-11-22")
_MOST = 5_000_000


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a generated family."""
    folder = tmp_path_factory.mktemp("many")
    subprocess.run([sys.executable, _GENERATE, folder, "--plans", str(_PLANS)], check=True)
    command = Path(sys.executable).with_name("planlint")
    page = folder / "map.html"
    call = ["graph", folder, "--format", "html", "--no-findings", *_DAY, "-o", page]
    subprocess.run([command, *call], check=True)
    return page


@pytest.fixture
def page(file: Path) -> Iterator[Any]:
    """The page opened; nothing may go wrong in it."""
    wrong: list[str] = []
    with chromium() as browser:
        opened = browser.new_page(viewport={"width": 1440, "height": 900})
        opened.on("console", lambda message: wrong.append(message.text))
        opened.on("pageerror", lambda error: wrong.append(error.message))
        opened.goto(file.as_uri())
        yield opened
    assert wrong == []


def test_small_enough_to_send(file: Path) -> None:
    """At most five million bytes."""
    assert file.stat().st_size <= _MOST


def test_areas_first_then_their_plans(page: Any) -> None:
    """52 areas in one view with their numbers; each opens to its plans, all open at once."""
    assert f"{_PLANS + _OUTSIDE}" in page.inner_text("#counts")
    areas = page.locator("#plans .node")
    assert areas.count() == 52
    shown = page.evaluate("document.querySelector('#drawing').getBoundingClientRect().toJSON()")
    for box in page.evaluate("[...document.querySelectorAll('#plans .node')].map((one) => one.getBoundingClientRect().toJSON())"):  # fmt: skip
        assert shown["left"] <= box["left"] <= box["right"] <= shown["right"]
        assert shown["top"] <= box["top"] <= box["bottom"] <= shown["bottom"]
    assert page.evaluate(OVERLAPS, "#plans .node") == []
    areas.first.click()
    assert areas.count() == 52 - 1 + 6  # the state has six plans
    assert page.evaluate(OVERLAPS, "#plans .node, #frames .node") == []
    page.click("#tools button >> text=全部展开")
    assert areas.count() == _PLANS + _OUTSIDE
    assert page.evaluate(OVERLAPS, "#plans .node, #frames .node") == []


def test_a_filter_opens_what_is_left(page: Any) -> None:
    """Few plans need no groups; a plan found is shown with what is around it."""
    page.click("#filters > summary")
    page.fill("#f-u", "平清市水务局")
    page.press("#f-u", "Enter")
    plans = page.locator("#plans .node")
    assert 0 < plans.count() <= 20
    page.fill("#search-box", "平清市防汛应急预案")
    page.press("#search-box", "Enter")
    assert page.inner_text("#panel h2") == "平清市防汛应急预案"
    assert page.evaluate(OVERLAPS, ".card .node") == []
