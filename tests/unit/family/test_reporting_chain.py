"""Reporting chains: which hops hold for an area, how long a report takes, where it stops."""

from helpers import facts
from planlint.family.reporting.chain import Reports, required
from planlint.family.reporting.path import Path

from .chain_family import around, plan, reporting

_UP = (
    "from: {tier: village}, to: {tier: township}, within: 10m",
    "from: {tier: township}, to: {tier: county}, within: 15m",
    "from: {tier: county}, to: {tier: city}, within: 30m",
    "from: {tier: city}, to: {tier: province}, within: 1h",
)


def _said(path: Path) -> list[tuple[str, str, int | None]]:
    return [(leg.sender.tier, leg.receiver.tier, leg.hop.minutes) for leg in path.legs]


def test_a_plan_of_the_city_speaks_for_a_village() -> None:
    """Words such as 'the county' mean the county of the village asked about; the clocks are summed."""
    chain = Reports(around(plan("lin.flood", reporting(*_UP), "lin"))).chain("creek", "flood")
    path = chain.path(chain.start, "province")
    assert chain.start == "village"
    assert [leg.receiver.area for leg in path.legs] == ["stone", "east", "lin", "north"]
    assert (115, "province", True, ()) == (path.minutes, path.reached, path.complete, path.open)
    assert ("lin.flood.yaml", 8) == path.legs[1].hop.location[:2]


def test_the_quickest_way_is_taken() -> None:
    """Of two plans that give a time for the same step the shorter counts."""
    slow = plan("lin.flood", reporting(*_UP), "lin")
    quick = plan("east.flood", reporting("from: {tier: township}, to: {tier: county}, within: 5m"))
    chain = Reports(around(slow, quick)).chain("creek", "flood")
    path = chain.path("village", "county")
    assert [("village", "township", 10), ("township", "county", 5)] == _said(path)


def test_a_step_without_a_number_is_taken_last_and_not_summed() -> None:
    """Three hours in numbers go before one step 'at once'; where there is no other it is said."""
    urgent = "from: {tier: village}, to: {tier: city}, urgent: 立即"
    open_only = Reports(around(plan("lin.a", reporting(urgent), "lin"))).chain("creek", "flood")
    both = Reports(around(plan("lin.a", reporting(urgent, *_UP), "lin"))).chain("creek", "flood")
    path = open_only.path("village", "city")
    assert (0, 1, True, "立即") == (
        path.minutes,
        len(path.open),
        path.complete,
        path.open[0].hop.urgent,
    )
    assert (55, ()) == ((p := both.path("village", "city")).minutes, p.open)


def test_nobody_on_the_tier_sends_on() -> None:
    """The chain stops at the county: an end, with the steps that come in."""
    chain = Reports(around(plan("east.flood", reporting(*_UP[:2])))).chain("creek", "flood")
    (one,) = chain.breaks("village", "city")
    assert ("end", "county", "east") == (one.kind, one.tier, one.area)
    assert ([1], []) == ([hop.number for hop in one.received], [hop.number for hop in one.sent])
    assert chain.breaks("village", "county") == ()


def test_another_office_sends_on() -> None:
    """The water bureau hears of it, emergency management reports upwards: a hand-over that is missing."""
    steps = (
        "from: {tier: township}, to: east-water/duty, within: 15m",
        "from: {holder: east-em/duty, tier: county}, to: {tier: city}, within: 30m",
    )
    chain = Reports(around(plan("east.flood", reporting(*steps)))).chain("stone", "flood")
    (one,) = chain.breaks("township", "city")
    assert ("hand_over", [0], [1]) == (
        one.kind,
        [h.number for h in one.received],
        [h.number for h in one.sent],
    )
    told = (*steps, "from: east-water, to: east-em, within: 5m")
    mended = Reports(around(plan("east.flood", reporting(*told)))).chain("stone", "flood")
    assert mended.path("township", "city").minutes == 50


def test_beyond_what_the_law_asks_another_office_that_sends_on_is_a_break_too() -> None:
    """The village's report comes to the county, where it must come, and lies there; an end is none."""
    steps = (
        "from: {tier: township}, to: east-water/duty, within: 15m",
        "from: east-em/duty, to: {tier: city}, within: 30m",
    )
    chain = Reports(around(plan("east.flood", reporting(*steps)))).chain("stone", "flood")
    (one,) = chain.breaks("township", "county", "state")
    assert ("hand_over", "county") == (one.kind, one.tier)
    ends = Reports(around(plan("east.flood", reporting(steps[0])))).chain("stone", "flood")
    assert () == ends.breaks("township", "county", "state")


def test_a_step_that_only_a_draft_has_is_taken_last_and_is_a_break() -> None:
    """Slow steps in force before a quick draft; where there is no other the draft is shown, and told."""
    quick = "from: {tier: township}, to: {tier: county}, within: 5m"
    slow = "from: {tier: township}, to: {tier: county}, urgent: 立即"
    draft = facts(
        "type: special\nid: a.draft\ntitle: 草案\njurisdiction: east\nhazards: [flood]\n"
        "edition: {status: draft}\n" + reporting(quick)
    )
    both = Reports(around(plan("east.flood", reporting(slow)), draft)).chain("stone", "flood")
    assert ["east.flood"] == [leg.hop.peer.id for leg in both.path("township", "county").legs]
    assert () == both.breaks("township", "county")
    alone = Reports(around(draft)).chain("stone", "flood")
    assert 5 == alone.path("township", "county").minutes
    assert ["draft"] == [one.kind for one in alone.breaks("township", "county")]
    assert () == Reports(around(draft), in_force=True).chain("stone", "flood").hops


def test_one_house_needs_no_hand_over() -> None:
    """A duty room, its bureau, and the office of a body kept there are under one roof."""
    hosted = (
        "bodies: [{id: hq, kind: headquarters, head: east-gov/head, office: {host: east-em}}]\n"
    )
    steps = (
        "from: {tier: township}, to: east-em/duty, within: 15m",
        "from: hq.office, to: {tier: city}, within: 30m",
    )
    chain = Reports(around(plan("east.flood", hosted + reporting(*steps)))).chain("stone", "flood")
    assert chain.path("township", "city").minutes == 45


def test_streets_below_the_city_skip_the_county() -> None:
    """What a city says of its own streets holds for them, and not for the towns of a county."""
    steps = (
        "from: {tier: village}, to: {tier: township}, within: 10m",
        "from: streets, to: {tier: city}, within: 15m",
        "from: {tier: township}, to: {tier: county}, within: 20m",
    )
    reports = Reports(around(plan("lin.flood", reporting(*steps), "lin")))
    assert reports.chain("quay", "flood").path("village", "city").minutes == 25
    assert reports.chain("creek", "flood").path("village", "city").reached == "county"


def test_which_plans_count() -> None:
    """Total plans and those about the hazard or its category; not of another hazard, a catastrophe or a step of another hazard."""
    step = reporting("from: {tier: county}, to: {tier: city}, within: 30m")
    fire = "from: {tier: county}, to: {tier: city}, hazard: fire, within: 1m"
    reports = Reports(
        around(
            plan("lin.flood", step, "lin"),
            plan("lin.worst", "purpose: catastrophe\n" + step, "lin"),
            plan("lin.total", step, "lin", "total"),
            plan("lin.mixed", reporting(fire), "lin"),
        )
    )
    assert {"lin.flood", "lin.total"} == reports.chain("east", "flood").plans
    assert {"lin.total"} == reports.chain("east", "fire").plans
    assert {"lin.flood", "lin.mixed", "lin.total"} == reports.chain("east", "fire", "flood").plans


def test_a_registered_document_counts() -> None:
    """The plan of the province says how cities report."""
    outside = "- {id: n, plan: north.flood, type: special, jurisdiction: north, hazards: [flood], reporting: [{from: {tier: city}, to: {tier: province}, within: 1h}]}\n"
    chain = Reports(around(instruments=outside)).chain("lin", "flood")
    path = chain.path("city", "province")
    assert (60, "registry/instruments.yaml") == (path.minutes, path.legs[0].hop.location.path)


def test_spread_tells_everybody_who_hears_of_it() -> None:
    """In the order of time, to the neighbours and the government office too."""
    steps = (
        "from: {tier: county}, to: {tier: city}, within: 30m",
        "from: east-em/duty, to: [east-gov, lin-gov], within: 5m",
        "from: {tier: village}, to: east-em/duty, within: 10m",
    )
    chain = Reports(around(plan("east.flood", reporting(*steps)))).chain("creek", "flood")
    found = [
        (minute, leg.receiver.holder or leg.receiver.tier)
        for minute, leg in chain.spread("village")
    ]
    assert [(10, "east-em/duty"), (15, "east-gov"), (15, "lin-gov"), (40, "city")] == found


def test_rings_end_and_are_told() -> None:
    """A ring of hops neither hangs a path nor goes unseen; neighbours that tell each other are none."""
    steps = (
        "from: {tier: village}, to: east-em, within: 5m",
        "from: east-em, to: east-water, within: 5m",
        "from: east-water, to: east-gov, within: 5m",
        "from: east-gov, to: east-em, within: 5m",
    )
    chain = Reports(around(plan("east.flood", reporting(*steps)))).chain("creek", "flood")
    assert chain.path("village", "city").reached == "county"
    assert [[1, 2, 3]] == [[hop.number for hop in ring] for ring in chain.loops()]
    told = reporting("from: {tier: village}, to: {tier: village}, within: 5m")
    assert () == Reports(around(plan("east.flood", told))).chain("creek", "flood").loops()


def test_ten_thousand_hops_end() -> None:
    """A chain of ten thousand offices is followed to its end."""
    count = 10_000
    units = "".join(f"- {{id: u{n}, jurisdiction: east}}\n" for n in range(count))
    steps = [f"from: u{n}, to: u{n + 1}, within: 1m" for n in range(count - 1)]
    steps.append(f"from: {{holder: u{count - 1}}}, to: {{tier: city}}, within: 1m")
    family = around(plan("east.flood", reporting(*steps)), organisations=units)
    path = Reports(family).chain("east", "flood").path("u0", "city")
    assert (count, True) == (path.minutes, path.complete)


def test_nothing_known_is_no_path() -> None:
    """No plan, an unknown area, a ring of areas: no path and no hang."""
    assert Reports(around()).chain("creek", "flood").path("village", "city").legs == ()
    ring = "- {id: a, level: county, parent: b}\n- {id: b, level: city, parent: a}\n"
    family = around(plan("a.flood", reporting(*_UP), "a"), jurisdictions=ring)
    assert Reports(family).chain("a", "flood").path("village", "city").complete
    assert Reports(family).chain("nowhere", "flood").path("village", "city").reached == "village"


def test_how_far_a_report_must_go() -> None:
    """Villages and townships to the county, counties to the city; graver grades to province and state."""
    tiers = [required(tier) for tier in ("village", "township", "county", "city", "state")]
    assert ["county", "county", "city", "province", "state"] == tiers
    grades = [required("county", grade) for grade in ("ordinary", "large", "major")]
    assert ["city", "province", "state"] == grades


def test_the_certain_way_is_summed_before_the_conditional_one() -> None:
    """Between the same tiers the step without a condition counts, also where it takes longer."""
    quick = "from: {tier: village}, to: {tier: county}, within: 1m, when: 水库垮坝"
    slow = "from: {tier: village}, to: {tier: county}, within: 30m"
    up = "from: {tier: county}, to: {tier: city}, within: 10m, when: 较大以上"
    chain = Reports(around(plan("east.flood", reporting(quick, slow, up)))).chain("creek", "flood")
    path = chain.path("village", "city")
    assert [(30, ""), (10, "较大以上")] == [(leg.hop.minutes, leg.hop.when) for leg in path.legs]
    spread = {leg.hop.number: minute for minute, leg in chain.spread("village")}
    assert {0: 1, 1: 30, 2: 40} == spread


def test_another_office_that_sends_on_is_told() -> None:
    """A tier receives under one name, and somebody else of it begins the next step."""
    steps = (
        "from: {tier: township}, to: {tier: county, name: 县政府值班室}, within: 5m",
        "from: {tier: county, holder: east-em}, to: {tier: city}, within: 5m",
    )
    chain = Reports(around(plan("east.flood", reporting(*steps)))).chain("creek", "flood")
    path = chain.path("township", "city")
    assert [path.legs[1]] == list(chain.hand_overs(path))
