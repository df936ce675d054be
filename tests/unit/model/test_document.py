"""Documents: from a typed value back to its place, past dropped items and included files."""

import pytest

from helpers import document, typed, with_prose
from planlint.model.document import Location
from planlint.model.fitting import fit
from planlint.model.plan_types import SpecialPlan
from planlint.source.tree import Pointer

TASKS = """\
tasks:
  - {id: a, title: 甲}
  - 随手一句
  - {id: b, lead: lin-em}
  -
  - {id: c, lead: [lin-em, 市应急局, lin-police]}
"""


@pytest.mark.parametrize(
    ("typed_pointer", "expected"),
    [
        (("tasks", 0), ("tasks", 0)),
        (("tasks", 1, "lead"), ("tasks", 2, "lead")),
        (("tasks", 1, "lead", 0), ("tasks", 2, "lead")),
        (("tasks", 2, "lead", 1), ("tasks", 4, "lead", 2)),
    ],
)
def test_raw_undoes_drops_and_wrapping(typed_pointer: Pointer, expected: Pointer) -> None:
    """Dropped items are counted again, a single value in a list place is the value itself."""
    assert expected == typed(TASKS).document.raw(typed_pointer)


@pytest.mark.parametrize(
    ("text", "pointer", "expected"),
    [
        ("reporting: [{from: lin-em, within: 1h}]\n", ("from", "holder", 0), ("from",)),
        ("reporting: [{from: [lin-em, hq]}]\n", ("from", "holder", 1), ("from", 1)),
        ("reporting: [{from: {holder: hq}}]\n", ("from", "holder", 0), ("from", "holder")),
    ],
)
def test_raw_undoes_a_mapping_made_by_typing(
    text: str, pointer: Pointer, expected: Pointer
) -> None:
    """``from: lin-em`` is typed as a mapping that the file does not have."""
    doc = typed(text).document
    assert ("reporting", 0, *expected) == doc.raw(("reporting", 0, *pointer))


def test_raw_undoes_one_scale_without_its_list() -> None:
    """``grades:`` may hold one scale without the dash."""
    doc = typed("grades:\n  levels:\n    - {grade: large, text: 较大}\n").document
    assert ("grades", "levels", 0, "text") == doc.raw(("grades", 0, "levels", 0, "text"))


def test_locate_gives_line_and_columns_of_a_value() -> None:
    """Places are 1-based, in characters, end exclusive."""
    doc = typed(TASKS).document
    assert Location("plan.yaml", 8, 19, 8, 25) == doc.locate(("tasks", 1, "lead", 0))
    assert Location("plan.yaml", 10, 34, 10, 44) == doc.locate(("tasks", 2, "lead", 1))


def test_locate_gives_the_place_of_a_key() -> None:
    """An unknown key is shown at the key, not at its value."""
    doc = typed(TASKS).document
    assert Location("plan.yaml", 8, 13, 8, 17) == doc.locate(("tasks", 1, "lead"), key=True)


def test_locate_of_what_is_not_there_is_the_nearest() -> None:
    """A rule about a missing value points at the item that should have it."""
    doc = typed("tasks:\n  - {id: a}\n").document
    assert Location("plan.yaml", 6, 5, 6, 12) == doc.locate(("tasks", 0, "lead"))


def test_at_names_items_by_id() -> None:
    """An insertion above does not move the place."""
    doc = typed(TASKS).document
    assert "/tasks/c/lead/2" == doc.at(("tasks", 2, "lead", 1))


@pytest.mark.parametrize(
    ("text", "pointer", "expected"),
    [
        ("warnings: [{level: 3, issue: hq}]", ("warnings", 0, "issue", 0), "/warnings/3/issue"),
        (
            "responses: [{hazard: flood, level: 2}]",
            ("responses", 0, "level"),
            "/responses/flood-2/level",
        ),
        (
            "grades: [{levels: [{grade: large}]}]",
            ("grades", 0, "levels", 0, "grade"),
            "/grades/0/levels/large/grade",
        ),
        ("reporting: [{within: 1h}]", ("reporting", 0, "within"), "/reporting/0/within"),
    ],
)
def test_at_names_levels_by_hazard_and_level(text: str, pointer: Pointer, expected: str) -> None:
    """What has no id is called by hazard and level, else by its number."""
    assert expected == typed(text).document.at(pointer)


def test_an_attached_list_keeps_its_own_path() -> None:
    """YAML reached through ``contacts:`` has places in its own file."""
    doc = document(
        "type: special\ncontacts: contacts.yaml\n",
        contacts="- {holder: lin-em, phone: 110}\n- {holder: 市应急局, phone: 120}\n",
    )
    fitted = fit(SpecialPlan, doc)
    assert ["lin-em", None] == [contact.holder for contact in fitted.value.contacts]
    assert Location("contacts.yaml", 1, 27, 1, 30) == fitted.document.locate(
        ("contacts", 0, "phone")
    )
    assert [Location("contacts.yaml", 2, 12, 2, 16)] == [p.location for p in fitted.problems]


def test_an_attached_text_has_places_in_its_own_file() -> None:
    """Characters of a Markdown file are found in that file."""
    doc = document("type: special\nsections:\n  - {id: a, title: 总则, file: text.md}\n")
    attached = with_prose(doc, ("sections", 0, "text"), "第一行\n由某局负责\n")
    fitted = fit(SpecialPlan, attached)
    text = fitted.value.sections[0].text or ""
    start = text.index("某局")
    assert Location("text.md", 2, 2, 2, 4) == fitted.document.locate_in(
        ("sections", 0, "text"), start, start + 2
    )


def test_characters_of_a_text_are_found_in_the_source() -> None:
    """Escapes of the YAML do not shift the place."""
    doc = typed('sections:\n  - {id: a, title: "总\\u5219一"}\n').document
    assert Location("plan.yaml", 6, 28, 6, 29) == doc.locate_in(("sections", 0, "title"), 2, 3)
