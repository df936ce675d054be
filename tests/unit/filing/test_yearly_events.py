"""Events of a year: each counts once, however many records, plans and offices tell of it."""

import datetime

import pytest

from helpers import facts, family, registry
from planlint.filing.counting.period import period_of
from planlint.filing.counting.scope import Scope, scope_of
from planlint.filing.yearly.areas import by_area
from planlint.filing.yearly.losses import losses
from planlint.filing.yearly.responses import grades
from planlint.filing.yearly.table import Table

DAY = datetime.date(2026, 11, 22)
AREAS = registry(
    jurisdictions="""
    - {id: lin, name: 临江市, level: city}
    - {id: east, name: 东县, level: county, parent: lin}
    - {id: west, name: 西县, level: county, parent: lin}
    """
)
PLANS = tuple(
    f"type: {kind}\nid: lin.{name}\ntitle: 预案\njurisdiction: lin\nhazards: [flood]\n"
    "edition: {status: in_force, dates: {issued: 2024-01-01}}\n"
    for kind, name in (("special", "flood"), ("department", "water"))
)


def scope(activations: str, year: int = 2026, area: str = "") -> Scope:
    """A year of a city with a special and a department plan, and these launches."""
    files = [facts(text, f"{at}.yaml") for at, text in enumerate(PLANS)]
    around = family(*files, as_of=DAY, registered=AREAS, ledger={"activations": activations})
    return scope_of(around, area, period_of(year, DAY))


def numbers(table: Table, row: str) -> list[float | str]:
    """A row as people compare it: numbers, or why there is none."""
    cells = next(one.cells for one in table.rows if one.id == row)
    return [float(cell.value) if cell.state == "counted" else cell.state for cell in cells]


def counts(launched: str, area: str = "") -> tuple[float | str, float | str]:
    """How many events there are, and how many died in them."""
    kept = scope(launched, area=area)
    return numbers(grades(kept), "all")[-1], numbers(losses(kept), "deaths")[-1]


FLOOD = """
- {plan: lin.flood, on: 2026-06-29, ended: 2026-07-02, level: 四级, event: 7·1洪水, grade: ordinary, deaths: 1, relocated: 100}
- {plan: lin.flood, on: 2026-07-02, ended: 2026-07-06, level: 三级, event: 7·1洪水, grade: large, deaths: 3, relocated: 500, direct_loss: 1500万元}
- {plan: lin.water, on: 2026-07-02, ended: 2026-07-06, level: 三级, event: “7.1”洪水, deaths: 3, relocated: 480, direct_loss: 1500万元}
"""


def test_one_flood_in_three_records_is_one_flood() -> None:
    """The level was raised and a department launched its own plan: three died, not seven."""
    kept = scope(FLOOD)
    toll = losses(kept)
    assert [0, 1, 0, 0, 1] == numbers(grades(kept), "large") == numbers(grades(kept), "all")
    assert [0, 3, 0, 0, 3] == numbers(toll, "deaths")
    assert [0, 500, 0, 0, 500] == numbers(toll, "relocated")
    assert [0, 1500, 0, 0, 1500] == numbers(toll, "direct_loss")
    assert [3, 1500] == numbers(by_area(kept), "all")[-2:]


def test_table_says_what_it_rests_on() -> None:
    """Three records are of one event, and of what plans said differently the largest was taken."""
    said = [note.zh for note in losses(scope(FLOOD)).notes]
    assert "依据启动记录3条，合为1起事件，按事件开始的季度计。" in said
    assert "1起事件的几个预案所记数字不同，取最大值。" in said
    agreed = losses(scope(FLOOD.replace("480", "500"))).notes
    assert not any("取最大值" in note.zh for note in agreed)


def test_figure_comes_from_the_record_that_counts() -> None:
    """The source of the number is the line of the last record, not of all three."""
    (place,) = losses(scope(FLOOD)).at("deaths", "year").sources
    assert ("ledger/activations.yaml", 3) == (place.path, place.line)


def test_last_record_counts_even_if_lower() -> None:
    """A figure that was put right downwards counts as it was put right."""
    assert (1, 2) == counts(
        "- {plan: lin.flood, on: 2026-07-01, event: 甲, deaths: 5}\n"
        "- {plan: lin.flood, on: 2026-07-02, event: 甲, deaths: 2}\n"
        "- {plan: lin.flood, on: 2026-07-03, event: 甲}\n"
    )


def test_names_that_come_back_are_other_events() -> None:
    """A heavy rain in May and one in August are two, though both are called 强降雨."""
    assert (2, 3) == counts(
        "- {plan: lin.flood, on: 2026-05-01, ended: 2026-05-03, event: 强降雨, deaths: 1}\n"
        "- {plan: lin.flood, on: 2026-08-01, ended: 2026-08-03, event: 强降雨, deaths: 2}\n"
    )


@pytest.mark.parametrize(
    ("second", "events", "deaths"),
    [
        ("plan: lin.water, on: 2026-07-01, hazard: flood, place: 石门镇", 1, 2),
        ("plan: lin.water, on: 2026-07-01, hazard: flood, place: 河口村", 2, 4),
        ("plan: lin.water, on: 2026-07-02, hazard: flood, place: 石门镇", 2, 4),
        ("plan: lin.water, on: 2026-07-01, hazard: fire, place: 石门镇", 2, 4),
    ],
)
def test_events_without_a_name(second: str, events: int, deaths: int) -> None:
    """What happened of one hazard at one place on one day is one event."""
    first = "plan: lin.flood, on: 2026-07-01, hazard: flood, place: 石门镇"
    assert (events, deaths) == counts(f"- {{{first}, deaths: 2}}\n- {{{second}, deaths: 2}}\n")


COUNTIES = """
- {plan: lin.flood, on: 2026-07-01, event: 甲, jurisdiction: east, deaths: 2}
- {plan: lin.flood, on: 2026-07-02, event: 甲, jurisdiction: west, deaths: 1}
"""


def test_counties_hit_by_one_event_add_up() -> None:
    """Two counties with their own dead: three in the city, which has no figure of its own."""
    assert (1, 3) == counts(COUNTIES)
    assert (1, 2) == counts(COUNTIES, area="east")


def test_city_that_sums_up_its_counties_counts_no_dead_twice() -> None:
    """The city's figure holds those of its counties; what is beyond them is its own."""
    whole = "- {plan: lin.flood, on: 2026-07-03, event: 甲, jurisdiction: lin, deaths: 4}\n"
    assert (1, 4) == counts(COUNTIES + whole)
    table = by_area(scope(COUNTIES + whole))
    assert [1, 2, 1, 4] == [numbers(table, row)[-2] for row in ("lin", "east", "west", "all")]


def test_event_over_new_year_counts_where_it_began() -> None:
    """Begun on 30 December: that year has it, with what was known later; the next has none of it."""
    launched = (
        "- {plan: lin.flood, on: 2025-12-30, event: 跨年, deaths: 1}\n"
        "- {plan: lin.flood, on: 2026-01-02, event: 跨年, deaths: 2}\n"
        "- {plan: lin.flood, on: 2026-12-01, event: 跨年, deaths: 9}\n"
    )
    before, after = scope(launched, 2025), scope(launched)
    assert [0, 0, 0, 1, 1] == numbers(grades(before), "all")
    assert [0, 0, 0, 2, 2] == numbers(losses(before), "deaths")
    assert [0, 0, 0, 0, 0] == numbers(losses(after), "deaths")
