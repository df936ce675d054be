"""Booklets of plans with errors, of hostile plans, and calls that make no booklet."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

import planlint

COMMAND = Path(sys.executable).with_name("planlint")
FIXTURE = Path(planlint.__file__).parent / "rules/cn/fixtures/city"
EVIL = "https://evil.example/"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The clean fixture family as a workspace."""
    root = tmp_path / "family"
    shutil.copytree(FIXTURE, root)
    (root / "planlint.toml").write_text('name = "临江/市"\n', encoding="utf-8")
    return root


def render(workspace: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Print a booklet, from the folder above the workspace."""
    return subprocess.run(
        [COMMAND, "render", "--style", "booklet", *arguments, "--as-of", "2026-06-30"],
        cwd=workspace.parent, env={**os.environ, "PLANLINT_LANG": "zh"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def texts(file: Path) -> list[str]:
    """The text of each page without blanks."""
    return ["".join(page.extract_text().split()) for page in PdfReader(file).pages]


def replace(workspace: Path, name: str, old: str, new: str) -> None:
    """Change one place of a plan."""
    path = workspace / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def break_flood(workspace: Path) -> None:
    """Give the flood plan a key that no plan has: an error of form."""
    with (workspace / "flood.yaml").open("a", encoding="utf-8") as file:
        file.write("nonsense: 1\n")


def test_a_plan_with_errors_is_left_out_and_named(workspace):
    """Exit code 1; the booklet of the others says in its imprint what it does not hold."""
    break_flood(workspace)
    done = render(workspace, "family")

    assert done.returncode == 1
    assert "flood.yaml" in done.stderr
    pages = texts(workspace.parent / "build" / "临江-市.pdf")
    assert "未收录：lin.flood" in pages[1]
    assert not any("市防指主要职责" in page for page in pages)


def test_drafts_are_watermarked_throughout(workspace):
    """With --draft all plans are bound, and every printed page says 草案."""
    break_flood(workspace)
    done = render(workspace, "family/flood.yaml", "family/water.yaml", "--draft", "-o", "out.pdf")

    assert done.returncode == 0, done.stderr
    pages = texts(workspace.parent / "out.pdf")
    assert [page for page in pages if page and "草案" not in page] == []
    assert "临江市突发事件总体应急预案" not in pages[1]


def test_what_a_plan_says_is_never_markup_nor_address(workspace):
    """Tags, addresses, PDF syntax and CSS in titles and texts print as they are and do nothing."""
    title = f'<b>水</b>1 0 R ({EVIL}) \\\\"; }} 预案'
    replace(
        workspace,
        "water.yaml",
        "title: 临江市水务局防汛应急预案\njuris",
        f"title: '{title}'\njuris",
    )
    replace(
        workspace, "water.yaml", "text: 本预案适用于市水务局防汛工作。",
        f"text: '[点]({EVIL}) <a href=\"planlint:plan/lin.total\">此</a> planlint:page/1/0/0'",
    )  # fmt: skip
    done = render(workspace, "family", "--draft", "-o", "out.pdf")

    assert done.returncode == 0, done.stderr
    reader = PdfReader(workspace.parent / "out.pdf")
    shown = ["".join(item.title.split()) for item in reader.outline if not isinstance(item, list)]
    assert "".join(title.split()) in shown
    links = (link.get_object() for page in reader.pages for link in page.get("/Annots") or [])
    assert {(link["/A"]["/S"], "/URI" in link["/A"]) for link in links} == {("/GoTo", False)}


@pytest.mark.parametrize(
    "arguments",
    [("family", "-o", "out.html"), ("family", "--format", "html"), ("family", "-o", "out.txt")],
    ids=["html", "format-html", "other"],
)
def test_a_booklet_is_a_pdf(workspace, arguments):
    """Anything else is wrong usage, and nothing is written."""
    done = render(workspace, *arguments)

    assert done.returncode == 2
    assert ".pdf" in done.stderr
    assert [path.name for path in workspace.parent.iterdir()] == ["family"]


def test_a_booklet_holds_one_workspace(workspace):
    """Plans of two workspaces are not bound together."""
    shutil.copytree(workspace, workspace.with_name("other"))
    done = render(workspace, "family", "other", "-o", "out.pdf")

    assert done.returncode == 2
    assert "一个工作区" in done.stderr


def test_a_place_that_cannot_be_written_is_told(workspace):
    """In words, with exit code 2; the half-made booklet is gone."""
    (workspace.parent / "taken").write_text("", encoding="utf-8")
    done = render(workspace, "family/water.yaml", "-o", "taken/out.pdf")

    assert done.returncode == 2
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr
