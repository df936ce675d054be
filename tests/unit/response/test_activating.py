"""Which plans activate, in which order, and for what reason."""

import pytest

from helpers import facts

from .events import IN_FORCE, books, level, of, plan, run, times

REPORT = "reporting:\n  - {from: {tier: township}, to: {tier: county}, within: 15m}\n  - {from: {tier: county}, to: {tier: city}, within: 30m}\n"
COUNTY = plan("he.flood", "he", REPORT + "responses:\n" + level(3, "he-gov", within="20m"))


def causes(*plans: object, **asked: object) -> dict[str, tuple[str, str]]:
    """Plan -> kind of cause and where it comes from."""
    found = run(*plans, **asked)  # type: ignore[arg-type]
    return {one.id: (one.cause.kind, one.cause.plan) for one in found.activations}


def test_the_decision_is_due_within_the_time_of_the_level() -> None:
    """Fifteen minutes for the report, twenty to decide."""
    one = of(run(COUNTY), "he.flood")
    assert ((0, 15, False), (0, 35, False)) == (times(one.known), times(one.begins))


def test_without_a_time_to_decide_all_that_follows_is_open() -> None:
    """And the run says which plan leaves it open."""
    found = run(plan("he.flood", "he", REPORT + "responses:\n" + level(3, "he-gov")))
    assert (0, 15, True) == times(of(found, "he.flood").begins)
    assert ["decision_open"] == [note.kind for note in found.undecided]


def test_a_department_runs_with_the_plan_that_it_carries_out() -> None:
    """From its announcement on, whichever is nearer: it implements one and follows another."""
    body = "references: [{kind: follows, plan: he.other}, {kind: implements, plan: he.flood}]\nresponses:\n" + level(3, "he-water", within="10m")  # fmt: skip
    water = plan("he.water", "he", body, "department")
    other = plan("he.other", "he", "responses:\n" + level(3, "he-gov"))
    assert ("follows", "he.flood") == causes(COUNTY, other, water)["he.water"]
    assert (0, 45, False) == times(of(run(COUNTY, other, water), "he.water").begins)


def test_a_total_plan_that_delegates_waits_for_the_special_plan() -> None:
    """It begins with it; without one the report alone reaches it, and nobody decides."""
    total = facts(
        "type: total\nid: he.total\ntitle: 总体\njurisdiction: he\n" + IN_FORCE
        + "responses: [{level: 3, delegated_to: [special]}]\n"
    )  # fmt: skip
    assert ("delegated", "he.flood") == causes(COUNTY, total)["he.total"]
    assert (0, 35, False) == times(of(run(COUNTY, total), "he.total").begins)
    alone = run(total)
    assert "delegated_nowhere" in [note.kind for note in alone.breaks]
    assert of(alone, "he.total").begins is None


@pytest.mark.parametrize("kind", ["activates", "supported_by"])
def test_references_set_other_plans_in_motion(kind: str) -> None:
    """Also a support plan, which no event of its own hazard starts."""
    upper = plan("he.flood", "he", f"references: [{{kind: {kind}, plan: he.lift}}]\nresponses:\n" + level(3, "he-gov"))  # fmt: skip
    support = facts(
        "type: department\nid: he.lift\ntitle: 运力\njurisdiction: he\npurpose: support\n" + IN_FORCE
        + "responses: [{level: 3, decide: he-gov}]\n", "lift.yaml",
    )  # fmt: skip
    assert (kind, "he.flood") == causes(upper, support)["he.lift"]
    assert "he.lift" not in causes(COUNTY, support)


def test_a_plan_turns_to_a_higher_one_only_at_its_worst() -> None:
    """Level three of three is its lowest; level one is the highest."""
    body = "references: [{kind: escalates_to, plan: he.worst}]\nresponses:\n" + "".join(level(n, "he-gov") for n in (1, 2, 3))  # fmt: skip
    worst = plan("he.worst", "he", "purpose: catastrophe\nresponses:\n" + level(1, "he-gov"))
    assert "he.worst" not in causes(plan("he.flood", "he", body), worst)
    assert "he.worst" in causes(plan("he.flood", "he", body), worst, grade="especially_major")


def test_plans_whose_tasks_are_relied_on_run_too() -> None:
    """Whatever their hazard: somebody counts on them."""
    tasks = (
        "tasks: [{id: move, title: 转移, lead: he-gov, relies_on: [{plan: he.bus, task: drive}]}]\n"
    )
    upper = plan("he.flood", "he", tasks + "responses:\n" + level(3, "he-gov", tasks="[move]"))
    bus = facts(
        "type: department\nid: he.bus\ntitle: 客车\njurisdiction: he\nhazards: [traffic]\n" + IN_FORCE
        + "tasks: [{id: drive, title: 出车, lead: he-water, within: 1h}]\n"
        + "responses: [{level: 3, decide: he-gov, tasks: [drive]}]\n", "bus.yaml",
    )  # fmt: skip
    assert ("relies_on", "he.flood") == causes(upper, bus)["he.bus"]


def test_townships_of_the_county_know_at_once() -> None:
    """It happens there; a township of another county does not activate."""
    here = plan("wan.flood", "wan", "responses:\n" + level(3, "wan-gov"), "township")
    assert ("place", "") == causes(COUNTY, here)["wan.flood"]
    assert "wan.flood" not in causes(COUNTY, here, area="shan")


def test_neighbours_activate_only_through_a_joint_plan() -> None:
    """The plan of the other county stays at rest, the joint plan does not."""
    other = plan("shan.flood", "shan", "responses:\n" + level(3, "lin-gov/vice"))
    body = "parties: [{jurisdiction: he}, {jurisdiction: shan}]\nresponses:\n" + level(3, "lin-gov/vice")  # fmt: skip
    joint = plan("lin.joint", "lin", body, "joint")
    found = causes(COUNTY, other, joint)
    assert "lin.joint" in found
    assert "shan.flood" not in found


def test_a_unit_s_own_plan_runs_where_it_happens() -> None:
    """An accident in a unit starts its plan, and that of no other unit."""
    mine, theirs = (
        facts(
            f"type: unit\nid: {name}.fire\ntitle: 火灾\njurisdiction: lin\nhazards: [flood]\nmaker: {name}\n"
            + IN_FORCE + "responses: [{level: 1, decide: lin-fire}]\n", f"{name}.yaml",
        )
        for name in ("lin-water", "lin-fire")
    )  # fmt: skip
    assert {"lin-water.fire": ("place", "")} == causes(mine, theirs, area="lin", unit="lin-water")


def test_drafts_do_not_run_and_are_named() -> None:
    """A draft of the plan that is needed."""
    draft = facts("type: special\nid: he.flood\ntitle: 防汛\njurisdiction: he\nhazards: [flood]\n")
    found = run(draft)
    assert () == found.activations
    assert [("draft", "he.flood")] == [(note.kind, note.plan) for note in found.resting]


def test_a_registered_plan_above_is_known_to_hear_and_no_more() -> None:
    """The province is told after the city; which level it runs nobody says."""
    outside = "- {id: n, plan: north.flood, type: special, jurisdiction: north, hazards: [flood], title: 省预案, reporting: [{from: {tier: city}, to: {tier: province}, within: 1h}]}\n"  # fmt: skip
    found = run(COUNTY, registered=books(instruments=outside))
    one = of(found, "north.flood")
    assert (one.facts, times(one.known)) == (None, (0, 105, False))
    assert ["outside"] == [note.kind for note in found.undecided]


def test_plans_that_name_each_other_in_a_ring_activate_once() -> None:
    """Each once, and the run ends."""
    ring = [
        plan(
            f"he.p{n}",
            "he",
            f"references: [{{kind: implements, plan: he.p{(n + 1) % 3}}}, {{kind: activates, plan: he.p{(n + 1) % 3}}}, {{kind: activates, plan: he.p{n}}}]\nresponses:\n"
            + level(3, "he-gov"),
        )
        for n in range(3)
    ]
    assert {"he.p0", "he.p1", "he.p2"} == set(causes(*ring))


def test_long_chains_and_rings_of_registry_and_plans_end() -> None:
    """A thousand departments, each carrying out the one before; areas and units above themselves."""
    links = [
        plan(
            f"he.p{n:04}",
            "he",
            f"references: [{{kind: implements, plan: he.p{n - 1:04}}}]\nresponses:\n"
            + level(3, "he-gov"),
            "department",
        )
        for n in range(1, 1000)
    ]
    first = plan("he.p0000", "he", "references: [{kind: implements, plan: he.p0999}]\nresponses:\n" + level(3, "he-gov", within="5m"))  # fmt: skip
    found = run(first, *links)
    assert 1000 == len(found.activations)
    assert {1000} == {len({one.id for one in found.activations})}
    areas = "- {id: he, name: 河县, level: county, parent: lin}\n- {id: lin, name: 临市, level: city, parent: he}\n"  # fmt: skip
    units = "- {id: he-gov, kind: government, jurisdiction: he, superior: he-gov, names: [{name: 河县政府}]}\n"  # fmt: skip
    again = run(COUNTY, registered=books(jurisdictions=areas, organisations=units))
    assert ["he.flood"] == [one.id for one in again.activations]
