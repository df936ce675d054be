"""What falls due as a calendar (iCalendar, RFC 5545): for the calendars that offices and phones have."""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from planlint import __version__
from planlint.engine.report import Report
from planlint.report.printable import printable

from .choosing import UNDONE
from .naming import Names
from .overview import Overview, OwedRow
from .words import STATES, UNDATED

if TYPE_CHECKING:
    from icalendar import Event

_DAY = datetime.timedelta(days=1)
# An event of whole days begins at midnight: seven days before that day, but at nine in the morning.
_ALARM = datetime.timedelta(hours=9) - 7 * _DAY


def calendar(overview: Overview, report: Report, language: str) -> str:
    """An event of whole days for everything that is not done and has a time.

    The same overview gives the same text. Nothing in it ages, and an event keeps its UID, so that
    a later calendar replaces it.
    """
    from icalendar import Calendar  # noqa: PLC0415 - takes 0.2 s to load

    names = Names(overview, report, language)
    made = Calendar()
    for name, value in _head(overview, names):
        made.add(name, value)
    for row in sorted(overview.obligations, key=lambda one: (str(one.earliest), one.id)):
        if row.state in UNDONE and row.earliest and row.latest:
            made.add_component(_event(row, (row.earliest, row.latest), overview.as_of, names))
    text: str = made.to_ical().decode()
    return text


def _head(overview: Overview, names: Names) -> Iterator[tuple[str, str]]:
    about = names.holders([overview.office]) or names.area_named(overview.jurisdiction)
    title = names.pick("应急预案期限", "Deadlines of contingency plans")
    title = _shown(f"{title}{names.pick('：', ': ')}{about}") if about else title
    yield "prodid", f"-//planlint//planlint filing {__version__}//{names.language.upper()}"
    yield "version", "2.0"
    yield "name", title
    undated = overview.undated + sum(
        row.state in UNDONE and row.earliest is None for row in overview.obligations
    )
    if undated:
        yield "description", UNDATED[names.language].format(n=undated)
    # The same for the many programs that are older than RFC 7986.
    yield "x-wr-calname", title


def _event(
    row: OwedRow, span: tuple[datetime.date, datetime.date], as_of: datetime.date, names: Names
) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - see above

    event = Event()
    for name, value in _properties(row, span, as_of, names):
        event.add(name, value)
    # What was due before would ring all at once when the calendar is taken in.
    if span[0] >= as_of:
        event.add_component(_alarm(_summary(row, names)))
    return event


def _properties(
    row: OwedRow, span: tuple[datetime.date, datetime.date], as_of: datetime.date, names: Names
) -> Iterator[tuple[str, Any]]:
    first, last = span
    yield "uid", f"{row.id}@planlint"
    yield "dtstamp", datetime.datetime.combine(as_of, datetime.time(), datetime.UTC)
    yield "dtstart", first
    # The day after the last; without it the event is of one day.
    if last < datetime.date.max:
        yield "dtend", last + _DAY
    yield "summary", _summary(row, names)
    yield "description", "\n".join(map(_shown, _lines(row, as_of, names)))
    yield "categories", [_shown(names.duty(row.duty))]
    yield "status", "TENTATIVE" if row.state == "undecided" else "CONFIRMED"
    # A deadline takes nobody's time.
    yield "transp", "TRANSPARENT"


def _summary(row: OwedRow, names: Names) -> str:
    unsure = STATES["undecided"][1][names.language] if row.state == "undecided" else ""
    about = names.pick("：", ": ") + names.title(row.key)
    return _shown(
        names.duty(row.duty) + about + (names.pick(f"（{unsure}）", f" ({unsure})") if unsure else "")
    )  # fmt: skip


def _lines(row: OwedRow, as_of: datetime.date, names: Names) -> Iterator[str]:
    """State, by whom, to whom, on which clause, why, and where it stands."""
    said = names.pick
    state = STATES[row.state][1][names.language]
    parts = (
        (said(f"截至 {as_of}", f"As of {as_of}"), state),
        (said("由谁", "By"), names.holders(row.by)),
        (said("向谁", "To"), names.to(row)),
        (said("期限", "Due"), "" if row.due else names.span(row.earliest, row.latest)),
        (said("依据", "Clause"), names.clauses(row.basis)),
        (said("期限出自", "Time set by"), said("通行做法", "good practice") if row.customary else ""),
        (said("理由", "Reason"), row.because[names.language] if row.because else ""),
        (said("位置", "Place"), f"{row.path}:{row.line}" if row.path else ""),
    )  # fmt: skip
    for name, value in parts:
        if value:
            yield f"{name}{said('：', ': ')}{value}"


def _shown(text: str) -> str:
    """What cannot be printed as escapes; icalendar takes a backslash before N for a line break."""
    return printable(text).replace("\\N", "＼N")


def _alarm(text: str) -> Any:
    from icalendar import Alarm  # noqa: PLC0415 - see above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _ALARM)
    alarm.add("description", text)
    return alarm
