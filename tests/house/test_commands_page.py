"""docs/commands.md and the README speak of every command, format and option that there is."""

import re
from pathlib import Path

import click
import pytest

from planlint.cli.group import group

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
NAMES = group.list_commands(click.Context(group))


def _command(name: str) -> click.Command:
    found = group.get_command(click.Context(group), name)
    assert found is not None
    return found


def test_page_has_a_chapter_for_each_command():
    """In the order of --help, and for no other."""
    assert re.findall(r"^## (\S+)$", PAGE, re.MULTILINE) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_readme_names_each_command(name):
    """The table of the README leaves none out."""
    assert f"`planlint {name}" in README


@pytest.mark.parametrize("name", ["check", "graph"])
def test_each_format_is_explained(name):
    """A row of the chapter's table for every word of --format, and no row for another."""
    (option,) = (p for p in _command(name).params if "--format" in p.opts)
    chapter = PAGE.partition(f"\n## {name}\n")[2].partition("\n## ")[0]

    assert re.findall(r"^\| `([a-z]+)` \|", chapter, re.MULTILINE) == list(option.type.words)
