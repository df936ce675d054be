"""Changes of the data between two editions: each has its kind, and what says the same is none."""

import pytest

from helpers import typed
from planlint.family.changes.change import Change, changes
from planlint.family.changes.differing import same_words
from planlint.family.changes.renaming import Renames

PLAN = """
hazards: [flood]
maker: lin-gov
lead: lin-water
edition: {number: 临政办发〔2026〕8号, version: "2"}
bodies:
  - {id: hq, kind: headquarters, name: 市防指, head: lin-gov/mayor, members: [lin-water, lin-em], succession: [lin-water/director, lin-em/director]}
duties:
  - {id: em, holder: lin-em, text: 统筹抢险力量}
  - {holder: hq.office, text: 承担日常工作}
tasks:
  - {id: evacuate, title: 转移群众, lead: lin-em, support: [lin-police], phase: response, within: 2h, needs: [{resource: boats, quantity: 4}]}
  - {id: consult, title: 组织会商, lead: lin-water, phase: response, every: 4h}
grades:
  levels:
    - {grade: large, command: hq, any: [{quantity: deaths, from: 3, below: 10, unit: 人}]}
    - {grade: ordinary, command: lin-counties, any: [{quantity: deaths, from: 1, below: 3, unit: 人}]}
warnings:
  - {level: 3, any: [{quantity: rain_24h, from: 50, unit: mm}], issue: hq.office, tasks: [consult]}
responses:
  - {level: 2, any: [{quantity: rain_24h, from: 250, unit: mm}, {text: 水库出现险情}], decide: hq.head, tasks: [evacuate, consult], end: {when: 险情解除, decide: hq.head}}
reporting:
  - {from: {tier: township}, to: hq.office, within: 30m, by: [phone]}
evacuations:
  - {id: east, area: 东门片区, people: 300, to: east-school}
references:
  - {kind: implements, plan: north.flood}
resources: {supplies: [boats]}
contacts:
  - {holder: lin-em/duty, phone: 0999-2000001}
definitions:
  - {term: 紧急转移, meaning: 将群众撤离到安全地点}
"""


def revised(*edits: tuple[str, str]) -> tuple[Change, ...]:
    """The changes that some replacements of text make."""
    text = PLAN
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    return changes(typed(PLAN).value, typed(text).value)


# What is edited -> area, action, where, and whether a person must judge.
_KINDS = {
    "body-head": ("head: lin-gov/mayor", "head: lin-gov/vice-mayor", "command", "changed", "bodies.head", False),
    "body-member": ("members: [lin-water, lin-em]", "members: [lin-water]", "command", "changed", "bodies.members", False),
    "succession": ("[lin-water/director, lin-em/director]", "[lin-em/director, lin-water/director]", "command", "changed", "bodies.succession", False),
    "body-name": ("name: 市防指", "name: 市防汛指挥部", "command", "changed", "bodies.name", True),
    "duty-holder": ("holder: lin-em, text", "holder: lin-fire, text", "command", "changed", "duties.holder", False),
    "duty-text": ("统筹抢险力量", "统筹抢险救援力量", "command", "changed", "duties.text", True),
    "task-lead": ("lead: lin-em, support", "lead: lin-fire, support", "command", "changed", "tasks.lead", False),
    "task-support": ("[lin-police]", "[lin-police, lin-fire]", "command", "changed", "tasks.support", False),
    "decider": ("decide: hq.head, tasks", "decide: hq.deputies, tasks", "command", "changed", "responses.decide", False),
    "grade-command": ("command: lin-counties", "command: hq", "command", "changed", "grades.levels.command", False),
    "plan-lead": ("lead: lin-water\nedition", "lead: lin-em\nedition", "command", "changed", ".lead", False),
    "warning": ("from: 50", "from: 60", "procedures", "changed", "warnings.any", False),
    "response": ("from: 250", "from: 200", "procedures", "changed", "responses.any", False),
    "response-end": ("险情解除", "险情平稳", "procedures", "changed", "responses.end.when", True),
    "response-tasks": ("tasks: [evacuate, consult]", "tasks: [evacuate]", "procedures", "changed", "responses.tasks", False),
    "reporting": ("within: 30m", "within: 1h", "procedures", "changed", "reporting.within", False),
    "task-within": ("within: 2h", "within: 3h", "measures", "changed", "tasks.within", False),
    "task-needs": ("quantity: 4", "quantity: 6", "measures", "changed", "tasks.needs", False),
    "task-title": ("title: 转移群众", "title: 转移受困群众", "measures", "changed", "tasks.title", True),
    "task-gone": ("  - {id: consult, title: 组织会商, lead: lin-water, phase: response, every: 4h}\n", "", "measures", "removed", "tasks.", False),
    "promise": ("quantity: 4}]}", "quantity: 4}], relies_on: [{unit: lin-fire, within: 1h}]}", "measures", "added", "tasks.relies_on.", False),
    "evacuation": ("people: 300", "people: 500", "measures", "changed", "evacuations.people", False),
    "grading": ("from: 3, below", "from: 4, below", "grading", "changed", "grades.levels.any", False),
    "maker": ("maker: lin-gov\n", "maker: lin-em\n", "command", "changed", ".maker", False),
    "fulfils": ("every: 4h}", "every: 4h, fulfils: [{plan: north.flood, task: meet}]}", "references", "added", "tasks.fulfils.", False),
    "condition-words": ("unit: mm}, {text: 水库出现险情}]", "unit: mm}, {text: 水库出现重大险情}]", "procedures", "changed", "responses.any", True),
    "condition-marks": ("{text: 水库出现险情}", "{text: 水库出现险情。}", "wording", "changed", "responses.any", False),
    "condition-number": ("from: 250, unit: mm}, {text: 水库出现险情}", "from: 200, unit: mm}, {text: 水库出现重大险情}", "procedures", "changed", "responses.any", False),
    "definition-new": ("definitions:\n", "definitions:\n  - {term: 一级响应, meaning: 由省长指挥}\n", "wording", "added", "definitions.", True),
    "grade-new": ("    - {grade: ordinary", "    - {grade: major, any: [{quantity: deaths, from: 10, unit: 人}]}\n    - {grade: ordinary", "grading", "added", "grades.levels.", False),
    "contact": ("0999-2000001", "0999-2000009", "contacts", "changed", "contacts.phone", False),
    "resources": ("supplies: [boats]", "supplies: [boats, tents]", "resources", "changed", "resources.supplies", False),
    "reference": ("implements, plan: north.flood", "follows, plan: north.flood", "references", "changed", "references.kind", False),
    "definition": ("将群众撤离", "将人员撤离", "wording", "changed", "definitions.meaning", True),
    "marks": ("统筹抢险力量", "统筹、抢险力量", "wording", "changed", "duties.text", False),
    "edition": ('version: "2"', 'version: "3"', "metadata", "changed", "edition.version", False),
    "hazards": ("[flood]", "[flood, drought]", "metadata", "changed", ".hazards", True),
    "id": ("id: em,", "id: em-duty,", "metadata", "renamed", "duties.id", False),
}  # fmt: skip


@pytest.mark.parametrize("name", _KINDS)
def test_every_change_has_its_kind(name: str) -> None:
    """One edit of each kind is one change: of this area, at this field, for a person to judge or not."""
    before, after, *expected = _KINDS[name]
    (change,) = revised((str(before), str(after)))
    where = f"{change.chapter}.{change.field}"
    assert expected == [change.area, change.action, where, change.judge]


_SAME = {
    "minutes": [("within: 2h", "within: 120m")],
    "members in another order": [("[lin-water, lin-em]", "[lin-em, lin-water]")],
    "tasks in another order": [("[evacuate, consult]", "[consult, evacuate]")],
    "one as a list": [("support: [lin-police]", "support: lin-police")],
    "the only hazard written out": [("- {level: 2,", "- {level: 2, hazard: flood,")],
    "an empty list": [("within: 2h,", "within: 2h, relies_on: [],")],
}


@pytest.mark.parametrize("name", _SAME)
def test_what_means_the_same_is_no_change(name: str) -> None:
    """Other ways to say it, and order where order says nothing."""
    assert () == revised(*_SAME[name])


def test_the_unit_of_a_threshold_may_be_written_otherwise() -> None:
    """mm, ㎜ and 毫米 are one unit, 0.001万人 are 10 people; cm is another."""
    assert revised(("unit: mm", "unit: 毫米")) == ()
    assert revised(("unit: mm", "unit: ㎜")) == ()
    assert revised(("from: 3, below: 10, unit: 人", "from: 0.0003, below: 0.001, unit: 万人")) == ()
    (change,) = revised(
        ("quantity: rain_24h, from: 250, unit: mm", "quantity: rain_24h, from: 250, unit: cm")
    )
    assert (change.area, change.judge) == ("procedures", False)


def test_two_ids_that_changed_places() -> None:
    """Title and lead tell which task it is: both are renamed, and nothing else changed."""
    found = revised(
        ("id: evacuate", "id: other"), ("id: consult", "id: evacuate"), ("id: other", "id: consult"),
        ("tasks: [consult]", "tasks: [evacuate]"),
    )  # fmt: skip
    assert [(one.action, one.old, one.new) for one in found] == [
        ("renamed", "evacuate", "consult"),
        ("renamed", "consult", "evacuate"),
    ]


def test_a_renamed_task_is_a_rename_wherever_it_is_named() -> None:
    """Levels that name it by its new id are not changed: otherwise an id would ask for full approval."""
    found = revised(("id: evacuate", "id: move-people"), ("[evacuate, consult]", "[move-people, consult]"))  # fmt: skip
    (change,) = found
    assert ("renamed", "tasks", "evacuate", "move-people") == (
        change.action,
        change.chapter,
        change.old,
        change.new,
    )


def test_a_renamed_body_is_a_rename_wherever_it_is_named() -> None:
    """Its office in duties, its head in levels, itself in grades."""
    found = revised(
        ("id: hq,", "id: centre,"), (": hq.", ": centre."), ("command: hq", "command: centre")
    )
    assert ["renamed"] == [change.action for change in found]


_RELIES = ("every: 4h}", "every: 4h, relies_on: [{unit: lin-em, plan: north.flood, task: meet, within: 1h}]}")  # fmt: skip


def _relying(*edits: tuple[str, str]) -> str:
    text = PLAN.replace(*_RELIES)
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    return text


def test_another_task_relied_on_is_a_reference_another_time_a_measure() -> None:
    """Which task of which plan is meant, and what is expected of it, field by field."""
    old = typed(_relying()).value
    found = changes(
        old, typed(_relying(("task: meet, within: 1h", "task: gather, within: 2h"))).value
    )
    assert [("references", "task"), ("measures", "within")] == [
        (change.area, change.field) for change in found
    ]
    nobody = [_relying(("unit: lin-em, plan: north.flood, task: meet", f"plan: north.flood, task: {name}")) for name in ("meet", "gather")]  # fmt: skip
    (change,) = changes(*(typed(text).value for text in nobody))
    assert ("references", "task") == (change.area, change.field)


def test_what_another_plan_renamed_is_no_change_here() -> None:
    """A promise follows the task to its new id; one that still names the old id did not change."""
    old, followed = typed(_relying()).value, typed(_relying(("task: meet", "task: gather"))).value
    abroad = {"north.flood": Renames({"meet": "gather"})}
    assert () == changes(old, followed, abroad)
    assert () == changes(old, old, abroad)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("signed: 2026-01-01", "signed: 2026-02-01", ("metadata", "signed")),
        ("unit: lin-gov", "unit: lin-em", ("command", "unit")),
        ("  - {jurisdiction: north, unit: north-gov}\n", "", ("command", "")),
    ],
)
def test_who_makes_a_joint_plan_is_command(
    before: str, after: str, expected: tuple[str, str]
) -> None:
    """A party that goes or is another one; the day of its signature says nothing of that."""
    text = (
        "type: joint\nid: a.b\ntitle: 联合预案\nparties:\n"
        "  - {jurisdiction: lin, unit: lin-gov, signed: 2026-01-01}\n"
        "  - {jurisdiction: north, unit: north-gov}\n"
    )
    assert before in text
    (change,) = changes(typed(text).value, typed(text.replace(before, after)).value)
    assert expected == (change.area, change.field)


def test_both_places_are_known() -> None:
    """Pointers of both sides, also where an item moved; what is gone has none on the new side."""
    moved = "  - {id: first, title: 预报, lead: lin-water}\n  - {id: evacuate"
    found = revised(("  - {id: evacuate", moved), ("within: 2h", "within: 3h"))
    places = {(change.action, change.old_at, change.new_at) for change in found}
    assert {
        ("changed", ("tasks", 0, "within"), ("tasks", 1, "within")),
        ("added", None, ("tasks", 0)),
    } == places


def test_ids_given_twice_are_paired_in_order() -> None:
    """The first stands for the first; nothing is lost and nothing hangs."""
    twice = "  - {id: consult, title: 再次会商, lead: lin-em}\n"
    (change,) = revised(("grades:\n", twice + "grades:\n"))
    assert ("added", ("tasks", 2)) == (change.action, change.new_at)


_WORDS = [
    ("一、转移群众。", "一 转移群众", True),
    ("（一）转移", "(一)转移", True),
    ("水位1.5米", "水位15米", False),
    ("3-5人", "35人", False),
    ("降雨≥50毫米", "降雨50毫米", False),
    ("气温-5度", "气温5度", False),
    ("应当转移", "可以转移", False),
    ("| 公安 | ● | ○ |", "| 公安 | ○ | ● |", False),
    ("| 公安 | √ | |", "| 公安 | | √ |", False),
    ("**转移**群众", "转移群众", True),
]


@pytest.mark.parametrize(("old", "new", "same"), _WORDS)
def test_marks_and_blanks_are_no_words(old: str, new: str, same: bool) -> None:
    """Punctuation may change without a meaning; a decimal point, a range or a sign may not."""
    assert same is same_words(old, new)
