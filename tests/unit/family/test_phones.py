"""Under which numbers a holder answers, and whom one calls next."""

from helpers import facts, family, registry
from planlint.family.phones import lines, next_called

UNITS = """
- {id: lin-water, posts: [{id: director}, {id: duty, phone: 0999-2, always: true}, {id: desk, phone: 0999-3}]}
- {id: lin-em, posts: [{id: duty, phone: 0999-5}]}
"""
PLAN = facts(
    """
    bodies: [{id: hq, head: lin-gov/mayor, deputies: lin-em/duty, office: {host: lin-water}}]
    contacts:
      - {holder: hq.office, phone: 0999-1, then: lin-em/duty}
      - {holder: lin-em/duty, phone: 0999-5, mobile: 13900000000, then: hq.office}
    """
)
FAMILY = family(PLAN, registered=registry(organisations=UNITS))


def numbers(holder: str) -> list[tuple[str, bool]]:
    """The numbers of a holder, and whether they are staffed at all hours."""
    return [(line.number, line.always) for line in lines(holder, PLAN, FAMILY)]


def test_the_plans_own_list_comes_before_the_registry() -> None:
    """Then the registered posts, those staffed at all hours first."""
    assert numbers("hq.office") == [("0999-1", False), ("0999-2", True), ("0999-3", False)]


def test_a_number_is_told_once() -> None:
    """Although list and registry both have it; mobiles are numbers too."""
    assert numbers("lin-em/duty") == [("0999-5", False), ("13900000000", False)]


def test_a_number_knows_its_place() -> None:
    """In the plan, or in the registry."""
    first, second, _ = lines("hq.office", PLAN, FAMILY)
    assert (first.location.path, second.location.path) == (
        "plan.yaml",
        "registry/organisations.yaml",
    )


def test_who_is_called_next_ends_in_a_ring() -> None:
    """``then`` is followed until it comes back."""
    assert next_called("hq.office", PLAN, FAMILY) == ("lin-em/duty",)


def test_without_a_list_the_stand_ins_are_called() -> None:
    """The head has nobody after him on the list: his deputies."""
    assert next_called("hq.head", PLAN, FAMILY) == ("lin-em/duty",)
    assert numbers("hq.head") == []
