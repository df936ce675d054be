"""The page and ``planlint duties`` say the same: two readers of one family."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import chromium

_PLANS = Path(__file__).resolve().parents[2] / "examples/plans"
_DAY = ("--as-of", "2026-11-22")
_KINDS = {"task", "duty", "evacuation"}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The page of the example family; filled by the first test, as calls belong to a test."""
    with chromium() as browser:
        opened = browser.new_page()
        opened.file = tmp_path_factory.mktemp("page") / "map.html"
        yield opened


@pytest.mark.parametrize("unit", ["jz-em", "jz-water", "ap-water", "jz-fire", "jz-county-govs"])
def test_same_tasks_and_duties(planlint_run: Any, page: Any, unit: str) -> None:
    """For a unit with its posts, heads and offices: the same lines of the same files."""
    if not page.file.exists():
        done = planlint_run("graph", ".", "--format", "html", "--no-findings", "--internal", "-o", page.file, *_DAY, cwd=_PLANS)  # fmt: skip
        assert done.code == 0
    page.goto("about:blank")
    page.goto(f"{page.file.as_uri()}#n={unit}")
    page.eval_on_selector_all("#panel details", "all => all.forEach((one) => one.dispatchEvent(new Event('fill')))")  # fmt: skip
    shown = set(page.eval_on_selector_all("#panel li.done code", "all => all.map((one) => one.textContent)"))  # fmt: skip
    listed = planlint_run("duties", ".", "--unit", unit, "--format", "json", *_DAY, cwd=_PLANS).json
    own = [one for one in listed["lines"] if one["ring"] == "own" and one["kind"] in _KINDS]
    assert own
    assert shown == {f"{one['path']}:{one['line']}" for one in own}
