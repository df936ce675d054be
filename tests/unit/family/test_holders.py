"""Who stands behind a holder: units, posts, bodies, places in bodies of other plans."""

from helpers import facts, family
from planlint.family.holders import behind, body_of, canonical, stand_ins

FLOOD = facts(
    """
    bodies:
      - {id: hq, head: lin-gov/mayor, deputies: [lin-water/director], succession: [lin-gov/vice],
         office: {host: lin-water, head: lin-water/director, members: [lin-em]}}
      - {id: rescue, parent: hq, lead: lin-fire}
      - {id: top, head: lin.total#command.head}
      - {id: round, head: circle}
      - {id: circle, head: round.head}
    """,
    "flood.yaml",
)
TOTAL = facts(
    "type: total\nid: lin.total\ntitle: 总体\njurisdiction: lin\n"
    "bodies: [{id: command, head: lin-gov/mayor, deputies: lin-gov/vice}]\n",
    "total.yaml",
)
FAMILY = family(FLOOD, TOTAL)


def asked(holder: str) -> tuple[str, ...]:
    """Who answers for a holder in the flood plan."""
    return behind(holder, FLOOD.plan, FAMILY)


def test_units_and_posts_stand_for_themselves() -> None:
    """So do ids that nobody knows."""
    assert asked("lin-em") == ("lin-em",)
    assert asked("lin-em/duty") == ("lin-em/duty",)
    assert asked("nobody") == ("nobody",)


def test_bodies_are_those_who_lead_or_keep_them() -> None:
    """A headquarters is its head, a group its lead unit, an office those who keep it."""
    assert asked("hq") == asked("hq.head") == ("lin-gov/mayor",)
    assert asked("hq.deputies") == ("lin-water/director",)
    assert asked("hq.office") == ("lin-water", "lin-water/director")
    assert asked("rescue") == ("lin-fire",)


def test_bodies_of_other_plans_are_found() -> None:
    """Also through a body of the own plan."""
    assert asked("lin.total#command.head") == ("lin-gov/mayor",)
    assert asked("top.head") == ("lin-gov/mayor",)
    assert asked("lin.gone#command.head") == ("lin.gone#command.head",)


def test_bodies_that_name_each_other_end() -> None:
    """A ring has nobody behind it, and is no hang."""
    assert asked("round") == ()


def test_stand_ins_follow_the_order_of_succession() -> None:
    """First who is named to succeed, then the deputies; nobody stands in for himself."""
    assert stand_ins("hq.head", FLOOD.plan, FAMILY) == ("lin-gov/vice", "lin-water/director")
    assert stand_ins("hq.office", FLOOD.plan, FAMILY) == ("lin-em", "lin-gov/mayor")
    assert stand_ins("lin-em", FLOOD.plan, FAMILY) == ()


def test_bodies_have_one_name_in_the_family() -> None:
    """The id of the plan goes before the body's; units keep theirs."""
    assert canonical("hq.head", FLOOD.plan) == "lin.flood#hq.head"
    assert canonical("lin.total#command.head", FLOOD.plan) == "lin.total#command.head"
    assert canonical("lin-em/duty", FLOOD.plan) == "lin-em/duty"
    seated = body_of("lin.total#command.head", FLOOD.plan, FAMILY)
    assert seated is not None
    assert (seated.plan.id, seated.body.id) == ("lin.total", "command")
