"""The sheet of what is owed, the most urgent first."""

from planlint.filing.naming import Names
from planlint.filing.overview import STATES, Overview, OwedRow
from planlint.rulebook.words import Both

from .table import Column, Sheet, Value, place
from .tones import of_state

_COLUMNS = (
    Column(Both(zh="状态", en="State")),
    Column(Both(zh="事项", en="Duty")),
    Column(Both(zh="预案", en="Plan"), 40),
    Column(Both(zh="由谁", en="By"), 24),
    Column(Both(zh="向谁", en="To"), 28),
    Column(Both(zh="期限", en="Due")),
    Column(Both(zh="办理日期", en="Done on")),
    Column(Both(zh="晚（天）", en="Days late")),
    Column(Both(zh="还有（天）", en="Days left")),
    Column(Both(zh="依据", en="Clause"), 36),
    Column(Both(zh="理由", en="Reason"), 26),
    # Not printed: for filters, and to find the place.
    Column(Both(zh="区域", en="Area"), 16),
    Column(Both(zh="起算", en="Counted from")),
    Column(Both(zh="最早期限", en="Due earliest")),
    Column(Both(zh="最迟期限", en="Due latest")),
    Column(Both(zh="期限出自", en="Time set by"), 14),
    Column(Both(zh="问题（条）", en="Findings")),
    Column(Both(zh="预案标识", en="Plan id"), 26),
    Column(Both(zh="位置", en="Place"), 34),
)
_CUSTOM, _CLAUSE = Both(zh="通行做法", en="practice"), Both(zh="条款", en="clause")


def owed(overview: Overview, names: Names) -> Sheet:
    """One row for each obligation, the most urgent first."""
    ranked = sorted(overview.obligations, key=_urgency)
    rows = tuple(_row(row, names) for row in ranked)
    return Sheet(Both(zh="应办事项", en="Duties"), _COLUMNS, rows, held=3, printed=11)


def _row(row: OwedRow, names: Names) -> tuple[Value, ...]:
    days = (None, row.days) if row.state == "open" else (row.days, None)
    source = (_CUSTOM if row.customary else _CLAUSE)[names.language]
    return (
        of_state(row.state, names.language),
        names.duty(row.duty),
        names.title(row.key),
        names.holders(row.by),
        names.to(row),
        row.due or names.span(row.earliest, row.latest),
        row.done,
        *days,
        names.clauses(row.basis),
        row.because[names.language] if row.because else None,
        names.area(row),
        row.start,
        row.earliest,
        row.latest,
        source if row.latest else None,
        len(row.findings) or None,
        row.key,
        place(row.path, row.line),
    )


def _urgency(row: OwedRow) -> tuple[object, ...]:
    latest = row.latest
    return STATES.index(row.state), latest is None, latest or 0, row.key, row.duty, row.id
