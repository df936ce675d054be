"""The capability assessment: all indicators of the source, scores only where data hold them."""

import datetime

import pytest

from helpers import facts, family, registry, words
from planlint.family.family import Family
from planlint.filing.capability.assess import assess
from planlint.filing.capability.indicators import indicators
from planlint.filing.capability.measures import MEASURES
from planlint.filing.capability.tally import Ground, Tally
from planlint.filing.counting.figure import Place
from planlint.filing.counting.period import period_of
from planlint.filing.counting.scope import scope_of
from planlint.filing.overview import Overview, OwedRow, PlanRow

DAY = datetime.date(2026, 11, 22)
HAZARDS = words(
    hazards={"flood": {"category": "natural"}, "mass_incident": {"category": "security"}}
)
# The 18 names, and how many indicators each has, as the source lists them.
SOURCE = [
    ("法制基础", 3), ("管理机构", 3), ("应急中心", 3), ("专业队伍", 2), ("专职队伍与志愿者", 3),
    ("危险分析", 4), ("监测与预警", 3), ("指挥与协调", 8), ("防灾减灾", 3), ("后期处置", 4),
    ("通信与信息保障", 5), ("决策支持", 3), ("装备和设施", 4), ("资金支持", 2), ("培训", 3),
    ("演习", 3), ("宣传教育", 5), ("预案编制", 6),
]  # fmt: skip
TOTAL = """type: total
id: lin.total
title: 临江市总体应急预案
jurisdiction: lin
edition: {number: 号〔2026〕1号, status: in_force, dates: {issued: 2026-01-05}}
"""
SPECIAL = TOTAL.replace("type: total", "type: special").replace("lin.total", "lin.flood")
AREAS = "- {id: lin, name: 临江市, level: city, prone_to: [flood, drought], plan_budget: true}"


def ground(*plans: str, overview: Overview | None = None, ledger: dict[str, str] | None = None,
           **registers: str) -> Ground:  # fmt: skip
    """What measures look at, in a city with these plans."""
    files = [facts(text, f"plans/{number}.yaml") for number, text in enumerate(plans)]
    chapters = {"jurisdictions": AREAS, **registers}
    around: Family = family(*files, as_of=DAY, registered=registry(**chapters), ledger=ledger)
    scope = scope_of(around, "lin", period_of(2026, DAY))
    return Ground(scope, overview or Overview(DAY), HAZARDS)


def share(tally: Tally) -> tuple[int, int]:
    """How many of how many are as they should be."""
    return len(tally.met), tally.of


def teams(*entries: str) -> str:
    """A resource book of teams of the city."""
    return "teams:\n" + "\n".join(f"  - {{{entry}}}" for entry in entries)


def test_all_indicators_of_the_source_are_there() -> None:
    """18 first-level and 67 second-level indicators, in the order of the source, ids unique."""
    groups = indicators()
    assert SOURCE == [(group.zh, len(group.parts)) for group in groups]
    parts = [part for group in groups for part in group.parts]
    assert 67 == len(parts) == len({part.id for part in parts})
    assert all(part.zh and part.en and part.says.zh and part.says.en for part in parts)


def test_every_measure_is_used_once() -> None:
    """Each measure belongs to one indicator, and each named one is there."""
    named = [part.measure for group in indicators() for part in group.parts if part.measure]
    assert sorted(MEASURES) == sorted(named)


def test_empty_workspace_scores_nothing() -> None:
    """Where nothing is there to count no indicator has a score, and there is no total."""
    found = assess(
        Ground(scope_of(family(as_of=DAY), "", period_of(2026, DAY)), Overview(DAY), HAZARDS)
    )
    assert {"assessor", "nothing"} == {part.standing for part in found.parts}
    assert {None} == {group.score for group in found.groups}
    assert found.total is None
    assert all(part.tally.because for part in found.parts)


def test_first_level_is_the_mean_of_what_is_counted() -> None:
    """No weights: the mean of the counted parts, rounded down, with how many were counted."""
    found = assess(
        ground(
            resources=teams(
                "id: a, kind: volunteer, holder: lin-em, adult: true, protected: true, insured: true",
                "id: b, kind: volunteer, holder: lin-em",
            ),
            organisations="- {id: lin-em, kind: department, jurisdiction: lin}",
        )
    )
    group = found.groups[4]
    # 志愿者 1 of 2; 专职队伍 0 of 1 area; 社会应急资源 is the assessor's.
    assert (25, 2, 3) == (group.score, group.computed, len(group.parts))
    assert found.total is None


def test_score_of_a_hundred_means_all() -> None:
    """Scores are rounded down."""
    place = ground().scope.family.registry.jurisdictions["lin"].location
    spots = tuple(Place(place.path, line) for line in range(1000))
    tally = Tally(met=spots[:-1], lacking=spots[-1:])
    assert 99 == tally.score


COMMAND = """
bodies:
- {id: hq, kind: headquarters, head: lin-gov/mayor, deputies: [lin-em/director], members: [lin-em, lin-army]}
"""
UNITS = """
- {id: lin-gov, kind: government, jurisdiction: lin, posts: [{id: mayor, title: 市长}]}
- {id: lin-em, kind: department, jurisdiction: lin, functions: [emergency_management], posts: [{id: director, title: 局长, phone: 0719-2345678, always: true}]}
- {id: lin-army, kind: military, jurisdiction: lin}
"""


def test_leading_body_needs_head_deputies_and_a_number() -> None:
    """A command with head and deputies under a number counts; without a total plan the area lacks it."""
    measure = MEASURES["leading-body"]
    assert (1, 1) == share(measure(ground(TOTAL + COMMAND, organisations=UNITS)))
    unmanned = COMMAND.replace("deputies: [lin-em/director], ", "")
    assert (0, 1) == share(measure(ground(TOTAL + unmanned, organisations=UNITS)))
    silent = UNITS.replace("phone: 0719-2345678, ", "")
    assert (0, 1) == share(measure(ground(TOTAL + COMMAND, organisations=silent)))
    assert (0, 1) == share(measure(ground(organisations=UNITS)))


def test_units_of_the_command() -> None:
    """Members with a number, a military unit among them, an office that always answers."""
    made = ground(TOTAL + COMMAND, organisations=UNITS)
    assert (1, 2) == share(MEASURES["departments"](made))
    assert (1, 1) == share(MEASURES["with-military"](made))
    assert (1, 1) == share(MEASURES["managing-office"](made))
    assert (1, 1) == share(MEASURES["budget"](made))


def test_roster_must_cover_the_last_day() -> None:
    """A roster of another month is none; without the register nothing is said."""
    shift = "shifts: [{from: 2026-11-01 08:00, to: 2026-11-02 08:00, staff: 张三}]"
    roster = (
        f"- {{id: r, unit: lin-em/duty, covers: {{from: 2026-11-01, to: 2026-11-30}}, {shift}}}"
    )
    measure = MEASURES["rosters"]
    assert (1, 1) == share(measure(ground(organisations=UNITS, rosters=roster)))
    october = roster.replace("to: 2026-11-30", "to: 2026-11-21")
    assert (0, 1) == share(measure(ground(organisations=UNITS, rosters=october)))
    assert measure(ground(organisations=UNITS)).score is None


@pytest.mark.parametrize(
    ("checked", "met"),
    [("2026-11-22", 1), ("2025-11-22", 1), ("2025-11-21", 0), ("2026-11-23", 0)],
)
def test_checked_within_a_year_of_the_last_day(checked: str, met: int) -> None:
    """What was checked more than 365 days before, or after, does not count."""
    entry = f"id: a, kind: professional, holder: lin-em, strength: 20, leader: 队长, phone: 0719-2345678, checked: {checked}"
    made = ground(resources=teams(entry), organisations=UNITS)
    assert (met, 1) == share(MEASURES["team-list"](made))


def test_risks() -> None:
    """Hazards with a risk point, levels with a fresh assessment, five fixed things in time."""
    whole = "responsible: lin-em, measure: 修, funds: 财政, scheme: 撤"
    book = f"""
    risks:
      - {{id: a, jurisdiction: lin, hazards: [flood], level: major, assessed: 2024-01-05, {whole}, due: 2027-01-01}}
      - {{id: b, jurisdiction: lin, hazards: [flood], assessed: 2026-01-05, {whole}, due: 2026-11-21}}
      - {{id: c, jurisdiction: lin, hazards: [flood], level: low, assessed: 2020-01-05, rectified: 2026-01-01}}
    """
    made = ground(resources=book, organisations=UNITS)
    assert (1, 2) == share(MEASURES["hazards-known"](made))
    assert (1, 3) == share(MEASURES["risks-assessed"](made))
    assert (2, 3) == share(MEASURES["risks-controlled"](made))


def test_needs_of_tasks_against_the_stock() -> None:
    """A need is met by a registered resource with as much as the task needs."""
    tasks = "tasks: [{id: go, title: 转移, needs: [{resource: boats, quantity: 5}, {resource: boats, quantity: 6}, {resource: none}]}]\n"
    book = "supplies:\n  - {id: boats, name: 艇, quantity: 5, unit: 艘, holder: lin-em, phone: 0719-2345678, checked: 2026-05-01}"
    made = ground(SPECIAL + tasks, resources=book, organisations=UNITS)
    assert (1, 3) == share(MEASURES["resources-coordinated"](made))
    assert (1, 1) == share(MEASURES["resource-list"](made))


def test_neighbours_need_a_joint_plan_of_both() -> None:
    """Each pair counts once; a plan of others is none."""
    areas = AREAS.replace("plan_budget", "neighbours: [east, west], plan_budget") + (
        "\n- {id: east, name: 东市, level: city, neighbours: [lin]}"
        "\n- {id: west, name: 西市, level: city}"
    )
    joint = (
        TOTAL.replace("type: total", "type: joint").replace("lin.total", "lin.east")
        + "parties: [{jurisdiction: lin, signed: 2026-01-01}, {jurisdiction: east}]\n"
    )
    made = ground(joint, jurisdictions=areas)
    assert (1, 2) == share(MEASURES["with-neighbours"](made))
    assert (1, 2) == share(MEASURES["mutual-aid"](made))


def test_training_and_drills() -> None:
    """Plans trained, programmed and drilled in the year; drills evaluated and put right."""
    ledger = {
        "trainings": "- {plan: lin.total, on: 2026-03-01}\n- {plan: lin.flood, on: 2025-03-01}",
        "drill_programmes": "- {year: 2026, on: 2026-01-05, plans: [lin.total]}\n- {year: 2025, on: 2025-01-05, plans: [lin.flood]}",
        "drills": """
        - {plan: lin.total, on: 2026-03-01, covers: [lin.flood], evaluated: 2026-03-02}
        - {plan: lin.total, on: 2026-04-01, evaluated: 2026-04-02, findings: [慢]}
        """,
    }
    made = ground(TOTAL, SPECIAL, ledger=ledger)
    names = ("training-held", "drill-programme", "drills-held", "drills-evaluated")
    assert [(1, 2), (1, 2), (2, 2), (1, 2)] == [share(MEASURES[name](made)) for name in names]
    assert {None} == {MEASURES[name](ground(TOTAL)).score for name in names}


def test_duties_done_of_those_due() -> None:
    """Late counts as done; what is not due, excused or undecided does not count at all."""
    states = (
        "done",
        "done_late",
        "elsewhere",
        "incomplete",
        "overdue",
        "open",
        "undecided",
        "waived",
        "not_owed",
    )
    rows = [OwedRow(f"f{n}", "lin.total", "file", state) for n, state in enumerate(states)]
    rows.append(OwedRow("d", "lin.total", "drill", "overdue"))
    rows.append(OwedRow("x", "elsewhere.total", "file", "overdue"))
    plans = (
        PlanRow("lin.total", "总体", "total", "lin", "in_force"),
        PlanRow("lin/special/flood", "专项", "special", "lin", "missing"),
        PlanRow("lin/special/snow", "专项", "special", "lin", "not_owed"),
        PlanRow("lin.firm", "单位", "unit", "lin", "missing"),
    )
    made = ground(TOTAL, overview=Overview(DAY, plans, tuple(rows)))
    assert (2, 5) == share(MEASURES["management"](made))
    assert (0, 1) == share(MEASURES["implementation"](made))
    assert (1, 2) == share(MEASURES["system"](made))


def test_events_looked_back_upon() -> None:
    """Of the responses ended in the year, those with an assessment, summary or review."""
    ledger = {
        "activations": """
        - {plan: lin.total, on: 2025-12-30, ended: 2026-01-03, review: {on: 2026-03-01}}
        - {plan: lin.total, on: 2026-02-01, ended: 2026-02-03}
        - {plan: lin.total, on: 2025-02-01, ended: 2025-02-03}
        - {plan: lin.total, on: 2026-11-20}
        """
    }
    assert (1, 2) == share(MEASURES["investigated"](ground(TOTAL, ledger=ledger)))


def test_warnings_of_what_can_be_forewarned() -> None:
    """Security events have no colours; a plan with a level that nobody lifts falls short."""
    good = "hazards: [flood]\nwarnings: [{level: 2, issue: lin-gov, lift: lin-gov, tasks: [go]}]\n"
    plans = [
        SPECIAL.replace("lin.flood", f"lin.{name}") + more
        for name, more in {
            "a": good,
            "b": good.replace("lift: lin-gov, ", ""),
            "c": "hazards: [flood]\n",
            "d": "hazards: [mass_incident]\n",
        }.items()
    ]
    assert (1, 3) == share(MEASURES["warning"](ground(*plans)))
