"""What was done with plans in the year, as the ledger says: filed, published, trained, met."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from planlint.family.registry import Entry
from planlint.filing.counting.figure import NOT_RECORDED, Figure, number_of, summed
from planlint.filing.counting.scope import Scope
from planlint.rulebook.words import Both

from .table import Column, Row, Table

_Entries = Sequence[Entry[Any]] | None
_Make = Callable[[_Entries], Figure]
# More digits than people live on earth.
_LONG = 10


class _Line(NamedTuple):
    """A row of the table: which ledger it comes from, and how."""

    id: str
    name: Both
    ledger: str
    make: _Make = number_of


def work(scope: Scope) -> Table:
    """One row for each kind of work with plans."""
    rows = tuple(
        Row(line.id, line.name, (line.make(scope.records(line.ledger)),)) for line in _LINES
    )
    title = Both(zh="台账记录的预案管理工作", en="Work with plans, as the ledger has it")
    what, number = Both(zh="事项", en="What"), Both(zh="数量", en="Number")
    return Table("work", title, what, Both(), (Column("number", number),), rows)


def distinct(entries: _Entries, field: Callable[[Any], Any]) -> Figure:
    """How many different things the records are about, each by its first record."""
    if entries is None:
        return NOT_RECORDED
    first: dict[Any, Entry[Any]] = {}
    for entry in entries:
        if (value := field(entry.value)) is not None:
            first.setdefault(value, entry)
    return number_of(tuple(first.values()))


def _only(wanted: Callable[[Any], bool]) -> _Make:
    """The records of which something holds."""
    return lambda found: number_of(
        None if found is None else [one for one in found if wanted(one.value)]
    )


def _people(record: Any) -> int | None:
    """The people trained; the field is text, and may say no plain number."""
    digits = (record.people or "").removesuffix("人").replace(",", "").strip()
    plain = digits.isascii() and digits.isdecimal() and len(digits) < _LONG
    return int(digits) if plain else None


def _to_revise(record: Any) -> bool:
    """Whether an evaluation asks for a revision."""
    said = record.conclusion or ""
    return record.revise is True or (record.revise is None and said.startswith("修订"))


_LINES = (
    _Line("filings", Both(zh="备案（件次）", en="Filings"), "filings"),
    _Line(
        "plans_filed", Both(zh="其中：备案的预案（件）", en="of these: plans filed"), "filings",
        lambda found: distinct(found, lambda one: one.plan),
    ),
    _Line("received", Both(zh="收到备案（件次）", en="Filings received"), "received"),
    _Line(
        "texts", Both(zh="公布预案文本（件次）", en="Texts made public"), "publications",
        _only(lambda one: one.kind in (None, "text", "abridged")),
    ),
    _Line(
        "explanations", Both(zh="公布解读和宣传材料（件次）", en="Explanations and leaflets"),
        "publications", _only(lambda one: one.kind in ("interpretation", "leaflet")),
    ),
    _Line("trainings", Both(zh="培训（场）", en="Trainings"), "trainings"),
    _Line(
        "people_trained", Both(zh="其中：参加培训（人次）", en="of these: people trained"),
        "trainings", lambda found: summed(found, _people),
    ),
    _Line("evaluations", Both(zh="预案评估（件次）", en="Evaluations of plans"), "evaluations"),
    _Line(
        "to_revise", Both(zh="其中：结论为修订（件次）", en="of these: to be revised"),
        "evaluations", _only(_to_revise),
    ),
    _Line("meetings", Both(zh="指挥机构会议（次）", en="Meetings of command bodies"), "meetings"),
    _Line(
        "bodies_met", Both(zh="其中：开过会的机构（个）", en="of these: bodies that met"),
        "meetings", lambda found: distinct(found, lambda one: one.body),
    ),
)  # fmt: skip
