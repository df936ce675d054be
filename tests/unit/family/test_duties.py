"""Duties of a holder: every kind of line, by which seat, from which level, of whose kind."""

from helpers import facts, family, registry
from planlint.family.duties.finding import Duties, duties_of
from planlint.family.duties.lines import Line
from planlint.family.family import Family

_AREAS = """
- {id: lin, name: 临江市, level: city}
- {id: east, name: 东县, level: county, parent: lin}
- {id: far, name: 远县, level: county}
"""
_UNITS = """
- {id: lin-gov, kind: government, jurisdiction: lin, names: [{name: 临江市人民政府}]}
- {id: lin-em, kind: department, jurisdiction: lin, superior: lin-gov, names: [{name: 临江市应急管理局}], posts: [{id: duty, title: 值班室}]}
- {id: lin-em-room, kind: office, jurisdiction: lin, superior: lin-em, names: [{name: 值守科}]}
- {id: east-gov, kind: government, jurisdiction: east, names: [{name: 东县人民政府}]}
- {id: far-gov, kind: government, jurisdiction: far, names: [{name: 远县人民政府}]}
- {id: counties, kind: government, jurisdiction: lin, tier: county, names: [{name: 各县人民政府}]}
"""
# Every kind of line that a special plan can have, once.
_EACH = """
maker: lin-em
bodies:
  - {id: hq, kind: headquarters, name: 市防指, head: lin-gov, members: [lin-em]}
duties:
  - {id: watch, holder: lin-em, text: 值守, phases: [prevention]}
tasks:
  - {id: move, title: 转移群众, lead: lin-em, post: lin-em/duty, phase: response, within: 2h}
  - {id: ask, title: 求援, lead: lin-gov, relies_on: [{unit: lin-em, plan: p, task: t}]}
grades:
  levels: [{grade: large, command: lin-em}]
warnings:
  - {level: 3, issue: lin-em}
responses:
  - {level: 4, decide: lin-em, tasks: [move], change: {propose: lin-em}, end: {decide: lin-em}}
  - {level: 3, builds_on: 4}
reporting:
  - {from: lin-em, to: lin-gov, within: 30m}
evacuations:
  - {area: 一组, notify: lin-em/duty}
contacts:
  - {holder: lin-em, phone: 0719-2345678, then: lin-gov}
"""


def made(*bodies: str) -> Family:
    """A family of special plans of the city, in files 0.yaml, 1.yaml …"""
    head = "type: special\nid: lin.p{0}\ntitle: 预案{0}\njurisdiction: lin\n"
    plans = [facts(head.format(n) + body, f"{n}.yaml") for n, body in enumerate(bodies)]
    return family(*plans, registered=registry(organisations=_UNITS, jurisdictions=_AREAS))


def only(duties: Duties, kind: str) -> Line:
    """The one line of a kind."""
    (line,) = (line for line in duties.lines if line.kind == kind)
    return line


def test_each_kind_of_line_once():
    """What a plan says of the unit is there, each item once, with all its roles."""
    duties = duties_of("lin-em", made(_EACH))
    assert {(line.kind, *sorted(line.roles)) for line in duties.of("own")} == {
        ("plan", "maker"), ("body", "members"), ("duty", "holder"), ("task", "lead", "post"),
        ("assumed", "relied_on"), ("grade", "command"), ("warning", "issue"),
        ("response", "decide"), ("change", "propose"), ("end", "decide"), ("report", "from"),
        ("evacuation", "notify"), ("contact", "holder"),
    }  # fmt: skip
    assert len(duties.lines) == 13


def test_a_line_says_when_and_from_which_level():
    """A task runs from the level that lists it and at those that build on it."""
    duties = duties_of("lin-em", made(_EACH))
    task = only(duties, "task")
    assert task.phases == ("response",)
    assert [(b.kind, b.level, b.levels) for b in task.begins] == [("response", 4, (4, 3))]
    assert task.due == 120
    assert only(duties, "duty").phases == ("prevention",)
    assert only(duties, "warning").begins[0].level == 3


def test_a_post_has_its_own_alone():
    """What the unit does is not yet what its duty room does."""
    duties = duties_of("lin-em/duty", made(_EACH))
    assert {line.kind for line in duties.lines} == {"task", "evacuation"}


def test_a_body_has_its_places():
    """Its head and its office are the body."""
    text = "bodies: [{id: hq, name: 市防指}]\ntasks: [{id: a, title: 甲, lead: hq.office}]\n"
    other = "responses: [{level: 1, decide: lin.p0#hq.head}]\n"
    found = {line.kind for line in duties_of("lin.p0#hq", made(text, other)).lines}
    assert found == {"task", "response"}


def test_a_seat_answers_for_the_body_in_every_plan():
    """Who keeps the office does its tasks; who is a member does them as a member."""
    text = (
        "bodies:\n  - {id: hq, name: 市防指, head: lin-gov, members: [east-gov], office: {host: lin-em}}\n"
        "tasks: [{id: a, title: 甲, lead: hq.office}, {id: b, title: 乙, lead: hq}]\n"
    )
    here = made(text, "tasks: [{id: c, title: 丙, lead: lin.p0#hq.office}]\n")

    def tasks(unit: str) -> set[tuple[str | None, str, str]]:
        lines = duties_of(unit, here).lines
        return {(x.item.id, x.ring, x.parts[0].seat) for x in lines if x.kind == "task"}

    assert tasks("lin-em") == {("a", "own", "office_host"), ("c", "own", "office_host")}
    assert tasks("lin-gov") == {("b", "own", "head")}
    assert tasks("east-gov") == {("b", "member", "members")}


def test_one_of_all_counties_is_kept_apart():
    """What is asked of all counties is asked of this one too, but of no county elsewhere."""
    here = made(
        "tasks: [{id: a, title: 甲, lead: counties}]\nreporting: [{from: {tier: county}, to: lin-em}]\n"
    )
    shared = duties_of("east-gov", here).of("shared")
    assert {line.kind for line in shared} == {"task", "report"}
    assert duties_of("east-gov", here).of("own") == ()
    assert duties_of("far-gov", here).lines == ()


def test_units_below_are_counted_not_mixed_in():
    """An office of the unit has a sheet of its own; here one sees that there is one."""
    duties = duties_of("lin-em", made("tasks: [{id: a, title: 甲, lead: lin-em-room}]\n"))
    assert duties.lines == ()
    assert duties.below == {"lin-em-room": 1}


def test_a_body_with_the_name_of_a_unit_is_not_the_unit():
    """In the plan that has such a body the word means the body."""
    here = made("bodies: [{id: lin-em, name: 小组}]\ntasks: [{id: a, title: 甲, lead: lin-em}]\n")
    assert duties_of("lin-em", here).lines == ()


def test_bodies_in_a_ring_end():
    """Two bodies that head each other, and one that heads itself, are no trap."""
    text = (
        "bodies: [{id: a, head: b.head, deputies: [lin-em]}, {id: b, head: a.deputies},"
        " {id: c, head: c.head}]\nduties: [{holder: b, text: 值守}]\n"
    )
    duties = duties_of("lin-em", made(text))
    assert [line.kind for line in duties.lines if line.kind == "duty"] == ["duty"]
