"""Figures of a year: what counts, what is not recorded, what has not come yet."""

import datetime

import pytest

from helpers import NO_WORDS, facts, family, registry
from planlint.filing.counting.figure import Figure, Place, percent
from planlint.filing.counting.period import period_of
from planlint.filing.counting.scope import Scope, scope_of
from planlint.filing.yearly.areas import by_area
from planlint.filing.yearly.drills import drills
from planlint.filing.yearly.level import level_of
from planlint.filing.yearly.losses import losses
from planlint.filing.yearly.plans import changes, in_force
from planlint.filing.yearly.responses import responses
from planlint.filing.yearly.said import places, said
from planlint.filing.yearly.table import Table
from planlint.filing.yearly.work import work

DAY = datetime.date(2026, 11, 22)
AREAS = registry(
    jurisdictions="""
    - {id: lin, name: 临江市, level: city}
    - {id: east, name: 东县, level: county, parent: lin}
    - {id: town, name: 高镇, level: township, parent: east}
    """
)


def plan(name: str, area: str, dates: str, more: str = "") -> str:
    """A special plan of an area."""
    return (
        f"type: special\nid: {area}.{name}\ntitle: 预案\njurisdiction: {area}\n"
        f"edition: {{number: 号〔2026〕1号, status: in_force, dates: {dates}{more}}}\n"
    )


def scope(*plans: str, year: int = 2026, area: str = "", **ledger: str) -> Scope:
    """A year of a family of such plans with these ledgers."""
    files = [facts(text, f"plans/{number}.yaml") for number, text in enumerate(plans)]
    around = family(*files, as_of=DAY, registered=AREAS, ledger=ledger)
    return scope_of(around, area, period_of(year, DAY))


def numbers(table: Table, row: str) -> list[float | str]:
    """A row as people compare it: numbers, or why there is none."""
    cells = next(one.cells for one in table.rows if one.id == row)
    return [float(cell.value) if cell.state == "counted" else cell.state for cell in cells]


def test_running_year_counts_to_date() -> None:
    """The running year ends on the day of the report; a year that has passed on 31 December."""
    running, passed = period_of(2026, DAY), period_of(2025, DAY)
    assert (DAY, False) == (running.last, running.is_over)
    assert (datetime.date(2025, 12, 31), True) == (passed.last, passed.is_over)


def test_year_to_come_is_refused() -> None:
    """Nothing is counted for a year that has not begun."""
    with pytest.raises(ValueError, match="2027"):
        period_of(2027, DAY)


def test_not_kept_is_not_zero() -> None:
    """Without a ledger the figure is 'not recorded'; with an empty one it is 0."""
    assert ["not_recorded"] == numbers(work(scope()), "trainings")
    assert [0] == numbers(work(scope(trainings="[]")), "trainings")


def test_ledger_begun_later_tells_nothing_of_the_year() -> None:
    """A ledger whose first record is of 2026 was not kept in 2025."""
    kept = scope(year=2025, trainings="- {by: lin-em, on: 2026-02-01, people: 30}")
    assert ["not_recorded"] == numbers(work(kept), "trainings")


def test_only_the_year_and_the_days_passed_count() -> None:
    """Records of other years and of days to come are not counted."""
    days = ("2025-12-31", "2026-01-01", "2026-11-22", "2026-11-23")
    kept = scope(meetings="\n".join(f"- {{by: lin-em, on: {day}}}" for day in days))
    assert [2] == numbers(work(kept), "meetings")


def test_corrected_records_count_once() -> None:
    """A record that a later one corrects is not counted."""
    kept = scope(
        trainings="""
        - {id: T-1, by: lin-em, on: 2026-02-01, people: 30}
        - {id: T-2, corrects: T-1, by: lin-em, on: 2026-02-01, people: 35人}
        """
    )
    assert [1] == numbers(work(kept), "trainings")
    assert [35] == numbers(work(kept), "people_trained")


def test_number_that_nobody_says() -> None:
    """Where some records say a number it is their sum with a remark; where none does, none."""
    kept = scope(
        activations="""
        - {on: 2026-02-01, deaths: 2, direct_loss: 1.5亿元}
        - {on: 2026-02-02, direct_loss: 8000元}
        - {on: 2026-05-01}
        """
    )
    table = losses(kept)
    assert [2, "not_recorded", 0, 0, 2] == numbers(table, "deaths")
    assert [1, 1, 0, 0, 2] == [cell.unsaid for cell in table.rows[0].cells]
    assert [15000.8, "not_recorded", 0, 0, 15000.8] == numbers(table, "direct_loss")
    assert ["not_recorded", "not_recorded", 0, 0, "not_recorded"] == numbers(table, "injured")
    assert said(table.at("deaths", "year")).zh == "2（另2处未写明）"


def test_quarter_to_come_is_no_zero() -> None:
    """A quarter that has not begun has no figure."""
    around = family(as_of=datetime.date(2026, 5, 1), ledger={"activations": "[]"})
    table = responses(scope_of(around, "", period_of(2026, around.as_of)), NO_WORDS)
    assert [0, 0, "later", "later", 0] == numbers(table, "all")


def test_responses_stand_by_hazard_and_level() -> None:
    """A launch has its own hazard, else that of a plan about one; levels are read as written."""
    flood = plan("flood", "lin", "{issued: 2026-01-05}") + "hazards: [flood]\n"
    kept = scope(
        flood,
        activations="""
        - {plan: lin.flood, on: 2026-06-01, level: Ⅱ级}
        - {plan: lin.flood, on: 2026-07-01, level: 二级响应}
        - {plan: lin.flood, on: 2026-07-02, level: 四级, hazard: drought}
        - {on: 2026-08-01}
        """,
    )
    table = responses(kept, NO_WORDS)
    assert ["drought-4", "flood-2", "unsaid-unsaid", "all"] == [row.id for row in table.rows]
    assert [0, 1, 1, 0, 2] == numbers(table, "flood-2")
    assert [0, 1, 3, 0, 4] == numbers(table, "all")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("一级", "1"), ("Ⅰ级", "1"), ("I级", "1"), ("红色", "1"), ("特别重大", "1"),
        ("2", "2"), ("II级", "2"), ("重大", "2"), ("三级（黄色）", "3"), ("III", "3"), ("较大", "3"),
        ("IV级", "4"), ("Ⅳ", "4"), ("一般", "4"), ("蓝色预警", "4"),
        ("启动", ""), ("一级转二级", ""), (None, ""),
    ],
)  # fmt: skip
def test_levels_as_people_write_them(text: str | None, level: str) -> None:
    """Numerals of all kinds, grades and colours are levels; what is unclear is none."""
    assert level == level_of(text)


def test_drills_count_plans_once() -> None:
    """A drill tests its plan and those it covers; a plan drilled twice is one plan."""
    kept = scope(
        drills="""
        - {plan: lin.flood, on: 2026-03-01, kind: full, covers: [east.flood], evaluated: 2026-03-09, findings: [慢], closed: 2026-12-01}
        - {plan: lin.flood, on: 2026-04-01, kind: tabletop}
        - {plan: lin.quake, on: 2025-04-01, kind: tabletop}
        """
    )
    table = drills(kept)
    assert [1, 2, 1, 1, 0] == numbers(table, "full")
    assert [1, 1, 0, 0, 0] == numbers(table, "tabletop")
    assert [2, 2, 1, 1, 0] == numbers(table, "all")


def test_plans_by_tier_and_change() -> None:
    """Drafts and plans repealed are not in force; a plan that replaces another is a revision."""
    kept = scope(
        plan("flood", "lin", "{issued: 2026-02-01}"),
        plan("quake", "lin", "{issued: 2026-02-01}", ", replaces: [{plan: lin.quake, number: 旧}]"),
        plan("old", "east", "{issued: 2020-02-01, repealed: 2026-03-01}"),
        plan("draft", "east", "{issued: 2026-02-01}").replace("in_force", "draft"),
        plan("town", "town", "{issued: 2024-02-01}"),
    )
    held, changed = in_force(kept), changes(kept)
    assert [2, 0, 1, 3] == [numbers(held, row)[-1] for row in ("city", "county", "township", "all")]
    assert [1, 1, 0] == numbers(changed, "city")
    assert [0, 0, 1] == numbers(changed, "county")
    assert (Place("plans/0.yaml", 1), Place("plans/1.yaml", 1)) == held.at("city", "all").sources


def test_past_year_is_counted_as_it_stood() -> None:
    """A plan repealed since was in force at the end of the year."""
    kept = scope(plan("old", "east", "{issued: 2020-02-01, repealed: 2026-03-01}"), year=2025)
    assert 1 == numbers(in_force(kept), "county")[-1]


def test_area_and_all_below_it() -> None:
    """An area counts what lies below it, by the plan of a record, or as the record itself says."""
    made = [plan("flood", area, "{issued: 2024-02-01}") for area in ("lin", "east", "town")]
    launched = """
    - {plan: lin.flood, on: 2026-06-01, jurisdiction: town, deaths: 1}
    - {plan: lin.flood, on: 2026-06-02, deaths: 0}
    - {plan: nowhere.flood, on: 2026-06-02}
    """
    table = by_area(scope(*made, activations=launched))
    assert ["lin", "east", "elsewhere", "all"] == [row.id for row in table.rows]
    assert [1, 2, 0, 3] == [numbers(table, row.id)[0] for row in table.rows]
    assert [1, 1, 1, 3] == [numbers(table, row.id)[5] for row in table.rows]
    east = by_area(scope(*made, area="east", activations=launched))
    assert ["east", "town", "all"] == [row.id for row in east.rows]
    assert [0, 1, 1] == [numbers(east, row.id)[5] for row in east.rows]


def test_share_rounds_down() -> None:
    """100 % means all: 999 of 1,000 and less than that never says 100."""
    part, whole = Figure("counted", 1999), Figure("counted", 2000)
    assert 99.9 == float(percent(part, whole).value)
    assert "none" == percent(part, Figure("counted")).state


def test_places_are_said_in_stretches() -> None:
    """Lines that follow one another are said as one stretch; many are cut, and counted."""
    lines = [Place("b.yaml", 4), *(Place("a.yaml", line) for line in (1, 2, 3, 9))]
    assert "a.yaml:1-3, 9; b.yaml:4" == places(lines).en
    many = [Place("a.yaml", line) for line in range(1, 41, 2)]
    assert places(many).zh.endswith("；等共20处")
