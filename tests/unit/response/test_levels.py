"""At which level a plan runs, and what that rests on."""

from decimal import Decimal

from planlint.response.asked import Reading

from .events import level, of, plan, run

TRIGGERS = "responses:\n" + "".join(
    level(number, "he-gov", any=f"[{{quantity: {quantity}, from: {low}, unit: {unit}}}]")
    for number, quantity, low, unit in (
        (1, "deaths_missing", 3, "人"),
        (2, "rain_24h", 100, "毫米"),
    )
)
GRADES = "grades: {levels: [{grade: large, any: [{quantity: deaths_missing, from: 3, below: 10, unit: 人}]}]}\n"


def test_the_level_asked_for_wins() -> None:
    """Whatever readings and grade say."""
    rain = Reading("rain_24h", Decimal(300), "mm")
    one = of(run(plan("he.flood", "he", TRIGGERS + GRADES), level=2, readings=(rain,)), "he.flood")
    assert one.chosen is not None
    assert (one.chosen.level, one.chosen.how, one.chosen.assumed) == (2, "given", False)


def test_a_reading_never_makes_a_level_lower() -> None:
    """Rain meets level two; the figures of the grade meet one: the graver holds."""
    rain = Reading("rain_24h", Decimal(100), "mm")
    one = of(run(plan("he.flood", "he", TRIGGERS + GRADES), readings=(rain,)), "he.flood")
    assert one.chosen is not None
    assert (one.chosen.level, one.chosen.how, one.chosen.by) == (1, "grade", "deaths_missing")


def test_levels_of_another_hazard_are_assumed() -> None:
    """A plan on floods and typhoons whose levels are all for typhoons says nothing of floods."""
    body = "responses:\n" + level(3, "he-gov", hazard="typhoon")
    chosen = of(run(plan("he.flood", "he", body)), "he.flood").chosen
    assert chosen is not None
    assert (chosen.level, chosen.of, chosen.assumed) == (3, "typhoon", True)


def test_figures_of_the_grade_meet_triggers() -> None:
    """Three to below ten dead: level one asks for three."""
    one = of(run(plan("he.flood", "he", TRIGGERS + GRADES)), "he.flood")
    assert one.chosen is not None
    assert (one.chosen.level, one.chosen.how, one.chosen.by) == (1, "grade", "deaths_missing")


def test_figures_that_leave_room_give_the_sure_level_and_the_gravest() -> None:
    """Three to below ten dead: from three level two, from five level one."""
    responses = "responses:\n" + "".join(
        level(number, "he-gov", any=f"[{{quantity: deaths_missing, {span}, unit: 人}}]")
        for number, span in ((1, "from: 5"), (2, "from: 3, below: 5"))
    )
    one = of(run(plan("he.flood", "he", responses + GRADES)), "he.flood")
    assert one.chosen is not None
    assert (one.chosen.level, one.chosen.gravest) == (2, 1)


def test_the_dead_are_among_the_dead_and_missing() -> None:
    """A grade that counts the dead is at least so many dead or missing."""
    grades = "grades: {levels: [{grade: large, any: [{quantity: deaths, from: 3, below: 10, unit: 人}]}]}\n"
    one = of(run(plan("he.flood", "he", TRIGGERS + grades)), "he.flood")
    assert one.chosen is not None
    assert (one.chosen.level, one.chosen.how) == (1, "grade")


def test_a_plan_that_carries_out_another_runs_at_its_level() -> None:
    """Words alone do not compare: the same number, and marked as assumed."""
    upper = plan("he.flood", "he", TRIGGERS + GRADES)
    body = "references: [{kind: implements, plan: he.flood}]\nresponses:\n" + level(
        1, "he-water", any="[县里启动一级响应]"
    )
    one = of(run(upper, plan("he.water", "he", body, "department")), "he.water")
    assert one.chosen is not None
    assert (one.chosen.level, one.chosen.how, one.chosen.by) == (1, "superior", "he.flood")
    assert one.chosen.assumed


def test_without_figures_the_rank_is_assumed() -> None:
    """较大 is the third of four grades; of two levels the nearest runs, and both is said."""
    body = "responses:\n" + level(1, "he-gov") + level(2, "he-gov")
    one = of(run(plan("he.flood", "he", body)), "he.flood")
    assert one.chosen is not None
    assert (one.chosen.level, one.chosen.how, one.chosen.wanted) == (2, "rank", 3)


def test_readings_below_all_triggers_leave_a_plan_at_rest() -> None:
    """And the run says why."""
    rain = Reading("rain_24h", Decimal(99), "mm")
    found = run(plan("he.flood", "he", TRIGGERS), grade="", readings=(rain,))
    assert () == found.activations
    assert [("below_triggers", "he.flood")] == [(n.kind, n.plan) for n in found.resting]


def test_readings_that_compare_with_nothing_leave_the_level_open() -> None:
    """The plan knows of the event; which level runs nobody can say, and nothing is guessed."""
    wind = Reading("wind_force", Decimal(10), "级")
    found = run(plan("he.flood", "he", TRIGGERS), grade="", readings=(wind,))
    one = of(found, "he.flood")
    assert (one.chosen, one.begins, one.deeds) == (None, None, ())
    assert ["level_unknown"] == [note.kind for note in found.undecided]


def test_readings_call_for_a_warning() -> None:
    """The gravest warning that they meet is issued, with its tasks."""
    warnings = (
        "tasks: [{id: call, title: 叫应, lead: he-gov, within: 10m}]\n"
        "warnings:\n"
        "  - {level: 1, issue: he-gov, any: [{quantity: rain_1h, from: 50, unit: mm}], tasks: [call]}\n"
        "  - {level: 2, issue: he-gov, any: [{quantity: rain_1h, from: 30, unit: mm}]}\n"
    )
    rain = Reading("rain_1h", Decimal(60), "mm")
    found = run(plan("he.flood", "he", warnings + TRIGGERS), grade="", readings=(rain,))
    one = of(found, "he.flood")
    assert one.warning is not None
    assert (one.warning.level, [step.kind for step in one.steps]) == (1, ["warn"])
    assert ["call"] == [deed.task.id for deed in one.deeds]
