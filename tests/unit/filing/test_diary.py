"""The overview as a calendar, read back by icalendar and by vobject."""

import datetime
from typing import Any

import pytest
import vobject
from icalendar import Calendar, Event

from planlint.filing.choosing import UNDONE
from planlint.filing.diary import calendar
from planlint.filing.overview import STATES, Overview
from planlint.rulebook.words import Both
from small_overview import DAY, DUE, overview, owed, plan, report

_NINE = datetime.time(9)


def _text(whole: Overview, language: str = "zh") -> str:
    return calendar(whole, report(), language)


def _events(whole: Overview, language: str = "zh") -> list[Event]:
    return list(Calendar.from_ical(_text(whole, language)).walk("VEVENT"))


def _one(language: str = "zh", **fields: Any) -> Event:
    (event,) = _events(overview(owed(**fields)), language)
    return event


def _titled(title: str) -> Overview:
    return overview(owed(), plans=(plan(title),))


def test_what_is_not_done_and_has_a_day() -> None:
    """One event for each obligation of which something is left to do; none without a time."""
    timeless = owed("undecided", 99, earliest=None, latest=None)
    rows = (*(owed(state, at) for at, state in enumerate(STATES)), timeless)
    assert len(_events(overview(*rows))) == len(UNDONE)
    # How many there are for which there is no day is said of the whole.
    told = Calendar.from_ical(_text(overview(*rows)))["description"]
    assert told.startswith("另有 1 项没有规定期限")
    assert "description" not in Calendar.from_ical(_text(overview(*rows[:-1])))


def test_an_event_says_what_and_when() -> None:
    """Duty and plan, the whole last day, by whom, to whom, on which clause, where it stands."""
    event = _one()
    assert event["summary"] == "备案：临江市防汛应急预案"
    assert (event.start, event.end) == (DUE, DUE + datetime.timedelta(days=1))
    assert event["uid"] == "0000000000000000@planlint"
    assert event.categories == ["备案"]
    assert event["status"] == "CONFIRMED"
    assert event["description"].split("\n") == [
        "截至 2026-11-22：未到期",
        "由谁：临江市人民政府",
        "向谁：上一级相应牵头部门（北江省水利厅）",
        "依据：《突发事件应急预案管理办法》第26条（2）〔应当〕",
        "位置：flood.yaml:12",
    ]


def test_in_english() -> None:
    """The same in English."""
    event = _one("en")
    assert event["summary"] == "File: 临江市防汛应急预案"
    assert "By: 临江市人民政府" in event["description"].split("\n")


def test_unsure_days_are_a_span() -> None:
    """Where nobody can say, the event covers all possible last days, says so and is tentative."""
    last = DUE + datetime.timedelta(days=7)
    why = Both(zh="2027年放假安排没有公布", en="the holidays of 2027 are not announced")
    event = _one(state="undecided", latest=last, days=None, because=why)
    assert event["summary"] == "备案：临江市防汛应急预案（不能判断）"
    assert (event.start, event.end) == (DUE, last + datetime.timedelta(days=1))
    assert (event["status"], event["transp"]) == ("TENTATIVE", "TRANSPARENT")
    assert "理由：2027年放假安排没有公布" in event["description"]


def test_nothing_ages() -> None:
    """A week later the same event is the same but for the day on which it was made."""
    later = DAY + datetime.timedelta(days=7)
    first, second = (_text(overview(owed(days=d), as_of=day)) for d, day in ((12, DAY), (5, later)))
    assert first != second
    for day in (DAY, later):
        first, second = (text.replace(str(day), "D").replace(f"{day:%Y%m%d}T", "D") for text in (first, second))  # fmt: skip
    assert first == second


def test_the_same_text_each_time() -> None:
    """The stamp is the day of the overview; nothing comes from a clock."""
    assert _text(overview()) == _text(overview())
    assert {str(event["dtstamp"].dt) for event in _events(overview())} == {f"{DAY} 00:00:00+00:00"}


def test_a_week_before_it_rings() -> None:
    """At nine in the morning seven days before; what was due before today does not ring."""
    (alarm,) = _one().walk("VALARM")
    rings = datetime.datetime.combine(DUE, datetime.time()) + alarm["trigger"].dt
    assert rings == datetime.datetime.combine(DUE - datetime.timedelta(days=7), _NINE)
    past = DAY - datetime.timedelta(days=1)
    assert not _one(state="overdue", earliest=past, latest=past).walk("VALARM")
    assert _one(earliest=DAY, latest=DAY).walk("VALARM")


@pytest.mark.parametrize("title", ["汛" * 300, "😀" * 99, "a" * 299 + "汛", "逗,号;分\\号" * 20])
def test_lines_are_folded_between_characters(title: str) -> None:
    """No line is longer than 75 octets, none ends inside a character, and the title comes back."""
    text = _text(_titled(title))
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert text.endswith("END:VCALENDAR\r\n")
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["summary"] == f"备案：{title}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0b", "\\n"])
def test_a_title_cannot_add_a_line(end: str) -> None:
    """A line break in a title is shown and never becomes a property of the event."""
    text = _text(_titled(f"甲{end}ATTENDEE:mailto:a@b{end}END:VEVENT"))
    lines = text.replace("\r\n ", "").splitlines()
    assert not [line for line in lines if line.startswith("ATTENDEE")]
    assert lines.count("END:VEVENT") == 1
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["summary"].startswith("备案：甲\\")


def test_another_library_reads_the_same() -> None:
    """vobject finds the same events, days and titles as icalendar does."""
    whole = overview()
    read = vobject.readOne(_text(whole))
    other = {
        (e.uid.value, e.summary.value, e.dtstart.value, e.dtend.value) for e in read.vevent_list
    }
    ours = {(str(e["uid"]), str(e["summary"]), e.start, e.end) for e in _events(whole)}
    assert other == ours
    assert read.contents["x-wr-calname"][0].value == "应急预案期限"


def test_the_last_day_of_all() -> None:
    """After the last day that can be written there is none, and the event still is of one day."""
    event = _one(earliest=datetime.date.max, latest=datetime.date.max)
    assert (event.start, "dtend" in event) == (datetime.date.max, False)
