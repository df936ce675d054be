"""Plans alike in all that counts share the rules that bind them; a draft is not alike an edition in force."""

import pytest

from helpers import DAY, facts
from planlint.engine.ruleset import Ruleset
from planlint.model.plan import Plan
from planlint.rulebook.pack import Pack

IN_FORCE = facts("edition: {status: in_force, dates: {issued: 2026-05-01}}").plan
DRAFT = facts("edition: {status: draft}").plan
ABRIDGED = facts("edition: {status: in_force, dates: {issued: 2026-05-01}, abridged_of: lin.whole}").plan  # fmt: skip


@pytest.mark.parametrize("first", [IN_FORCE, DRAFT, ABRIDGED])
def test_what_was_asked_first_decides_nothing_for_others(pack: Pack, first: Plan) -> None:
    """Some rules leave drafts out, and only publication is asked of an abridged version."""
    ruleset = Ruleset(pack, DAY, {"lin": "city"})
    ruleset.binding("family", first)
    in_force, draft, abridged = (
        {bound.rule.id for bound, *_ in ruleset.binding("family", plan).rules}
        for plan in (IN_FORCE, DRAFT, ABRIDGED)
    )
    finished = {name for name in in_force if not pack.rules[name].rule.applies.drafts}
    assert finished
    assert finished.isdisjoint(draft)
    duties = {pack.rules[name].rule.duty for name in abridged} - {None}
    assert duties == {"publish", "explain"}
    assert {"filing-overdue", "training-missing"} <= in_force
