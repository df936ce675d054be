"""Reports that come back, over all plans of a family."""

from planlint.family.facts import Facts
from planlint.family.reporting.gaps import hand_over_gap
from planlint.family.reporting.rings import report_rings

from .chain_family import UNITS, around, plan, reporting


def _rings(*plans: Facts) -> list[set[tuple[str, int]]]:
    return [{(hop.peer.id, hop.number) for hop in ring} for ring in report_rings(around(*plans))]


def test_a_report_sent_back_down() -> None:
    """The county reports to the city, the city to the county."""
    up = plan("east.flood", reporting("from: east-em, to: lin-em, within: 5m"))
    down = plan("lin.flood", reporting("from: lin-em, to: east-em, within: 5m"), "lin")
    assert [{("east.flood", 0), ("lin.flood", 0)}] == _rings(up, down)
    assert [] == _rings(up)


def test_hops_about_different_hazards_are_no_ring() -> None:
    """One reports of floods, the other of fires: no report comes back; a common hazard makes one."""
    there = plan("east.a", reporting("from: east-em, to: lin-em, hazard: flood, within: 5m"))
    back = "from: lin-em, to: east-em, within: 5m, hazard: "
    assert [] == _rings(there, plan("lin.b", reporting(back + "fire"), "lin"))
    assert [{("east.a", 0), ("lin.b", 0)}] == _rings(
        there, plan("lin.b", reporting(back + "flood"), "lin")
    )


def test_mutual_notice_on_one_tier_is_no_ring() -> None:
    """Two units, or the places of one body, tell each other; three units one way round are a ring."""
    there, back = "from: east-em/duty, to: east-water", "from: east-water, to: east-em"
    assert [] == _rings(plan("east.a", reporting(there, back)))
    body = "bodies: [{id: hq, head: east-gov/head, office: {host: east-em}}]\n"
    inside = reporting("from: hq.office, to: hq.head", "from: hq.head, to: hq.office")
    assert [] == _rings(plan("east.a", body + inside))
    on = ("from: east-water, to: east-gov", "from: east-gov, to: east-em/duty")
    assert [{("east.a", 0), ("east.a", 1), ("east.a", 2)}] == _rings(
        plan("east.a", reporting(there, *on))
    )
    every = (there, "from: east-water, to: east-em/duty", *on, "from: east-gov, to: east-water")
    assert [] == _rings(plan("east.a", reporting(*every)))


def test_a_shorter_ring_of_another_hazard_hides_none() -> None:
    """The tangle has a short way round in two hazards and a long one in one: the long one is told."""
    units = "".join(f"- {{id: u{n}, jurisdiction: east}}\n" for n in range(3))
    steps = (
        "from: u0, to: u1, hazard: flood", "from: u1, to: u0, hazard: fire",
        "from: u1, to: u2, hazard: flood", "from: u2, to: u0, hazard: flood",
    )  # fmt: skip
    found = report_rings(around(plan("east.a", reporting(*steps)), organisations=units))
    assert [{0, 2, 3}] == [{hop.number for hop in ring} for ring in found]


def test_an_office_that_reports_to_itself() -> None:
    """A step to oneself is a ring of one; a tier that tells itself are neighbours."""
    own = plan("east.a", reporting("from: east-em, to: [east-em, lin-em], within: 5m"))
    assert [{("east.a", 0)}] == _rings(own)
    assert [] == _rings(plan("east.a", reporting("from: {tier: county}, to: {tier: county}")))


def test_a_ring_of_ten_thousand_ends() -> None:
    """One finding, not ten thousand."""
    count = 10_000
    units = "".join(f"- {{id: u{n}, jurisdiction: east}}\n" for n in range(count))
    steps = [f"from: u{n}, to: u{(n + 1) % count}" for n in range(count)]
    found = report_rings(around(plan("east.a", reporting(*steps)), organisations=units))
    assert [count] == [len(ring) for ring in found]


def test_a_hand_over_that_is_missing() -> None:
    """Received by one house, sent on by another; said by another plan of the area it is none."""
    steps = (
        "from: {tier: township}, to: east-water/duty, within: 15m",
        "from: {holder: east-em/duty, tier: county}, to: {tier: city}, within: 30m",
    )
    alone = plan("east.flood", reporting(*steps))
    gap = hand_over_gap(alone, around(alone))
    assert gap is not None
    assert ("east-water/duty", "east-em/duty") == (gap.receiver.holder, gap.sender.holder)
    total = plan("east.total", reporting("from: east-water, to: east-em"), kind="total")
    assert hand_over_gap(alone, around(alone, total)) is None
    leading = reporting(steps[0], steps[1].replace("east-em/duty", "east-gov/duty"))
    led = plan("east.flood", leading)
    assert hand_over_gap(led, around(led)) is None
    above = UNITS.replace("{id: east-water,", "{id: east-water, superior: east-em,")
    assert hand_over_gap(alone, around(alone, organisations=above)) is None
    open_end = plan("east.flood", reporting(steps[0], "from: {tier: county}, to: {tier: city}"))
    assert hand_over_gap(open_end, around(open_end)) is None
