"""Tasks: when they begin, what they wait for, rings, repeats."""

import datetime
import itertools

from planlint.response.lexicon import lasting
from planlint.response.ringing import in_order

from .events import deed, kinds, level, plan, run, times

REPORT = "reporting: [{from: {tier: township}, to: {tier: county}, within: 20m}]\n"


def flood(tasks: str, names: str, **more: str) -> object:
    """The county's plan with tasks at level three; it begins after half an hour."""
    body = f"{REPORT}tasks:\n{tasks}responses:\n" + level(3, "he-gov", within="10m", tasks=names)
    return plan("he.flood", "he", body + "".join(more.values()))


def other(tasks: str, names: str = "[]", decides: str = "lin-fire") -> object:
    """A department that runs with it, ten minutes later."""
    body = "references: [{kind: implements, plan: he.flood}]\ntasks:\n" + tasks + "responses:\n"
    return plan("he.water", "he", body + level(3, decides, within="10m", tasks=names), "department")


MOVE = "  - {id: move, title: 转移, lead: he-gov, within: 2h, relies_on: [{unit: he-water, plan: he.water, task: map}]}\n"
MAP = "  - {id: map, title: 画图, lead: he-water, within: 30m}\n"


def test_a_task_begins_with_the_response_and_is_due_within_its_time() -> None:
    """Half an hour for the decision, one hour for the task."""
    found = run(flood("  - {id: watch, title: 巡堤, lead: he-gov, within: 1h}\n", "[watch]"))
    one = deed(found, "he.flood", "watch")
    assert ((0, 30, False), (0, 90, False)) == (times(one.start), times(one.due))


def test_a_task_without_a_time_is_open() -> None:
    """Nobody says when it is done."""
    found = run(flood("  - {id: watch, title: 巡堤, lead: he-gov}\n", "[watch]"))
    assert (0, 30, True) == times(deed(found, "he.flood", "watch").due)


def test_a_task_waits_for_what_it_relies_on() -> None:
    """The department decides after forty minutes and needs thirty: seventy."""
    found = run(flood(MOVE, "[move]"), other(MAP, "[map]"))
    one = deed(found, "he.flood", "move")
    assert ((0, 70, False), (0, 150, False)) == (times(one.start), times(one.due))
    assert [] == kinds(found)


def test_a_promise_that_comes_after_one_s_own_time_is_a_break() -> None:
    """The other side takes three hours: at 220 minutes, 70 after the own 150."""
    found = run(flood(MOVE, "[move]"), other(MAP.replace("30m", "3h"), "[map]"))
    (late,) = found.breaks
    assert ("waits_too_long", lasting(70)) == (late.kind, late.words["late"])
    assert "1小时10分钟" == lasting(70).zh


def test_a_promise_that_comes_later_than_it_was_given_is_a_break() -> None:
    """Expected half an hour after the start at thirty, done at seventy: ten late, though A has slack."""
    promised = MOVE.replace("task: map}", "task: map, within: 30m}")
    (late,) = run(flood(promised, "[move]"), other(MAP, "[map]")).breaks
    assert ("promise_late", lasting(10)) == (late.kind, late.words["late"])
    enough = MOVE.replace("task: map}", "task: map, within: 40m}")
    assert [] == kinds(run(flood(enough, "[move]"), other(MAP, "[map]")))


def test_a_promise_is_not_late_where_nobody_knows_when_it_began() -> None:
    """The other side hears of it by itself, and the own level has no time to decide: nothing is sure."""
    promised = MOVE.replace("task: map}", "task: map, within: 30m}")
    body = f"{REPORT}tasks:\n{promised}responses:\n" + level(3, "he-gov", tasks="[move]")
    theirs = f"tasks:\n{MAP}responses:\n" + level(3, "lin-fire", within="10m", tasks="[map]")
    found = run(plan("he.flood", "he", body), plan("lin.flood2", "he", theirs, "joint"))
    assert "promise_late" not in kinds(found)


def test_daily_tasks_are_timed_by_the_clock() -> None:
    """From ten past two the first turn is at eight; who starts between 7:50 and 8:20 may miss it."""
    tasks = "  - {id: brief, title: 会商, lead: he-gov, daily: '08:00'}\n"
    night = deed(run(flood(tasks, "[brief]")), "he.flood", "brief")
    assert ((350, 350, False), (350, 350, False)) == (times(night.start), times(night.due))
    eve = datetime.datetime.fromisoformat("2026-06-30T07:50")
    dawn = deed(run(flood(tasks, "[brief]"), moment=eve), "he.flood", "brief")
    assert (10, 10 + 1440, False) == times(dawn.due)


def test_a_task_that_the_other_side_does_not_do_at_this_level_is_a_break() -> None:
    """Its level does not name the task."""
    assert ["not_run"] == kinds(run(flood(MOVE, "[move]"), other(MAP)))


def test_a_plan_that_is_not_there_is_a_break() -> None:
    """Nobody has made it."""
    assert ["not_active"] == kinds(run(flood(MOVE, "[move]")))


def test_two_that_wait_for_each_other_never_begin() -> None:
    """Both places are named; what waits for them is blocked."""
    back = MAP.replace("within", "relies_on: [{plan: he.flood, task: move}], within")
    third = "  - {id: bring, title: 送水, lead: he-gov, within: 1h, relies_on: [{plan: he.water, task: map}]}\n"
    found = run(flood(MOVE + third, "[move, bring]"), other(back, "[map]"))
    assert ["deadlock", "deadlock"] == [
        deed(found, "he.flood", "move").state, deed(found, "he.water", "map").state,
    ]  # fmt: skip
    assert "blocked" == deed(found, "he.flood", "bring").state
    ring = next(note for note in found.breaks if note.kind == "deadlock")
    assert {"he.flood.yaml", "he.water.yaml"} == {place.path for place in ring.places}


def test_a_task_that_waits_for_itself_is_a_ring() -> None:
    """Of one."""
    found = run(flood(MOVE.replace("he.water, task: map", "he.flood, task: move"), "[move]"))
    assert "deadlock" in kinds(found)


def test_a_task_whose_lead_is_missing_is_lost() -> None:
    """What waits for it is never done."""
    lost = run(flood(MOVE, "[move]"), other(MAP, "[map]", "he-gov"), without=["he-water"])
    assert ["never_done", "lead_missing"] == kinds(lost)
    assert ("lost", None) == (
        deed(lost, "he.water", "map").state,
        deed(lost, "he.water", "map").due,
    )
    assert "blocked" == deed(lost, "he.flood", "move").state


def test_missing_support_is_named_at_the_task() -> None:
    """It goes on without them."""
    tasks = (
        "  - {id: watch, title: 巡堤, lead: he-gov, support: [he-water, lin-fire], within: 1h}\n"
    )
    one = deed(run(flood(tasks, "[watch]"), without=["he-water"]), "he.flood", "watch")
    assert ("runs", ("he-water",)) == (one.state, one.missing)


def test_a_task_on_a_condition_is_marked() -> None:
    """Whether it is met nobody knows beforehand."""
    tasks = "  - {id: blast, title: 分洪, lead: he-gov, within: 1h, when: 水位超过30米}\n"
    assert "conditional" == deed(run(flood(tasks, "[blast]")), "he.flood", "blast").state


def test_repeats_within_the_horizon_are_counted_and_three_are_listed() -> None:
    """Every six hours within a day: at 6, 12, 18 and 24 hours at the earliest."""
    tasks = "  - {id: count, title: 统计, lead: he-gov, every: 6h}\n"
    one = deed(run(flood(tasks, "[count]")), "he.flood", "count")
    assert (4, [360, 720, 1080]) == (one.turns, [window.earliest for window in one.repeats])
    assert [390, 750, 1110] == [window.latest for window in one.repeats]


def test_daily_tasks_fall_due_by_the_clock() -> None:
    """At 02:10 the next eight o'clock is 350 minutes away, the one after a day later."""
    tasks = "  - {id: brief, title: 会商, lead: he-gov, daily: '08:00'}\n"
    one = deed(run(flood(tasks, "[brief]"), horizon=2880), "he.flood", "brief")
    assert (2, [350, 1790]) == (one.turns, [window.earliest for window in one.repeats])
    noon = datetime.datetime.fromisoformat("2026-06-30T12:00")
    late = deed(run(flood(tasks, "[brief]"), moment=noon), "he.flood", "brief")
    assert [1200] == [window.earliest for window in late.repeats]


def test_a_long_chain_and_a_long_ring_end() -> None:
    """Ten thousand tasks, each waiting for the next; then the last for the first."""
    keys = [("p", f"{n:05}") for n in range(10_000)]
    chain = {key: (after,) for key, after in itertools.pairwise(keys)} | {keys[-1]: ()}
    order, rings = in_order(chain)
    assert (tuple(reversed(keys)), ()) == (order, rings)
    _, rings = in_order(chain | {keys[-1]: (keys[0],)})
    assert [10_000] == [len(ring) for ring in rings]
