"""Two plans that claim one level, and who ranks below whom."""

import pytest

from helpers import facts
from planlint.family.command.order import decided_below
from planlint.family.command.rivals import rivals
from planlint.family.facts import Facts
from planlint.family.family import Family

from .chain_family import around

_UNITS = """
- {id: lin-gov, kind: government, jurisdiction: lin, posts: [{id: mayor, title: 市长}]}
- {id: east-gov, kind: government, jurisdiction: east, posts: [{id: head, title: 县长}, {id: vice, title: 副县长}, {id: duty, title: 值班室}, {id: aide, title: 县长助理}]}
- {id: east-em, kind: department, jurisdiction: east, superior: east-gov, posts: [{id: head, title: 局长}]}
- {id: east-water, kind: department, jurisdiction: east, posts: [{id: head, title: 局长}]}
- {id: works, kind: company, jurisdiction: east, posts: [{id: boss, title: 经理}]}
"""
_IN_FORCE = "edition: {status: in_force, dates: {issued: 2026-01-01}}\n"


def _plan(name: str, body: str, edition: str = _IN_FORCE, kind: str = "special") -> Facts:
    head = f"type: {kind}\nid: {name}\ntitle: {name}\njurisdiction: east\nhazards: [flood]\n"
    return facts(f"{head}{edition}{body}", f"{name}.yaml")


def _family(*plans: Facts) -> Family:
    return around(*plans, organisations=_UNITS)


def _decides(who: str, more: str = "") -> str:
    return f"responses: [{{level: 2, decide: {who}}}]\n{more}"


def _found(one: Facts, other: Facts) -> list[tuple[str, str, bool]]:
    family = _family(one, other)
    return [(r.facts.plan.id, r.hazard, r.known) for r in rivals(one, 0, family)]


def test_two_plans_that_claim_a_level_with_two_deciders() -> None:
    """The head of the county by one plan, of the water office by the other: each is the other's rival."""
    one, other = _plan("a.x", _decides("east-gov/head")), _plan("b.x", _decides("east-water/head"))
    assert [("b.x", "flood", True)] == _found(one, other)
    assert [("a.x", "flood", True)] == _found(other, one)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_plan("b.x", _decides("east-gov")), id="the same unit"),
        pytest.param(
            _plan("b.x", _decides("hq", "bodies: [{id: hq, head: east-gov/head}]\n")), id="one post"
        ),
        pytest.param(_plan("b.x", _decides("east-water/head"), ""), id="a draft"),
        pytest.param(_plan("b.x", _decides("east-water/head", "purpose: target\n")), id="a dam"),
        pytest.param(
            _plan("b.x", _decides("east-water/head", "references: [{kind: follows, plan: a.x}]\n")),
            id="it follows",
        ),
        pytest.param(
            _plan("b.x", "responses: [{level: 3, decide: east-water/head}]\n"), id="level"
        ),
        pytest.param(_plan("b.x", _decides("east-water/head"), kind="department"), id="department"),
    ],
)
def test_what_is_no_rival(other: Facts) -> None:
    """One person by two names, drafts, other purposes, plans that give way, other levels and types."""
    assert [] == _found(_plan("a.x", _decides("east-gov/head")), other)


def test_a_decider_whom_nobody_registered_leaves_it_open() -> None:
    """Then nobody knows whether the two are one."""
    other = _plan("b.x", _decides("east-flood-leader"))
    assert [("b.x", "flood", False)] == _found(_plan("a.x", _decides("east-gov/head")), other)


def _below(graver: str, lower: str, more: str = "") -> list[bool]:
    text = f"responses: [{{level: 1, decide: {graver}}}, {{level: 3, decide: {lower}}}]\n{more}"
    one = _plan("a.x", text)
    return [found.sure for found in decided_below(one.plan, _family(one))]


@pytest.mark.parametrize(
    ("graver", "lower"),
    [
        pytest.param("east-em/head", "lin-gov/mayor", id="an area below"),
        pytest.param("east-em/head", "east-gov/head", id="its superior"),
        pytest.param("east-water/head", "east-gov/head", id="the government of its area"),
        pytest.param("east-gov/duty", "east-gov/head", id="a room of the same unit"),
        pytest.param("east-gov/vice", "east-gov/head", id="the deputy by title"),
    ],
)
def test_who_ranks_below_by_the_registry(graver: str, lower: str) -> None:
    """Below one way, and the other way round all is well."""
    assert [True] == _below(graver, lower)
    assert [] == _below(lower, graver)


def test_equals_and_one_person_are_not_below() -> None:
    """Two departments of a county; a unit and its post; a body and its head."""
    assert [] == _below("east-em/head", "east-water/head")
    assert [] == _below("east-gov", "east-gov/head")
    assert [] == _below("hq", "east-gov/head", "bodies: [{id: hq, head: east-gov/head}]\n")


def test_what_the_registry_cannot_say_is_open() -> None:
    """Two posts of one unit, a company and an office, somebody unknown: undecided, not silent."""
    assert [False] == _below("east-gov/aide", "east-gov/head")
    assert [False] == _below("works/boss", "east-em/head")
    assert [False] == _below("nobody-knows", "east-gov/head")


def test_a_further_body_says_who_is_its_deputy() -> None:
    """The second command body of the plan puts its deputy below its head."""
    second = (
        "bodies:\n  - {id: hq, kind: headquarters, head: lin-gov/mayor}\n"
        "  - {id: cell, kind: leading_group, head: works/boss, deputies: [east-em/head]}\n"
    )
    assert [True] == _below("east-em/head", "works/boss", second)


def test_ten_thousand_levels_end() -> None:
    """As many deciders: each is compared with a few, in less than the time to notice."""
    levels = ", ".join(f"{{level: {n % 4 + 1}, decide: u{n}}}" for n in range(10_000))
    one = _plan("a.x", f"responses: [{levels}]\n")
    assert len(list(decided_below(one.plan, _family(one)))) > 5_000
