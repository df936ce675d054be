"""Registers in print: warning receivers, rosters, and the tables of resources."""

import datetime
from typing import Any

import pytest

from planlint.family.names import Names
from planlint.family.registry import Entry, Registry
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries.receivers import Receiver
from planlint.model.registries.resources import Expert, Risk, Shelter, Team
from planlint.model.registries.rosters import Roster
from planlint.model.shows import select
from planlint.render.blocks import Paragraph, Part, Table
from planlint.render.context import Context
from planlint.render.data import print_data
from planlint.render.printable import Printable

from .conftest import plan_data

RECEIVERS = [
    {"id": "school", "place": "城东小学", "kind": "schools", "name": "值班校领导", "phone": "0999-2000001",
     "spreads_to": "全校师生", "by": ["校园广播", "班主任群"], "checked": "2026-05-12"},
]  # fmt: skip
ROSTER = {
    "id": "june", "unit": "em", "covers": {"from": "2026-06-01", "to": "2026-06-02"}, "phone": "0999-2000002",
    "shifts": [
        {"from": "2026-06-01 08:00", "to": "2026-06-02 08:30", "leader": "em", "staff": ["何川", "宋岚"]},
        {"from": "2026-06-02 08:30", "to": "2026-06-03 08:00", "staff": "何川", "phone": "0999-2000003"},
    ],
}  # fmt: skip
WORDS = {
    "reach": {"schools": "学校"}, "team_kinds": {"volunteer": "志愿"}, "risk_levels": {"major": "重大风险"},
    "expert_classes": {"mine": "矿山安全", "chemicals": "危险化学品"}, "hazards": {"flood": "洪涝"},
}  # fmt: skip


def entry(value: Any) -> Entry[Any]:
    """An entry whose place nobody asks for."""
    return Entry(value, None, ())  # type: ignore[arg-type]


def printed(shows: str, resources: dict[str, list[str]], *known: Any) -> Part:
    """What a section that shows *shows* prints."""
    registry = Registry(
        receivers={str(r["id"]): entry(Receiver.model_validate(r)) for r in RECEIVERS},
        rosters=(entry(Roster.model_validate(ROSTER)),),
        resources={value.id: entry(value) for value in known},
    )
    plan = PLAN_TYPES["special"].model_validate(plan_data(resources=resources))
    names = Names(registry, plan, datetime.date(2026, 6, 1))
    context = Context(Printable(plan, names, registry, vocabulary=WORDS))
    (selected,) = select(plan, (shows,))
    return print_data(context, selected)


def rows(part: Part) -> list[dict[str, str]]:
    """The rows of the only table by their heads."""
    (table,) = [block for block in part.blocks if isinstance(block, Table)]
    return [dict(zip(table.head, row, strict=True)) for row in table.rows]


def test_a_receiver_is_one_row() -> None:
    """Words of the vocabulary print in Chinese; empty columns are left out."""
    assert [
        {
            "序号": "1", "场所": "城东小学", "类别": "学校", "接收人": "值班校领导",
            "电话": "0999-2000001", "传播对象": "全校师生", "传播方式": "校园广播、班主任群",
            "核对日期": "2026年5月12日",
        }
    ] == rows(printed("receivers", {"receivers": ["school"]}))  # fmt: skip


def test_an_unknown_id_prints_as_itself() -> None:
    """So that a reader of the proof sees it."""
    assert "zoo" == rows(printed("receivers", {"receivers": ["zoo"]}))[0]["场所"]
    assert (Paragraph("zoo"),) == printed("rosters", {"rosters": ["zoo"]}).blocks


def test_a_roster_prints_below_its_unit_and_days() -> None:
    """A shift without a phone of its own has that of the roster."""
    part = printed("rosters", {"rosters": ["june"]})
    assert Paragraph("", lead="em2026年6月1日至2026年6月2日值班表") == part.blocks[0]
    assert [
        ("6月1日8时", "6月2日8时30分", "em", "何川、宋岚", "0999-2000002"),
        ("6月2日8时30分", "6月3日8时", "", "何川", "0999-2000003"),
    ] == [tuple(row.values()) for row in rows(part)]


@pytest.mark.parametrize(
    ("chapter", "value", "expected"),
    [
        ("teams", Team.model_validate({"id": "x", "kind": "volunteer", "ready": "30m", "priority": "先市后县"}),
         {"类型": "志愿", "出动时限": "30分钟", "使用顺序": "先市后县"}),
        ("risks", Risk.model_validate({"id": "x", "level": "major", "due": "2026-12-31"}),
         {"风险等级": "重大风险", "整改期限": "2026年12月31日"}),
        ("experts", Expert.model_validate({"id": "x", "classes": ["mine", "chemicals"]}),
         {"类别": "矿山安全、危险化学品"}),
        ("shelters", Shelter.model_validate({"id": "x", "hazards": "flood", "capacity": "600"}),
         {"适用灾种": "洪涝", "容量（人）": "600"}),
    ],
)  # fmt: skip
def test_what_a_register_says_prints(chapter: str, value: Any, expected: dict[str, str]) -> None:
    """Classes, levels and times print as people say them."""
    (row,) = rows(printed(f"resources.{chapter}", {chapter: ["x"]}, value))
    assert {"序号": "1", **expected} == row
