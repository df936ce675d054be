"""``bands``: thresholds of one scale neither overlap nor leave a gap."""

from typing import Any

import pytest

from helpers import NO_WORDS, place, run_found, run_kind, words

OVERLAP = "{kind: bands, of: ['grades[].levels[]', 'warnings[]', 'responses[]'], find: overlap}"
GAP = OVERLAP.replace("find: overlap", "find: gap")


def warnings(*bands: str, unit: str = "mm", quantity: str = "rain_24h") -> str:
    """A plan with one warning level for each band, from level 4 upwards."""
    lines = (
        f"  - {{level: {4 - n}, any: [{{quantity: {quantity}, {band}, unit: {unit}}}]}}\n"
        for n, band in enumerate(bands)
    )
    return "warnings:\n" + "".join(lines)


def verdict(plan: str, vocabulary: Any = NO_WORDS) -> tuple[int, int]:
    """(overlaps, gaps)."""
    hits = [run_kind(check, plan, vocabulary=vocabulary) for check in (OVERLAP, GAP)]
    return len(hits[0]), len(hits[1])


@pytest.mark.parametrize(
    ("bands", "overlaps", "gaps"),
    [
        # inclusive and exclusive neighbours
        (["from: 50, below: 100", "from: 100"], 0, 0),
        (["from: 50, to: 100", "above: 100"], 0, 0),
        (["from: 50, to: 100", "from: 100"], 1, 0),
        (["from: 50, below: 100", "above: 100"], 0, 1),
        (["above: 50, below: 100", "from: 100, to: 200", "above: 200"], 0, 0),
        # a step between the bounds
        (["from: 50, below: 90", "from: 100"], 0, 1),
        (["from: 50, below: 120", "from: 100"], 1, 0),
        (["from: 50, to: 99", "from: 100"], 0, 1),
        # decimals
        (["from: 0.5, below: 1.25", "from: 1.25"], 0, 0),
        (["from: 0.5, to: 1.25", "from: 1.25"], 1, 0),
        (["from: 0.1, below: 0.3", "from: 0.30"], 0, 0),
        (["from: 0.5, below: 1.2", "from: 1.25"], 0, 1),
        # open bands
        (["from: 50", "from: 100", "from: 250"], 0, 0),
        (["above: 50", "above: 100"], 0, 0),
        (["below: 500", "below: 200", "below: 50"], 0, 0),
        (["to: 500", "to: 200"], 0, 0),
        (["below: 50", "from: 50, below: 100", "from: 100"], 0, 0),
        (["below: 50", "above: 50"], 0, 1),
        (["to: 50", "from: 50"], 1, 0),
        (["from: 50", "from: 100, below: 250"], 1, 0),
        # written from the highest down
        (["from: 250", "from: 100, below: 250", "from: 50, below: 100"], 0, 0),
        # one inside another: the values between the small ones belong to the wide one
        (["from: 0, below: 100", "from: 10, below: 20", "from: 30, below: 40"], 2, 0),
        (["from: 50, below: 100", "from: 50, below: 100"], 1, 0),
        # alone
        (["from: 50, below: 100"], 0, 0),
    ],
)
def test_neighbouring_bands_meet_exactly(bands: list[str], overlaps: int, gaps: int) -> None:
    """``from`` and ``to`` include, ``above`` and ``below`` exclude; only-lower or only-upper
    bounds are the usual graded writing and clear.
    """
    assert (overlaps, gaps) == verdict(warnings(*bands))


@pytest.mark.parametrize(
    ("bands", "overlaps", "gaps"),
    [
        (["from: 3, to: 9", "from: 10"], 0, 0),
        (["from: 3, to: 10", "from: 10"], 1, 0),
        (["from: 3, below: 10", "from: 10"], 0, 0),
        (["from: 3, below: 9", "from: 10"], 0, 1),
        (["from: 3, to: 9", "above: 9"], 0, 0),
        (["from: 3, to: 9", "above: 10"], 0, 1),
        (["from: 3, to: 8", "from: 10"], 0, 1),
        (["from: 3, below: 10", "above: 9"], 0, 0),
    ],
)
def test_whole_things_are_neighbours_at_a_distance_of_one(
    bands: list[str], overlaps: int, gaps: int
) -> None:
    """Nobody stands between 9 and 10 people; between 9 and 10 millimetres there are values."""
    assert (overlaps, gaps) == verdict(warnings(*bands, unit="人", quantity="deaths"))


@pytest.mark.parametrize(("unit", "gaps"), [("例", 0), ("万例", 1), ("mm", 1)])
def test_what_is_counted_follows_the_vocabulary(unit: str, gaps: int) -> None:
    """Quantities of kind ``count`` are whole in their plain units; ten thousands are not."""
    counted = words(quantities={"cases": {"kind": "count", "units": ["例", "万例"]}})
    plan = warnings("from: 3, to: 9", "from: 10", unit=unit, quantity="cases")
    assert (0, gaps) == verdict(plan, counted)


def test_other_units_areas_quantities_and_hazards_are_other_scales() -> None:
    """Only values that measure the same can collide."""
    band = "from: 50, below: 120"
    for other in (
        "{quantity: rain_24h, from: 100, unit: 厘米}",
        "{quantity: rain_24h, from: 100, unit: mm, area: county}",
        "{quantity: rain_6h, from: 100, unit: mm}",
    ):
        plan = (
            "warnings:\n"
            f"  - {{level: 4, any: [{{quantity: rain_24h, {band}, unit: mm}}]}}\n"
            f"  - {{level: 3, any: [{other}]}}\n"
        )
        assert (0, 0) == verdict(plan)
    hazards = (
        "warnings:\n"
        f"  - {{level: 4, hazard: flood, any: [{{quantity: rain_24h, {band}}}]}}\n"
        "  - {level: 3, hazard: geo, any: [{quantity: rain_24h, from: 100}]}\n"
    )
    assert (0, 0) == verdict(hazards)


def test_scales_of_grades_have_their_hazard_above() -> None:
    """Two scales for two hazards are compared within themselves only."""
    plan = (
        "grades:\n"
        "  - {hazard: flood, levels: [{grade: large, any: [{quantity: deaths, from: 3, to: 9}]}]}\n"
        "  - {hazard: geo, levels: [{grade: major, any: [{quantity: deaths, from: 5, to: 9}]}]}\n"
    )
    assert (0, 0) == verdict(plan)
    assert (1, 0) == verdict(plan.replace("hazard: geo", "hazard: flood"))


def test_warnings_and_responses_are_different_scales() -> None:
    """Event grades, warnings and responses never mix."""
    plan = (
        "warnings: [{level: 3, any: [{quantity: rain_24h, from: 50, below: 100}]}]\n"
        "responses: [{level: 3, any: [{quantity: rain_24h, from: 80, below: 200}]}]\n"
    )
    assert (0, 0) == verdict(plan)


@pytest.mark.parametrize(
    "level",
    [
        "{level: 3, all: [{quantity: rain_24h, from: 80, below: 200}]}",
        "{level: 3, any: [暴雨]}",
        "{level: 3, any: [{quantity: rain_24h, text: 特大暴雨}]}",
    ],
)
def test_what_cannot_be_compared_is_left_out(level: str) -> None:
    """Conditions in words, and several that must hold together, cannot be compared."""
    other = "{level: 4, any: [{quantity: rain_24h, from: 50, below: 100}]}"
    assert (0, 0) == verdict(f"warnings: [{other}, {level}]")


def test_one_level_may_have_several_bands_of_a_quantity() -> None:
    """Alternatives of the same level do not collide with each other."""
    plan = (
        "warnings: [{level: 3, any: [{quantity: rain_24h, from: 50, below: 100},"
        " {quantity: rain_24h, from: 80, below: 200}]}]"
    )
    assert (0, 0) == verdict(plan)


def test_a_hit_stands_at_the_upper_band_and_points_at_the_lower() -> None:
    """The finding names both levels, the quantity and the value where they collide."""
    vocabulary = words(quantities={"rain_24h": {"zh": "24小时降雨量"}})
    (hit,) = run_found(OVERLAP, warnings("from: 50, to: 100", "from: 100"), vocabulary=vocabulary)
    assert ("/warnings/1/any/0", ("/warnings/0/any/0",)) == (hit.at, hit.related)
    expected = {
        "quantity": "24小时降雨量", "lower": "四级蓝色预警", "upper": "三级黄色预警", "at": "100mm",
    }  # fmt: skip
    assert expected == hit.words


def test_two_hits_on_one_scale_have_their_own_places() -> None:
    """Twenty defects are twenty findings."""
    hits = run_kind(GAP, warnings("from: 0, below: 10", "from: 20, below: 30", "from: 40"))
    assert ["/warnings/1/any/0", "/warnings/2/any/0"] == [place(hit.spot.pointer) for hit in hits]


def test_one_unit_in_two_ways_of_writing() -> None:
    """A level in mm between two in 毫米 fills their gap; what overlaps overlaps in either."""
    bands = warnings("from: 50, below: 100", "from: 100, below: 250", "from: 250")
    assert verdict(bands) == (0, 0)
    assert verdict(bands.replace("unit: mm", "unit: 毫米", 1)) == (0, 0)
    assert verdict(bands.replace("below: 250, unit: mm", "below: 250, unit: 毫米")) == (0, 0)
    wide = bands.replace("below: 250, unit: mm", "below: 260, unit: 毫米")
    assert verdict(wide) == (1, 0)


def test_ten_thousands_are_counted_out() -> None:
    """From half of 万人 on is from 5000 people on; the number told is the one that is written."""
    bands = warnings(
        "from: 100, below: 5000",
        "from: 0.5, below: 1",
        "from: 10000",
        unit="人",
        quantity="affected",
    )
    mixed = bands.replace("below: 1, unit: 人", "below: 1, unit: 万人")
    assert verdict(mixed) == (0, 0)
    (hit,) = run_kind(GAP, mixed.replace("from: 0.5", "from: 0.6"), vocabulary=NO_WORDS)
    assert hit.words["at"].zh == "0.6万人"
