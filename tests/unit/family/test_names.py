"""Printed names: holders in all forms, on the day, as one plan prints them."""

import datetime

import pytest

from helpers import registry, typed
from planlint.family.names import Names

UNITS = """\
- id: lin-em
  jurisdiction: lin
  names: [{name: 临江市安监局, to: 2019-01-10}, {name: 临江市应急管理局, from: 2019-01-10}]
  posts: [{id: director, title: 局长}, {id: duty}]
- {id: lin-water, jurisdiction: lin, names: [{name: 临江市水务局}], aliases: [市水务局, 水务局]}
- {id: north-water, jurisdiction: north, names: [{name: 北江省水利厅}], aliases: [省水利厅]}
"""
BODIES = """\
bodies:
  - {id: hq, kind: headquarters, name: 临江市防汛指挥部, aliases: [市防指]}
  - {id: site, kind: site_command, name: 现场指挥部, office: {name: 前方工作组}}
  - {id: group, kind: leading_group, name: 领导小组, office: {aliases: [小组办]}}
  - {id: meeting, kind: joint_conference}
  - {id: plain, name: 值班组}
"""
OTHER = """\
type: total
id: lin.total
title: 总体预案
jurisdiction: lin
bodies: [{id: command, kind: committee, name: 应急委员会}]
"""


def names(day: datetime.date | None = None) -> Names:
    """The names of a plan with bodies, beside a total plan."""
    others = {"lin.total": typed(OTHER).value}
    return Names(registry(organisations=UNITS), typed(BODIES).value, day, others)


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("lin-em", "临江市应急管理局"),
        ("lin-water", "市水务局"),
        ("north-water", "北江省水利厅"),
        ("lin-em/director", "临江市应急管理局局长"),
        ("lin-water/duty", "市水务局duty"),
        ("hq", "市防指"),
        ("hq.head", "市防指总指挥"),
        ("hq.deputies", "市防指副总指挥"),
        ("hq.office", "临江市防汛指挥部办公室"),
        ("site.head", "现场指挥部总指挥"),
        ("site.office", "前方工作组"),
        ("group.head", "领导小组组长"),
        ("group.deputies", "领导小组副组长"),
        ("group.office", "小组办"),
        ("meeting.head", "meeting召集人"),
        ("plain.head", "值班组负责人"),
        ("lin.total#command", "应急委员会"),
        ("lin.total#command.head", "应急委员会主任"),
        ("lin.total#command.office", "应急委员会办公室"),
    ],
)
def test_a_holder_prints_by_its_name(holder: str, expected: str) -> None:
    """Units by short name in their own area, posts with their title, bodies by their short name."""
    assert expected == names().holder(holder)


@pytest.mark.parametrize("holder", ["nobody", "ghost.head", "lin.gone#command", "lin.total#x"])
def test_an_unknown_id_prints_as_itself(holder: str) -> None:
    """Nothing is invented for what no registry knows."""
    assert holder == names().holder(holder)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (datetime.date(2018, 5, 8), "临江市安监局局长"),
        (datetime.date(2019, 1, 10), "临江市应急管理局局长"),
    ],
)
def test_names_follow_the_day(day: datetime.date, expected: str) -> None:
    """A plan issued before a rename prints the name of its day."""
    assert expected == names(day).holder("lin-em/director")


def test_several_holders_are_joined() -> None:
    """Chinese text joins by the enumeration comma."""
    assert "市水务局、市防指" == names().holders(("lin-water", "hq"))


def test_the_full_name_leaves_short_names_aside() -> None:
    """Where the official name is asked for, aliases do not stand for it."""
    assert "临江市水务局" == names().full_unit("lin-water")
