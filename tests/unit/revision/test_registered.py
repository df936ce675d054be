"""Units, posts and resources under another id: a renaming where name and area stay, else a change."""

import re

import pytest

from planlint.revision.side import Scope

from .comparing import CITY, compared

# What is renamed in every file -> new id, and the chapter of the registry that says so.
_RENAMED = {
    "unit": (r"\blin-water\b", "lin-hydro", "registry.organisations"),
    "resource": (r"(?<![\w-])boats(?![\w-])", "speedboats", "registry.resources"),
}


@pytest.mark.parametrize("name", ["unit", "resource"])
def test_what_is_registered_under_another_id_is_the_same(name: str) -> None:
    """Name and area stay, all uses go along: no plan is revised, the registry says what was renamed."""
    pattern, after, chapter = _RENAMED[name]
    found = compared({path: re.sub(pattern, after, text) for path, text in CITY.items()})
    assert found.revisions == ()
    assert found.procedure == "none"
    (told,) = found.registry
    change = told.change
    assert (change.chapter, change.action, change.field, change.area) == (chapter, "renamed", "id", "metadata")  # fmt: skip
    assert change.new == after
    narrow = compared({path: re.sub(pattern, after, text) for path, text in CITY.items()}, scope=Scope(plan="lin.flood"))  # fmt: skip
    assert [one.change for one in narrow.registry] == [change]


def test_a_use_left_behind_is_a_change() -> None:
    """A unit renamed in the registry and everywhere but in one task: the task names somebody else."""
    new = {path: re.sub(r"\blin-police\b", "lin-psb", text) for path, text in CITY.items()}
    new["flood.yaml"] = new["flood.yaml"].replace("support: [lin-psb]", "support: [lin-police]", 1)
    (revision,) = compared(new).revisions
    assert revision.verdict is not None
    assert revision.verdict.procedure == "full"
    assert [(one.change.chapter, one.change.field) for one in revision.differences] == [("tasks", "support")]  # fmt: skip


def test_another_unit_of_another_name_is_a_change() -> None:
    """A new id with a new name is another unit: command changed."""
    new = {path: re.sub(r"\blin-police\b", "lin-psb", text) for path, text in CITY.items()}
    registry = "registry/organisations.yaml"
    new[registry] = new[registry].replace("临江市公安局", "临江市治安管理局")
    assert compared(new).procedure == "full"


def test_a_renamed_post_is_the_same() -> None:
    """The duty desk of one unit gets another id there and wherever it is named."""
    new = {path: text.replace("lin-water/duty", "lin-water/watch") for path, text in CITY.items()}
    registry = "registry/organisations.yaml"
    head, sign, tail = new[registry].partition("id: lin-water\n")
    assert sign
    new[registry] = head + sign + tail.replace("id: duty", "id: watch", 1)
    found = compared(new)
    assert found.revisions == ()
    assert [(one.change.chapter, one.change.action) for one in found.registry] == [("registry.organisations.posts", "renamed")]  # fmt: skip
