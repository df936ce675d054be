"""docs/tutorial.md, followed as a reader follows it: from an empty folder to a printed, filed plan."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = {
    "version": 0,
    "init": 0,
    "new": 0,
    "check-skeleton": 0,
    "check-mistake": 1,
    "check-data": 0,
    "check-text": 0,
    "check-issued": 0,
    "render": 0,
    "check-later": 1,
    "check-filed": 0,
}
COUNTS = re.compile(r"错误 (\d+) · 警告 (\d+) · 提示 (\d+) · 不能判断 (\d+)")


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tutorial", ROOT / "scripts/tutorial.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["tutorial"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each step said, its exit code, and the workspace at the end."""
    folder, said, codes = tmp_path_factory.mktemp("tutorial"), {}, {}
    for step, reader in _script().follow(folder):
        said[step], codes[step] = reader.said, reader.code
    codes.pop("cd")
    return {"said": said, "codes": codes, "folder": reader.folder}


def test_every_command_ends_as_the_page_says(followed):
    """The planted mistake and the missed deadline fail; everything else passes."""
    assert followed["codes"] == EXPECTED


def test_findings_shrink(followed):
    """With each part that is written fewer findings are left, at last none."""
    counts = {
        step: sum(map(int, COUNTS.findall(text)[-1]))
        for step, text in followed["said"].items()
        if step.startswith("check")
    }

    assert counts["check-skeleton"] > counts["check-data"] > counts["check-text"] == 0
    assert counts["check-issued"] == counts["check-filed"] == 0
    assert counts["check-later"] == 2


def test_mistake_and_deadlines_are_named(followed):
    """The findings of which the page speaks are those that are shown."""
    assert "“水利局”写法不对" in followed["said"]["check-mistake"]
    assert re.findall(r"错误  (\S+)", followed["said"]["check-later"]) == [
        "filing-overdue",
        "publication-overdue",
    ]


def test_plan_is_printed(followed):
    """The PDF has the title, the number and the people, and nothing left to be written."""
    pages = PdfReader(followed["folder"] / "build/qingshan.flood.pdf").pages
    text = "".join(re.sub(r"\s", "", page.extract_text()) for page in pages)

    for words in ("青山县防汛应急预案", "青政发〔2026〕21号", "青山县消防救援大队", "逐户验门"):
        assert words in text
    assert "待填写" not in text


def test_example_is_the_end_of_the_page(followed):
    """examples/tutorial is what the reader has at the end: ``scripts/tutorial.py --keep``."""
    kept = ROOT / "examples/tutorial"
    made = followed["folder"]

    names = {p.relative_to(made).as_posix() for p in made.rglob("*") if p.is_file()}
    assert {p.relative_to(kept).as_posix() for p in kept.rglob("*") if p.is_file()} == {
        name for name in names if not name.startswith("build/")
    }
    for path in (p for p in kept.rglob("*") if p.is_file()):
        assert path.read_bytes() == (made / path.relative_to(kept)).read_bytes(), path


def test_all_blocks_of_the_page_are_followed():
    """Nothing that the reader types or replaces is left out by the script."""
    script = _script()
    page = script.PAGE.read_text(encoding="utf-8")
    marks = [mark["verb"] for mark in script.MARK.finditer(page)]

    assert page.count("```sh") == marks.count("do")
    assert page.count("```yaml") == marks.count("put") + marks.count("append")
    assert page.count("|---|---|\n") == len(marks) - page.count("```sh") - page.count("```yaml")
