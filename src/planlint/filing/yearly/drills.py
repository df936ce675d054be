"""Drills of the year by form (演练)."""

import datetime
from collections.abc import Sequence
from typing import Any

from planlint.family.registry import Entry
from planlint.filing.counting.drilled import drilled_plans
from planlint.filing.counting.figure import NOT_RECORDED, Figure, number_of
from planlint.filing.counting.scope import Scope
from planlint.rulebook.words import Both

from .table import Column, Row, Table

_COLUMNS = (
    Column("held", Both(zh="场次", en="Held")),
    Column("plans", Both(zh="检验的预案（件）", en="Plans drilled")),
    Column("evaluated", Both(zh="已评估", en="Evaluated")),
    Column("with_findings", Both(zh="发现问题", en="With findings")),
    Column("closed", Both(zh="其中已整改", en="of these put right")),
)
_FORMS = {
    "tabletop": Both(zh="桌面推演", en="Tabletop"),
    "functional": Both(zh="单项演练", en="Functional"),
    "full": Both(zh="综合演练", en="Full"),
}
_UNSAID = Both(zh="形式未写明", en="form not said")
_NOTE = Both(
    zh="一件预案一年演练几次，“检验的预案”只计一件，各行之和可以大于合计。评估和整改截至统计期末。",
    en="A plan drilled several times counts once, so that the rows may add up to more than all. "
    "Evaluated and put right by the last day that counts.",
)


def drills(scope: Scope) -> Table:
    """How many were held, evaluated and put right, and how many plans they tested."""
    entries, last = scope.records("drills"), scope.period.last
    rows = [Row(form, name, _row(_of(entries, form), last)) for form, name in _FORMS.items()]
    if unsaid := _of(entries, None):
        rows.append(Row("unsaid", _UNSAID, _row(unsaid, last)))
    rows.append(Row("all", Both(zh="合计", en="All"), _row(entries, last), total=True))
    title = Both(zh="应急演练", en="Drills")
    form, unit = Both(zh="形式", en="Form"), Both(zh="场", en="drills")
    return Table("drills", title, form, unit, _COLUMNS, tuple(rows), (_NOTE,), ("drills",))


def _row(entries: Sequence[Entry[Any]] | None, last: datetime.date) -> tuple[Figure, ...]:
    if entries is None:
        return (NOT_RECORDED,) * len(_COLUMNS)
    plans = tuple(drilled_plans(entries).values())
    evaluated = [entry for entry in entries if _by(entry.value.evaluated, last)]
    found = [entry for entry in entries if entry.value.findings]
    closed = [entry for entry in found if _by(entry.value.closed, last)]
    return tuple(map(number_of, (entries, plans, evaluated, found, closed)))


def _by(day: datetime.date | None, last: datetime.date) -> bool:
    return day is not None and day <= last


def _of(entries: Sequence[Entry[Any]] | None, form: str | None) -> Sequence[Entry[Any]] | None:
    return None if entries is None else [entry for entry in entries if entry.value.kind == form]
