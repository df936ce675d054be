"""``planlint render``: what passes is printed; what does not is printed as a draft or not at all."""

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
AS_OF = "2026-06-30"
RECOVERY = "id: recovery"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with the clean fixture family."""
    root = tmp_path / "family"
    shutil.copytree(FIXTURE, root)
    (root / "planlint.toml").write_text('name = "临江市"\n', encoding="utf-8")
    return root


def render(
    workspace: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in the folder above the family."""
    return subprocess.run(
        [COMMAND, "render", *arguments, "--as-of", AS_OF],
        cwd=workspace.parent, env={**os.environ, "PLANLINT_LANG": "zh", **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def break_flood(workspace: Path) -> None:
    """Take the recovery chapter out of the flood plan: an error of the law."""
    path = workspace / "flood.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if RECOVERY not in line), encoding="utf-8")


def text_of(path: Path) -> list[str]:
    """The text of each page without blanks."""
    return ["".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_each_plan_prints_to_a_file_named_by_its_id(workspace):
    """A folder of plans becomes a folder of documents, named on standard output."""
    done = render(workspace, "family", "-o", "out")

    assert (done.returncode, done.stdout.split()) == (
        0, ["out/lin.flood.pdf", "out/lin.total.pdf", "out/lin.water.pdf"],
    )  # fmt: skip
    assert "临江市防汛应急预案" in text_of(workspace.parent / "out/lin.flood.pdf")[0]
    assert "仿宋→" in done.stderr


def test_a_plan_with_open_errors_is_refused(workspace):
    """It is named with the number of its errors; the other plans are printed all the same."""
    break_flood(workspace)
    done = render(workspace, "family", "-o", "out")

    assert done.returncode == 1
    assert sorted(path.name for path in (workspace.parent / "out").iterdir()) == [
        "lin.total.pdf", "lin.water.pdf",
    ]  # fmt: skip
    assert "flood.yaml" in done.stderr
    assert "--draft" in done.stderr


def test_a_draft_prints_with_a_watermark_on_every_page(workspace):
    """With --draft the same plan prints, and every page says 草案."""
    break_flood(workspace)
    done = render(workspace, "family/flood.yaml", "--draft", "-o", "draft.pdf")

    assert done.returncode == 0
    pages = text_of(workspace.parent / "draft.pdf")
    assert [page for page in pages if "草案" not in page] == []


def test_html_is_one_file_without_addresses(workspace):
    """The HTML loads nothing and holds the same words."""
    done = render(workspace, "family/water.yaml", "-o", "water.html")

    assert done.returncode == 0
    html = (workspace.parent / "water.html").read_text(encoding="utf-8")
    assert "临江市水务局防汛应急预案" in html
    assert "http://" not in html.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in html
    assert "<script" not in html


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("family", "-o", "one.pdf"), "文件夹"),
        (("family", "--style", "newspaper"), "official"),
        (("nowhere",), "nowhere"),
    ],
    ids=["two-plans-one-file", "unknown-style", "no-such-path"],
)
def test_wrong_calls_are_told_and_write_nothing(workspace, arguments, words):
    """Exit code 2, the word that matters, no file."""
    done = render(workspace, *arguments)

    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in workspace.parent.iterdir()] == ["family"]


def test_a_place_that_cannot_be_written_is_told(workspace):
    """The target is a folder below a file: told in words, exit code 2."""
    (workspace.parent / "taken").write_text("", encoding="utf-8")
    done = render(workspace, "family/water.yaml", "-o", "taken/out.pdf")

    assert done.returncode == 2
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_fonts_are_told_with_what_to_install(workspace, tmp_path):
    """Without a Chinese font nothing is printed, and the packages are named."""
    empty = tmp_path / "bin"
    empty.mkdir()
    listing = empty / "fc-list"
    listing.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    listing.chmod(0o755)
    path = f"{empty}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = render(workspace, "family/water.yaml", "-o", "water.pdf", PATH=path)

    assert done.returncode == 2
    assert "fonts-noto-cjk" in done.stderr
    assert not (workspace.parent / "water.pdf").exists()


def test_plans_below_the_county_look_like_themselves(tmp_path):
    """A company's plan has a cover and cards, a village's is short, a joint one has one mark for both."""
    root = tmp_path / "county"
    shutil.copytree(FIXTURE.parent / "county", root)
    (root / "planlint.toml").write_text('name = "东县"\n', encoding="utf-8")
    done = render(root, "county", "--draft", "--format", "html", "-o", "out")
    assert done.returncode == 0, done.stderr
    pages = {path.stem: path.read_text("utf-8") for path in (tmp_path / "out").glob("*.html")}

    works = pages["works.all"]
    assert "颁布日期：2026年1月5日" in works
    assert 'class="approval"' in works
    assert '<header class="red-head">' not in works
    assert '<body class="short">' in pages["east.creek"]
    assert "（可容纳" in pages["east.creek"]
    joint = pages["east.joint"]
    assert '<table class="mark"' in joint
    assert "签署日期" in joint
