"""Which edition speaks on a day: for what is judged from its issue, for an event from its effect."""

import datetime
from dataclasses import replace

import pytest

from helpers import facts
from planlint.family.editions import standing
from planlint.family.family import Family
from planlint.family.lawbook import Lawbook
from planlint.family.ledger import Ledger
from planlint.family.registry import Registry

JUNE = datetime.date(2026, 6, 2)
PLAN = """\
type: special
id: xi.flood
title: 西县防汛应急预案
jurisdiction: xi
edition: {edition}
"""


def test_the_edition_in_effect_answers_an_event() -> None:
    """Issued on 1 June, in effect on 1 July: on 2 June the new one is judged, the old one acts."""
    old = facts(PLAN.replace("{edition}", "{dates: {issued: 2020-01-01}}"), "old.yaml")
    days = "{dates: {issued: 2026-06-01, effective: 2026-07-01}}"
    new = facts(PLAN.replace("{edition}", days), "new.yaml")
    judged = Family((new, old), Registry(), Ledger(), Lawbook({}), JUNE)

    assert judged.current["xi.flood"] is new
    assert replace(judged, in_effect=True).current["xi.flood"] is old


@pytest.mark.parametrize(
    ("edition", "state"),
    [
        ("{status: approved}", "draft"),
        ("{status: approved, dates: {effective: 2026-05-01}}", "current"),
        ("{status: approved, dates: {issued: 2026-07-01}}", "future"),
        ("{status: in_force}", "current"),
    ],
)
def test_approval_alone_puts_nothing_in_force(edition: str, state: str) -> None:
    """A plan that was approved and never issued is not in force, whatever the day."""
    assert standing(facts(PLAN.replace("{edition}", edition)).plan, JUNE) == state
