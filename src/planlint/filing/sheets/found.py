"""The sheet of what was found about what is owed."""

from planlint.engine.finding import Finding
from planlint.filing.naming import Names
from planlint.filing.overview import Overview
from planlint.report.wording import OUTCOMES, Wording
from planlint.rulebook.words import Both

from .table import Column, Sheet, Value, place
from .tones import of_severity

_COLUMNS = (
    Column(Both(zh="严重程度", en="Severity")),
    Column(Both(zh="结果", en="Outcome")),
    Column(Both(zh="预案", en="Plan"), 36),
    Column(Both(zh="问题", en="Finding"), 60),
    Column(Both(zh="改法", en="Mend"), 50),
    Column(Both(zh="依据", en="Clause"), 40),
    Column(Both(zh="规则", en="Rule"), 34),
    Column(Both(zh="位置", en="Place"), 34),
)


def found(overview: Overview, names: Names, wording: Wording) -> Sheet:
    """One row for each finding about these obligations."""
    rows = tuple(_row(one, names, wording) for one in overview.findings)
    return Sheet(Both(zh="问题", en="Findings"), _COLUMNS, rows, held=1, printed=6)


def _row(one: Finding, names: Names, wording: Wording) -> tuple[Value, ...]:
    return (
        of_severity(one.severity, names.language),
        OUTCOMES[one.outcome][names.language],
        names.title(one.plan),
        wording.message(one),
        wording.mend(one),
        names.clauses(one.basis),
        one.rule,
        place(one.location.path, one.location.line),
    )
