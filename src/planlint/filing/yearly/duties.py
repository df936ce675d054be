"""What was owed in the year, duty by duty, and how it stood on the last day."""

import datetime
from collections.abc import Sequence

from planlint.filing.counting.figure import Figure, Place, counted
from planlint.filing.counting.scope import Scope
from planlint.filing.overview import Overview, OwedRow
from planlint.rulebook.words import Both

from .table import Column, Row, Table

_STATES = {
    "done": Both(zh="按期", en="On time"),
    "done_late": Both(zh="迟办", en="Late"),
    "elsewhere": Both(zh="送错机关", en="Wrong office"),
    "incomplete": Both(zh="材料不全", en="Material missing"),
    "overdue": Both(zh="逾期未办", en="Overdue"),
    "open": Both(zh="未到期", en="Not due yet"),
    "undecided": Both(zh="不能判断", en="Unclear"),
    "waived": Both(zh="已豁免", en="Waived"),
}
_COLUMNS = (
    Column("owed", Both(zh="应办", en="Owed")),
    *(Column(state, name) for state, name in _STATES.items()),
)
_NOTE = Both(
    zh="本年办结的，以及到统计期末还没有办结的；以前年度已经办结的和不需要办的不计。",
    en="What was done in the year, and what was not done by the last day that counts; "
    "not what earlier years had done, nor what is not owed.",
)


def duties(overview: Overview, scope: Scope) -> Table:
    """A row for each duty of which something was owed."""
    concerned = owed_in_year(overview, scope)
    rows = [
        Row(duty, overview.duties.get(duty) or Both(zh=duty, en=duty), _row(found))
        for duty in _order(overview, concerned)
        if (found := [one for one in concerned if one.duty == duty])
    ]
    rows.append(Row("all", Both(zh="合计", en="All"), _row(concerned), total=True))
    title = Both(zh="应办事项办理情况", en="Duties, and how they stand")
    of, unit = Both(zh="义务", en="Duty"), Both(zh="项", en="duties")
    return Table("duties", title, of, unit, _COLUMNS, tuple(rows), (_NOTE,))


def owed_in_year(overview: Overview, scope: Scope) -> tuple[OwedRow, ...]:
    """The obligations of plans of the area that the year is answerable for."""
    areas = {row.key: row.jurisdiction for row in overview.plans}
    return tuple(
        one
        for one in overview.obligations
        if one.state != "not_owed"
        and scope.holds(areas.get(one.key, ""))
        and not _was_done_before(one, scope.period.first)
    )


def _was_done_before(one: OwedRow, first: datetime.date) -> bool:
    """Whether earlier years had done it: in time, where no record gives the day."""
    day = one.done or (one.latest if one.state == "done" else None)
    return day is not None and day < first


def place_of_owed(one: OwedRow) -> Place:
    """Where an obligation comes from."""
    return Place(one.path, one.line)


def _order(overview: Overview, concerned: Sequence[OwedRow]) -> tuple[str, ...]:
    """The duties in the order of their list, then those that the list lacks."""
    return tuple(dict.fromkeys((*overview.duties, *(one.duty for one in concerned))))


def _row(found: Sequence[OwedRow]) -> tuple[Figure, ...]:
    by_state = ([one for one in found if one.state == state] for state in _STATES)
    return tuple(counted(map(place_of_owed, group)) for group in (found, *by_state))
