"""Whatever a title holds, tables and calendars carry it as it is shown, and nothing else."""

import io

from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

from planlint.filing.diary import calendar
from planlint.filing.sheets import workbook
from planlint.report.printable import printable
from small_overview import overview, owed, plan, report

# What YAML can hold, and more often what means something to a table or a calendar.
_TITLES = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("=+-@\\;,:nN\"'\r\n\t_x003D <&汛"), min_size=1)  # fmt: skip


@settings(max_examples=60)
@example("_x003D_")
@example(" 前后有空格 ")
@given(_TITLES)
def test_a_table_shows_any_title(title: str) -> None:
    """The cell holds the title with what cannot be printed made visible; it is never a formula."""
    made = workbook(overview(owed(), plans=(plan(title),)), report(), "zh")
    cell = load_workbook(io.BytesIO(made))["预案"]["B2"]
    assert (cell.value, cell.data_type) == (printable(title), "s")


@settings(max_examples=100)
@example("\\n")
@example("a\\,b\\;c\\\\N")
@given(_TITLES)
def test_a_calendar_shows_any_title(title: str) -> None:
    """One event comes back with the title; every line is UTF-8 of at most 75 octets."""
    text = calendar(overview(owed(), plans=(plan(title),)), report(), "zh")
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    # A backslash before N is a line break to icalendar, so it is written as a wide one.
    assert event["summary"].replace("＼", "\\") == f"备案：{printable(title)}".replace("＼", "\\")
