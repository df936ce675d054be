"""Scalars: every form that the model promises, and what no form may take."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from planlint.model import scalars
from planlint.model.scalars import Duration, parse_duration

KINDS = {
    name: TypeAdapter(getattr(scalars, name))
    for name in (
        "Clock", "Code", "Count", "Date", "DurationText", "Flag", "Holder", "Holders", "Id",
        "Level", "Number", "Phone", "PlanId", "Text", "Word",
    )
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("Date", "2026-05-08", datetime.date(2026, 5, 8)),
        ("Date", "2026年5月8日", datetime.date(2026, 5, 8)),
        ("Date", "2026年05月08日", datetime.date(2026, 5, 8)),
        ("Date", "2024-02-29", datetime.date(2024, 2, 29)),
        ("DurationText", "30m", Duration(30, "m")),
        ("DurationText", "2h", Duration(2, "h")),
        ("DurationText", "3d", Duration(3, "d")),
        ("DurationText", "20wd", Duration(20, "wd")),
        ("DurationText", "6mo", Duration(6, "mo")),
        ("DurationText", "3y", Duration(3, "y")),
        ("DurationText", "30分钟", Duration(30, "m")),
        ("DurationText", "2小时", Duration(2, "h")),
        ("DurationText", "2 小时", Duration(2, "h")),
        ("DurationText", "3天", Duration(3, "d")),
        ("DurationText", "3日", Duration(3, "d")),
        ("DurationText", "20个工作日", Duration(20, "wd")),
        ("DurationText", "20工作日", Duration(20, "wd")),
        ("DurationText", "6个月", Duration(6, "mo")),
        ("DurationText", "3年", Duration(3, "y")),
        ("Number", "3", Decimal(3)),
        ("Number", "-12.5", Decimal("-12.5")),
        ("Number", "0.5", Decimal("0.5")),
        ("Number", "1,000.25", Decimal("1000.25")),
        ("Count", "0", 0),
        ("Count", "2860000", 2860000),
        ("Count", "2,860,000", 2860000),
        ("Flag", "true", True),
        ("Flag", "false", False),
        ("Flag", "是", True),
        ("Flag", "否", False),
        ("Level", "1", 1),
        ("Level", "5", 5),
        ("Phone", "0719-2345678", "0719-2345678"),
        ("Phone", "13800138000", "13800138000"),
        ("Phone", "+86 10 12345678", "+86 10 12345678"),
        ("Phone", "0719-2345678转8001", "0719-2345678转8001"),
        ("Phone", "110", "110"),
        ("Phone", "12345", "12345"),
        ("Clock", "08:00", "08:00"),
        ("Clock", "23:59", "23:59"),
        ("PlanId", "jiangzhou.flood", "jiangzhou.flood"),
        ("PlanId", "jz-1.forest-fire", "jz-1.forest-fire"),
        ("Id", "boat-depot-1", "boat-depot-1"),
        ("Word", "general.purpose", "general.purpose"),
        ("Word", "rain_24h", "rain_24h"),
        ("Code", "CN-ERL-2024", "CN-ERL-2024"),
        ("Code", "F-031", "F-031"),
        ("Holder", "jz-em", "jz-em"),
        ("Holder", "jz-em/director", "jz-em/director"),
        ("Holder", "hq.head", "hq.head"),
        ("Holder", "hq.deputies", "hq.deputies"),
        ("Holder", "hq.office", "hq.office"),
        ("Holder", "jiangzhou.total#command", "jiangzhou.total#command"),
        ("Holder", "jiangzhou.total#command.office", "jiangzhou.total#command.office"),
        ("Holders", "jz-em", ("jz-em",)),
        ("Holders", ["jz-em", "hq.head"], ("jz-em", "hq.head")),
        ("Text", "  为做好 ", "为做好"),
    ],
)
def test_a_written_form_is_read_as_its_value(kind: str, text: Any, expected: Any) -> None:
    """Scalars are text and the model types them, in the forms of the model and the Chinese ones."""
    assert expected == KINDS[kind].validate_python(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("Date", "2026-02-30"),
        ("Date", "2025-02-29"),
        ("Date", "2026年2月30日"),
        ("Date", "1746662400"),
        ("Date", "2026-5-8"),
        ("Date", "2026/05/08"),
        ("Date", "2026-05-08 10:00"),
        ("Date", "2026年5月"),
        ("Date", "0000-01-01"),
        ("Date", "２０２６-05-08"),
        ("DurationText", "12:30:00"),
        ("DurationText", "30"),
        ("DurationText", "-30m"),
        ("DurationText", "1.5h"),
        ("DurationText", "PT30M"),
        ("DurationText", "半小时"),
        ("DurationText", "３０分钟"),
        ("DurationText", "30min"),
        ("Number", "yes"),
        ("Number", "1e3"),
        ("Number", "0x1F"),
        ("Number", "0123"),
        ("Number", "1,5"),
        ("Number", ".inf"),
        ("Number", "NaN"),
        ("Number", "３"),
        ("Number", "3人"),
        ("Count", "0123"),
        ("Count", "12:30:00"),
        ("Count", "-1"),
        ("Count", "1.0"),
        ("Count", "1,5"),
        ("Count", "十二"),
        ("Count", "12艘"),
        ("Flag", "yes"),
        ("Flag", "no"),
        ("Flag", "on"),
        ("Flag", "1"),
        ("Level", "0"),
        ("Level", "6"),
        ("Level", "二"),
        ("Level", "Ⅱ"),
        ("Phone", "yes"),
        ("Phone", "不详"),
        ("Phone", "12"),
        ("Clock", "12:30:00"),
        ("Clock", "24:00"),
        ("Clock", "8:00"),
        ("Clock", "510"),
        ("PlanId", "Jiangzhou.Flood"),
        ("PlanId", "jiangzhou..flood"),
        ("PlanId", "江州.防汛"),
        ("Id", "jiangzhou.flood"),
        ("Id", "jz_em"),
        ("Id", "jz--em"),
        ("Id", "jz-em\n"),
        ("Word", "General"),
        ("Code", "国办发"),
        ("Holder", "市应急局"),
        ("Holder", "hq.members"),
        ("Holder", "jz-em/"),
        ("Holder", "#command"),
        ("Text", ""),
        ("Text", " 　"),
        ("Text", ["a"]),
        ("Holders", ["jz-em", "市应急局"]),
    ],
)
def test_what_has_no_promised_form_is_refused(kind: str, text: Any) -> None:
    """No resolver guesses: what YAML 1.1 or a lax library would take for something is refused."""
    with pytest.raises(ValidationError):
        KINDS[kind].validate_python(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("30m", 30), ("2h", 120), ("3d", 4320), ("20wd", None), ("6mo", None), ("1y", None)],
)
def test_a_duration_has_minutes_where_its_length_is_fixed(text: str, minutes: int | None) -> None:
    """Working days, months and years have no fixed length."""
    assert minutes == scalars.parse_duration(text).minutes


@pytest.mark.parametrize("text", ["30m", "2h", "3d", "20wd", "6mo", "3y"])
def test_a_duration_prints_as_it_is_written(text: str) -> None:
    """What is typed goes back to the short form."""
    assert text == str(scalars.parse_duration(text))


@pytest.mark.parametrize(
    ("one", "other", "longer", "perhaps"),
    [
        ("61m", "1h", True, True), ("60m", "1h", False, False), ("13mo", "1y", True, True),
        ("12mo", "1y", False, False), ("10wd", "10d", True, True), ("5wd", "5d", False, True),
        ("5wd", "7d", False, True), ("5wd", "21d", False, False), ("1wd", "2h", True, True),
        ("30d", "20wd", False, True), ("60d", "20wd", True, True), ("20wd", "20wd", False, False),
        ("1mo", "30d", False, True), ("1mo", "27d", True, True), ("1mo", "31d", False, False),
    ],
)  # fmt: skip
def test_a_time_is_longer_where_no_holiday_can_change_it(
    one: str, other: str, longer: bool, perhaps: bool
) -> None:
    """Working days, months and years compare where their bounds decide, else perhaps."""
    ours, theirs = parse_duration(one), parse_duration(other)
    assert (ours.longer_than(theirs), ours.may_be_longer_than(theirs)) == (longer, perhaps)
