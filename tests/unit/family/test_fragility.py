"""Single points of failure: whose loss stops a command or a task, and whose does not."""

from planlint.family.command.chain import commands
from planlint.family.facts import Facts
from planlint.family.fragility.branches import Part
from planlint.family.fragility.points import Fragility, Weak

from .chain_family import around, plan, reporting


def _weak(facts: Facts, **chapters: str) -> dict[Part, Weak]:
    family = around(facts, **chapters)
    found = Fragility(family, lambda _: "").weak(commands(facts, family))
    return {one.part: one for one in found}


def _stops(facts: Facts, **chapters: str) -> set[tuple[str, str]]:
    return {(p.kind, p.id) for p, one in _weak(facts, **chapters).items() if one.stopped}


def test_one_decider_with_one_number() -> None:
    """Post, unit and number all stop it; with a second number the numbers do not."""
    one = "responses: [{level: 2, decide: east-gov/head}]\n"
    assert {("unit", "east-gov"), ("post", "east-gov/head"), ("number", "0999-0002")} == _stops(
        plan("east.flood", one)
    )
    two = "responses: [{level: 2, decide: east-em/head}]\n"
    assert {("unit", "east-em"), ("post", "east-em/head")} == _stops(plan("east.flood", two))


def test_who_stands_in_is_a_second_way() -> None:
    """A deputy elsewhere leaves no single point; in the same unit the unit and its number stay one."""
    body = "bodies: [{{id: hq, kind: headquarters, head: east-gov/head, deputies: {}}}]\nresponses: [{{level: 2, decide: hq.head}}]\n"
    assert set() == _stops(plan("east.flood", body.format("east-em/head")))
    assert {("unit", "east-gov"), ("number", "0999-0002")} == _stops(
        plan("east.flood", body.format("east-gov/deputy"))
    )


def test_whom_one_calls_next_is_a_second_way() -> None:
    """``then`` of the phone list."""
    text = "responses: [{level: 2, decide: east-gov/head}]\ncontacts: [{holder: east-gov/head, phone: 0999-0100, then: east-em/duty}]\n"
    assert set() == _stops(plan("east.flood", text))


def test_the_report_that_everything_hangs_on() -> None:
    """All reports come in at one duty room before they are proposed; a second way in takes that away."""
    response = (
        "responses: [{level: 2, propose: east-water/duty, decide: [east-gov/head, east-em/head]}]\n"
    )
    steps = (
        "from: {tier: village}, to: east-em/duty, within: 5m",
        "from: east-em/duty, to: east-water/duty, within: 5m",
    )
    alone = _stops(plan("east.flood", response + reporting(*steps)))
    assert {("post", "east-em/duty"), ("number", "0999-0003"), ("unit", "east-em")} <= alone
    more = "from: {tier: village}, to: east-gov/duty"
    second = (*steps, more, "from: east-gov/duty, to: east-water/duty")
    beside = _stops(plan("east.flood", response + reporting(*second)))
    assert {("post", "east-water/duty"), ("unit", "east-water"), ("number", "0999-0005")} == beside


def test_one_unit_behind_both_ways() -> None:
    """Two duty rooms of one bureau: neither room is a single point, the bureau is."""
    response = (
        "responses: [{level: 2, propose: east-water/duty, decide: [east-gov/head, east-em/head]}]\n"
    )
    steps = (
        "from: {tier: village}, to: [east-em/duty, east-em/second]",
        "from: [east-em/duty, east-em/second], to: east-water/duty",
    )
    found = _stops(plan("east.flood", response + reporting(*steps)))
    assert ("unit", "east-em") in found
    assert {("post", "east-em/duty"), ("post", "east-em/second")}.isdisjoint(found)


def test_tasks_and_their_resources() -> None:
    """A lead that only one unit has, a supply of one depot; a second depot that is enough is no single point."""
    text = (
        "tasks:\n  - {id: dig, title: 抢险, lead: east-water, needs: [{resource: boats-a, quantity: 5}]}\n"
        "  - {id: move, title: 转移, lead: [east-em, east-gov], shared: either}\n"
        "responses: [{level: 2, decide: [east-gov/head, east-em/head], tasks: [dig, move]}]\n"
        "resources: {supplies: [boats-a, boats-b]}\n"
    )
    boats = "supplies:\n  - {{id: boats-a, name: 冲锋舟, quantity: 9, holder: lin-em}}\n  - {{id: boats-b, name: 冲锋舟, quantity: {}, holder: lin-gov}}\n"
    few = _weak(plan("east.flood", text), resources=boats.format(4))
    assert {
        ("unit", "east-water"),
        ("number", "0999-0005"),
        ("depot", "boats-a"),
        ("unit", "lin-em"),
    } == {(part.kind, part.id) for part in few}
    assert all(one.stopped == () and one.tasks == {("east.flood", 0)} for one in few.values())
    enough = _weak(plan("east.flood", text), resources=boats.format(5))
    assert {"east-water", "0999-0005"} == {part.id for part in enough}


def test_joint_leads_are_all_needed() -> None:
    """Each of two who lead jointly is a single point of the task."""
    text = "tasks: [{id: dig, lead: [east-em, east-water], shared: jointly}]\nresponses: [{level: 2, decide: [east-gov/head, lin-em], tasks: [dig]}]\n"
    assert {"east-em", "east-water", "0999-0005"} == {
        part.id for part in _weak(plan("east.flood", text))
    }


def test_losing_the_command_loses_its_tasks() -> None:
    """The rank counts both: an activation that stops takes its tasks with it."""
    text = "tasks: [{id: dig, lead: lin-gov}]\nresponses: [{level: 2, decide: east-gov/head, tasks: [dig]}]\n"
    found = _weak(plan("east.flood", text))
    post = found[Part("post", "east-gov/head")]
    assert (1, {("east.flood", 0)}) == (len(post.stopped), post.tasks)
    assert ("decide", "east.flood.yaml", 7) == (post.losses[0].step, *post.losses[0].location[:2])
    assert found[Part("unit", "lin-gov")].rank > post.rank


def test_from_the_village_upwards_who_hands_on_is_a_single_point() -> None:
    """Asked about a village, its committee and the town's duty room are; asked about none they are not.

    A unit's own report is no way around: what nature does is not seen there.
    """
    steps = (
        "from: creek-committee, to: stone-gov/duty, within: 10m",
        "from: stone-gov/duty, to: east-em/duty, within: 30m",
        "from: {tier: unit}, to: east-em/duty, within: 5m",
    )
    response = "responses: [{level: 2, propose: east-em/duty, decide: [east-gov/head, lin-gov]}]\n"
    one = plan("east.flood", response + reporting(*steps))
    family = around(one)
    at = {"creek": Fragility(family, lambda _: "natural", "creek")}
    at[""] = Fragility(family, lambda _: "natural")
    lost = {
        place: {each.part.id for each in found.weak(commands(one, family)) if each.stopped}
        for place, found in at.items()
    }
    village = {"creek-committee", "stone-gov", "stone-gov/duty", "0999-0001"}
    assert village <= lost["creek"]
    assert village.isdisjoint(lost[""])
