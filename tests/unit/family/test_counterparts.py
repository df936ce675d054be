"""Counterparts: what an area has and owes beside the area above it."""

import datetime

from helpers import facts, family, registry
from planlint.family.counterparts.copied import compared
from planlint.family.counterparts.found import Counterpart, Counterparts
from planlint.family.facts import Facts

AREAS = """\
- {id: lin, name: 临江市, level: city}
- {id: reed, name: 芦洲县, level: county, parent: lin, prone_to: [forest_fire]}
- {id: hai, name: 海安县, level: county, parent: lin}
- {id: stone, name: 石桥镇, level: township, parent: reed}
- {id: creek, name: 溪口村, level: village, parent: stone}
"""
CATALOGUE = """\
- {jurisdiction: reed, type: total, plan: reed.total}
- {jurisdiction: reed, type: special, hazard: flood}
- {jurisdiction: reed, type: special, hazard: drought, plan: reed.flood, why: 与防汛合编}
- {jurisdiction: reed, type: special, hazard: earthquake, since: 2027-01-01, why: 列入明年计划}
- {jurisdiction: reed, type: special, hazard: nuclear, owed: false, why: 没有核设施}
- {jurisdiction: reed, type: department, hazard: relief}
"""
ORDERS = {"forest_fire": True, "grassland_fire": True, "fire": False, "flood": False}
TEXT = "，".join(f"组织{word}抢险救援队伍集结" for word in "东西南北中前后左右上下内外")


def plan(name: str, kind: str, hazards: str = "", text: str = "", above: str = "") -> Facts:
    """A plan in force."""
    place = name.partition(".")[0]
    implements = f"references: [{{kind: implements, plan: {above}}}]\n" if above else ""
    return facts(
        f"type: {kind}\nid: {name}\ntitle: {name}\njurisdiction: {place}\nhazards: [{hazards}]\n"
        "edition: {status: in_force, dates: {issued: 2026-03-01}}\n"
        f"{implements}sections: [{{id: a, title: 响应, text: '{text}'}}]\n",
        f"{name}.yaml",
    )


CITY = (
    plan("lin.total", "total"),
    plan("lin.flood", "special", "flood", TEXT),
    plan("lin.chem", "special", "hazardous_chemicals"),
    plan("lin.chem-em", "department", "hazardous_chemicals, food_safety"),
)


def asked(*plans: Facts, catalogue: str = CATALOGUE) -> Counterparts:
    """The counterparts of a family."""
    made = family(
        *plans,
        registered=registry(jurisdictions=AREAS, catalogue=catalogue),
        as_of=datetime.date(2026, 6, 30),
    )
    return Counterparts(made, ORDERS)


def states(rows: tuple[Counterpart, ...]) -> dict[tuple[str, str], str]:
    """(Type, hazard) -> what it is."""
    assert len({(row.type, row.about) for row in rows}) == len(rows)
    return {(row.type, row.about): row.state for row in rows}


def test_each_plan_is_there_missing_later_not_owed_or_undecided() -> None:
    """By the catalogue first, then by law, then beside the plans of the city."""
    found = asked(*CITY, plan("reed.flood", "special", "flood, drought"))
    assert states(found.of("reed")) == {
        ("total", ""): "missing",  # named by the catalogue, and nobody has it
        ("special", "flood"): "there",
        ("special", "drought"): "there",  # merged into the flood plan
        ("special", "earthquake"): "later",
        ("special", "nuclear"): "not_owed",
        ("department", "relief"): "missing",
        ("special", "fire"): "ordered",  # by law, and the catalogue does not name it
        (
            "special",
            "forest_fire",
        ): "ordered",  # as the county is prone to it, unlike to grassland fires
        ("special", "hazardous_chemicals"): "undecided",  # the city has it, the catalogue is silent
        ("department", "food_safety"): "undecided",
    }


def test_a_catalogue_that_has_only_begun_is_not_held_to_the_law() -> None:
    """Without five entries nothing is ordered; what the city has cannot be decided."""
    found = asked(*CITY, catalogue="[]")
    assert set(states(found.of("hai")).values()) == {"undecided"}


def test_a_plan_of_another_kind_answers_where_there_is_no_other() -> None:
    """A county bureau's chemical plan stands beside the city's special plan."""
    found = asked(*CITY, plan("hai.chem", "department", "hazardous_chemicals"))
    (row,) = (row for row in found.of("hai") if row.about == "hazardous_chemicals")
    assert (row.state, row.plans) == ("there", ("hai.chem",))
    assert row.above == ("lin.chem", "lin.chem-em")


def test_a_township_and_a_village_have_one_plan_for_all() -> None:
    """Whatever the county has, and also where what is above has nothing."""
    found = asked(plan("stone.all", "township", "flood"))
    assert states(found.of("stone")) == {("township", ""): "there"}
    assert states(found.of("creek")) == {("village", ""): "undecided"}
    (row,) = found.of("creek")
    assert row.above == ()


def test_a_plan_is_compared_with_the_one_above_and_with_the_nearest_sibling() -> None:
    """The county above says nothing of `implements`: its counterpart above is compared all the same."""
    half = "，".join(
        (*TEXT.split("，")[:7], *(f"{n}级预警发布后{n}单位报到" for n in "甲乙丙丁戊己"))
    )
    found = asked(
        *CITY,
        plan("reed.flood", "special", "flood", TEXT, "lin.total"),
        plan("hai.flood", "special", "flood", half),
    )
    (row,) = (row for row in found.of("hai") if row.about == "flood")
    (one,) = compared(row, found)
    assert one.superior is not None
    assert one.sibling is not None
    assert (one.superior.other, one.sibling.other) == ("lin.flood", "reed.flood")
    assert round(one.superior.share, 3) == round(7 / 13, 3) == round(one.sibling.share, 3)
    assert one.superior.sections == ()  # seven of thirteen clauses are less than two thirds
    (row,) = (row for row in found.of("reed") if row.about == "flood")
    (one,) = compared(row, found)
    assert one.superior is not None
    assert (one.superior.share, one.superior.sections) == (1.0, ("响应",))


def test_a_plan_with_little_text_is_compared_with_nothing() -> None:
    """It is there, and that is all."""
    found = asked(*CITY, plan("reed.flood", "special", "flood", "太短"))
    (row,) = (row for row in found.of("reed") if row.about == "flood")
    (one,) = compared(row, found)
    assert (one.superior, one.sibling) == (None, None)


def test_an_area_that_is_its_own_parent_ends() -> None:
    """It stands beside itself, once."""
    circle = registry(jurisdictions="- {id: lin, name: 临江市, level: city, parent: lin}\n")
    found = Counterparts(family(*CITY, registered=circle), {})
    assert found.below("lin") == ("lin",)
    assert {row.state for row in found.of("lin")} == {"there"}
