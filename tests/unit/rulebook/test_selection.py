"""The path language over typed plans, and which rules need which values."""

from typing import Any

import pytest

from helpers import place, typed
from planlint.rulebook.selection import member, reads, select

PLAN = """\
edition: {dates: {issued: 2026-05-08}}
tasks: [{id: a, lead: [x, y]}, {id: b}, {id: c, lead: z}]
reporting: [{from: {tier: county}, within: 30m}, {from: lin-em}]
responses: [{level: 2, end: {decide: hq.head}}, {level: 3}]
grades: {levels: [{grade: large}, {grade: ordinary}]}
sections:
  - id: s1
    sections: [{id: s11}, {id: s12, sections: [{id: s121}]}]
  - id: s2
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("title", {"/title": "临江市防汛应急预案"}),
        ("tasks[].id", {"/tasks/0/id": "a", "/tasks/1/id": "b", "/tasks/2/id": "c"}),
        (
            "tasks[].lead[]",
            {"/tasks/0/lead/0": "x", "/tasks/0/lead/1": "y", "/tasks/2/lead/0": "z"},
        ),
        ("tasks[].within", {}),
        ("reporting[].from.tier", {"/reporting/0/from/tier": "county"}),
        ("reporting[].from.holder[]", {"/reporting/1/from/holder/0": "lin-em"}),
        ("responses[].end.decide[]", {"/responses/0/end/decide/0": "hq.head"}),
        (
            "grades[].levels[].grade",
            {"/grades/0/levels/0/grade": "large", "/grades/0/levels/1/grade": "ordinary"},
        ),
        (
            "sections**.id",
            {
                "/sections/0/id": "s1",
                "/sections/0/sections/0/id": "s11",
                "/sections/0/sections/1/id": "s12",
                "/sections/0/sections/1/sections/0/id": "s121",
                "/sections/1/id": "s2",
            },
        ),
        ("preparation.expert_review.date", {}),
        ("nothing.of[].the.kind", {}),
    ],
)
def test_a_path_gives_all_values_in_their_order(path: str, expected: dict[str, Any]) -> None:
    """``[]`` goes through a list, ``**`` through sections; what is not there is left out."""
    found = [(place(pointer), value) for pointer, value in select(typed(PLAN).value, path)]
    assert list(expected.items()) == found


def test_a_base_stands_before_the_pointers() -> None:
    """A part of the plan can be searched with pointers from the top."""
    sections = typed(PLAN).value.sections
    found = [pointer for pointer, _ in select(sections, "**", ("sections",))]
    assert ("sections", 0, "sections", 1, "sections", 0) == found[3]


def test_members_go_by_their_yaml_names() -> None:
    """``from`` is a word of Python; files and rules use it all the same."""
    step = typed(PLAN).value.reporting[0]
    assert "county" == member(member(step, "from"), "tier")
    assert None is member(step, "no_such_field")
    assert 1 == member({"flood": 1}, "flood")


@pytest.mark.parametrize(
    ("path", "pointer", "expected"),
    [
        ("tasks[].lead", ("tasks", 3, "lead"), True),
        ("tasks[].lead", ("tasks", 3, "lead", 1), True),
        ("tasks[].lead", ("tasks", 3), True),
        ("tasks[].lead", ("tasks",), True),
        ("tasks[].lead", ("tasks", 3, "title"), False),
        ("tasks[].lead", ("duties", 3, "lead"), False),
        ("tasks", ("tasks", 3, "needs", 0, "quantity"), True),
        ("edition.dates.issued", ("edition", "dates"), True),
        ("edition.dates.issued", ("edition", "dates", "approved"), False),
        ("reporting[].from.holder[]", ("reporting", 0, "from"), True),
        ("sections**.title", ("sections", 0, "sections", 1, "title"), True),
        ("sections**.title", ("annexes", 0, "title"), False),
        ("hazards", ("hazards", 1), True),
    ],
)
def test_a_rule_needs_values_on_above_and_below_its_path(
    path: str, pointer: tuple[str | int, ...], expected: bool
) -> None:
    """A dropped value undoes the rules that read it, something in it or something above it."""
    assert expected is reads(path, pointer)
