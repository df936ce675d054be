"""Paths that lead somewhere: all that the built-in rules read by kinds, and none with a slip."""

import pytest

from planlint.rulebook.pack import Pack
from planlint.rulebook.paths import leads_somewhere


@pytest.mark.parametrize(
    "path",
    ["tasks[].lead", "sections**.title", "edition.dates.issued", "leads[]", "references", "resources.supplies[]",
     "grades[].levels[].any", "bodies[].office.host[]", "reporting[].from"],
)  # fmt: skip
def test_paths_of_plans(path: str) -> None:
    """Lists, mappings, nested sections, names with an underscore in Python."""
    assert leads_somewhere(path)


@pytest.mark.parametrize(
    "path",
    ["task[].lead", "tasks.lead", "tasks[].leads", "edition[]", "tasks**", "title.zh", "tasks[].__class__", "tasks[].model_fields"],
)  # fmt: skip
def test_slips(path: str) -> None:
    """A key that is none, a list walked as a value, anything of Python itself."""
    assert not leads_somewhere(path)


def test_fields_of_registries() -> None:
    """Of the entries of a chapter, not of plans."""
    assert leads_somewhere("phone", "resources.teams")
    assert leads_somewhere("parent", "jurisdictions")
    assert not leads_somewhere("tasks[]", "resources.teams")


def test_every_path_of_the_built_in_kinds(pack: Pack) -> None:
    """A rule of a kind whose path leads nowhere would be deaf."""
    deaf = [
        (name, path)
        for name, bound in pack.rules.items()
        if bound.rule.check.get("kind") and not bound.rule.about_registry
        for path in bound.reads
        if not leads_somewhere(path)
    ]
    assert [] == deaf
