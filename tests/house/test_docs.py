"""Docs show what the tool really says, name every dependency, and lead nowhere that is not there."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")


def test_outputs_in_docs_are_those_of_today():
    """Every shown output was produced by running its command; the model reference is the schemas'."""
    done = subprocess.run(
        [sys.executable, "scripts/make_docs.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.stdout == ""
    assert done.returncode == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    """Every relative link of a page points at a file of the project."""
    missing = [
        target
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert missing == []


def test_every_dependency_is_explained():
    """Each package of pyproject.toml stands in docs/dependencies.md."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=!~\[; ]", entry)[0].lower() for entry in wanted}
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()

    assert sorted(n for n in names if n not in text and not n.startswith("types-")) == []


def test_project_does_not_lean_on_the_shared_folder():
    """Nothing in the package or the docs mentions the founders' own folder."""
    files = [*PAGES, *ROOT.glob("src/**/*.py"), *ROOT.glob("src/**/*.yaml")]
    leaning = [
        path.relative_to(ROOT).as_posix()
        for path in files
        if "../shared" in path.read_text(encoding="utf-8")
    ]

    assert leaning == []
