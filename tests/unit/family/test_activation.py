"""What runs at a level: own tasks and those of the levels it builds on."""

from helpers import facts
from planlint.family.activation import Stage, active, runs_at, stages

PLAN = facts(
    """
    tasks: [{id: watch}, {id: move}, {id: troops}, {id: siren}]
    warnings: [{level: 2, hazard: flood, tasks: [siren]}]
    responses:
      - {level: 3, hazard: flood, tasks: [watch]}
      - {level: 2, hazard: flood, builds_on: 3, tasks: [move, watch]}
      - {level: 1, hazard: flood, builds_on: 2, tasks: [troops, gone]}
      - {level: 1, hazard: drought, builds_on: 2, tasks: [watch]}
    """
).plan
RING = facts(
    """
    tasks: [{id: a}, {id: b}]
    responses: [{level: 1, builds_on: 2, tasks: [a]}, {level: 2, builds_on: 1, tasks: [b]}]
    """
).plan


def names(number: int) -> list[tuple[str, int]]:
    """Tasks with the level that brings them in, of the response of that number."""
    stage = Stage(
        "response", PLAN.responses[number].hazard or "", PLAN.responses[number].level or 0, number
    )
    return [(one.task.id or "", one.since.level) for one in active(PLAN, stage)]


def test_levels_are_those_of_warnings_and_responses() -> None:
    """With hazard and place."""
    assert [(s.kind, s.hazard, s.level) for s in stages(PLAN)] == [
        ("warning", "flood", 2), ("response", "flood", 3), ("response", "flood", 2),
        ("response", "flood", 1), ("response", "drought", 1),
    ]  # fmt: skip
    assert stages(PLAN)[2].pointer == ("responses", 1)


def test_a_level_runs_what_it_builds_on() -> None:
    """The lowest level first, each task once with the level at which it begins."""
    assert names(2) == [("watch", 3), ("move", 2), ("troops", 1)]


def test_builds_on_stays_with_the_hazard() -> None:
    """The drought level 1 builds on a drought level 2, which is not there."""
    assert names(3) == [("watch", 1)]


def test_levels_in_a_ring_end() -> None:
    """Each level of a ring runs all of it once."""
    for stage in stages(RING):
        assert {one.task.id for one in active(RING, stage)} == {"a", "b"}


def test_a_task_knows_where_it_runs() -> None:
    """All levels, inherited ones included; a task that no level uses is not there."""
    found = runs_at(PLAN)
    assert [(s.hazard, s.level) for s in found["watch"]] == [
        ("flood", 3),
        ("flood", 2),
        ("flood", 1),
        ("drought", 1),
    ]
    assert [s.kind for s in found["siren"]] == ["warning"]
    assert "gone" not in found
