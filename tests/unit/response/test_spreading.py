"""Reports on their way: clocks summed, ways around those who are missing, where they end."""

from .events import of, plan, run, times

TOWN = "  - {from: {tier: township}, to: {holder: he-gov}, within: 15m}\n"
COUNTY = "  - {from: {holder: he-gov}, to: {holder: lin-water}, within: 30m}\n"
AROUND = "  - {from: {tier: county}, to: {tier: city}, within: 2h}\n"
LEVEL = "responses: [{level: 3, decide: lin-gov/mayor}]\n"


def upper(steps: str) -> object:
    """The plan of the city, with reporting steps."""
    return plan("lin.flood", "lin", f"reporting:\n{steps}{LEVEL}")


def test_clocks_are_summed_from_the_lowest_tier_upwards() -> None:
    """Fifteen minutes to the county, thirty more to the city."""
    found = run(upper(TOWN + COUNTY))
    assert (0, 15, False) == times(found.spread.areas["he"][0])
    assert (0, 45, False) == times(of(found, "lin.flood").known)


def test_where_it_happens_one_knows_at_once() -> None:
    """A flood in the township itself: its report begins there."""
    found = run(upper(TOWN + COUNTY), area="wan")
    assert (0, 0, False) == times(found.spread.areas["wan"][0])
    assert (0, 45, False) == times(of(found, "lin.flood").known)


def test_a_step_without_a_number_leaves_the_latest_open() -> None:
    """'At once' is no clock."""
    steps = TOWN.replace("within: 15m", "urgent: 立即")
    found = run(upper(steps + COUNTY))
    assert (0, 30, True) == times(of(found, "lin.flood").known)


def test_a_report_goes_around_who_is_missing() -> None:
    """Without the county government the tier still reports, more slowly."""
    steps = TOWN.replace("{holder: he-gov}", "{tier: county}") + COUNTY + AROUND
    assert (0, 45, False) == times(of(run(upper(steps)), "lin.flood").known)
    assert (0, 135, False) == times(of(run(upper(steps), without=["he-gov"]), "lin.flood").known)


def test_a_report_that_ends_is_a_break_with_the_steps_that_should_lead_there() -> None:
    """Without the county nobody tells the city: its plan stays at rest."""
    found = run(upper(TOWN + COUNTY), without=["he-gov"])
    ends = next(note for note in found.breaks if note.kind == "report_ends")
    assert ("he", ["lin.flood.yaml"]) == (ends.key, [place.path for place in ends.places])
    assert "lin.flood" not in [one.id for one in found.activations]


def test_only_steps_that_bring_news_are_told() -> None:
    """The city's step to the county comes after the county has known it: it is no part of the run."""
    echo = "  - {from: {holder: lin-water}, to: {holder: he-gov}, within: 5m}\n"
    found = run(upper(TOWN + COUNTY + echo))
    assert [0, 1] == [one.hop.number for one in found.spread.heard]


QUICK = "  - {from: {tier: township}, to: {holder: he-gov}, within: 1m, when: 水库垮坝}\n"


def test_a_quick_way_on_a_condition_never_makes_the_latest_earlier() -> None:
    """One minute if the dam breaks, fifteen always: whoever counts, counts on fifteen."""
    assert (0, 15, False) == times(run(upper(TOWN + QUICK)).spread.areas["he"][0])
    slow = TOWN.replace("15m", "15m, when: 发现险情")
    assert (0, 15, False) == times(run(upper(slow + QUICK)).spread.areas["he"][0])


def test_the_only_way_counts_whatever_its_condition() -> None:
    """Nearly every step of a plan has one."""
    assert (0, 1, False) == times(run(upper(QUICK)).spread.areas["he"][0])


def test_a_proposer_knows_when_his_house_is_told() -> None:
    """The duty room of the water bureau has it at 45, the fire brigade at 20: its director at 45."""
    water = COUNTY.replace("lin-water", "lin-water/duty")
    fire = "  - {from: {holder: he-gov}, to: {holder: lin-fire}, within: 5m}\n"
    body = "responses: [{level: 3, propose: lin-water/director, decide: lin-gov/mayor}]\n"
    told = plan("lin.flood", "lin", f"reporting:\n{TOWN}{water}{fire}{body}")
    assert (0, 45, False) == times(of(run(told), "lin.flood").known)


def test_a_proposer_whom_nobody_tells_knows_nobody_knows_when() -> None:
    """The fire brigade knows, and no report goes to the water bureau."""
    fire = "  - {from: {holder: he-gov}, to: {holder: lin-fire}, within: 5m}\n"
    body = "responses: [{level: 3, propose: lin-water, decide: lin-gov/mayor}]\n"
    told = plan("lin.flood", "lin", f"reporting:\n{TOWN}{fire}{body}")
    assert (0, 20, True) == times(of(run(told), "lin.flood").known)


def test_a_total_plan_takes_no_department_for_its_government() -> None:
    """The water bureau has it at 45; the government itself when its office is told, at 60."""
    total = "responses: [{level: 3, decide: lin-gov/mayor}]\n"
    known = [
        times(of(run(plan("lin.total", "lin", f"reporting:\n{TOWN}{COUNTY}{more}{total}", "total")), "lin.total").known)
        for more in ("", "  - {from: {holder: lin-water}, to: {holder: lin-office}, within: 15m}\n")
    ]  # fmt: skip
    assert [(0, 45, True), (0, 60, False)] == known
