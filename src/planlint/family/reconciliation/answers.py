"""Answers of units to what other plans assume of them (确认), and which of them still hold.

An answer carries marks of both sides as they were: it holds until one of them changes. One written
by hand without marks holds until either plan is issued anew.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from planlint.family.family import Family
from planlint.family.promises import Assumption, Commitment, mark_of_assumption, mark_of_commitment
from planlint.family.registry import Entry
from planlint.family.units import done_by
from planlint.model.ledger import Acknowledgement
from planlint.model.plan import Plan

# Which side is no longer what the answer was about.
Side = Literal["assumed", "promised"]
LEDGER = "acknowledgements"


class Answer(NamedTuple):
    """The latest answer to an assumption."""

    entry: Entry[Acknowledgement]
    # The sides that changed since; empty while the answer holds.
    changed: tuple[Side, ...]

    @property
    def record(self) -> Acknowledgement:
        """The record itself."""
        return self.entry.value

    @property
    def holds(self) -> bool:
        """Whether neither side changed since."""
        return not self.changed


def answer_to(one: Assumption, other: Commitment | None, family: Family) -> Answer | None:
    """The latest answer given, up to the day, by whom the assumption is about."""
    records = _records(one, family)
    given = [entry for entry in records if is_about(entry.value, one, other, family)]
    if not given:
        return None
    latest = max(given, key=lambda entry: (entry.value.on or datetime.date.min, entry.pointer))
    return Answer(latest, tuple(_changed(latest.value, one, other)))


def covers(record: Acknowledgement, one: Assumption) -> bool:
    """Whether what was offered in an answer is enough for what is assumed now."""
    ours, theirs = one.promise.within, record.within
    if ours is not None and theirs is not None and theirs.longer_than(ours):
        return False
    brought = {need.resource: need.quantity or 0 for need in record.needs}
    wanted = ((need.resource, need.quantity or 0) for need in one.promise.needs)
    return all(brought.get(resource, number) >= number for resource, number in wanted)


def _records(one: Assumption, family: Family) -> Iterable[Entry[Any]]:
    return family.once((LEDGER,), lambda: _by_task(family)).get(one.key, ())


def _by_task(family: Family) -> dict[tuple[str, str], list[Entry[Any]]]:
    """The answers up to the day, by the task that they are about; one without an answer is none."""
    found: dict[tuple[str, str], list[Entry[Any]]] = {}
    for entry in family.ledger.records.get(LEDGER, ()):
        record = entry.value
        if record.answer and record.on is not None and record.on <= family.as_of:
            found.setdefault((record.plan or "", record.task or ""), []).append(entry)
    return found


def about_task(one: Assumption, task: str | None) -> bool:
    """Whether an answer that names *task* of ours is about this assumption.

    One that names no task itself is meant where no other of the same task names it.
    """
    if task is None or one.promise.task == task:
        return True
    return one.promise.task is None and all(p.task != task for p in one.task.relies_on)


def is_about(
    record: Acknowledgement, one: Assumption, other: Commitment | None, family: Family
) -> bool:
    """Whether the record answers this assumption and no other of the same task."""
    promise = one.promise
    if record.own_plan and promise.plan and record.own_plan != promise.plan:
        return False
    return about_task(one, record.own_task) and may_answer(record.by or "", one, other, family)


def may_answer(by: str, one: Assumption, other: Commitment | None, family: Family) -> bool:
    """Whether *by* is the unit relied on; where none is named, who leads the task or made its plan.

    Of a document registered outside the family nobody knows the maker: anybody may.
    """
    ours = one.facts.plan
    if one.promise.unit:
        return done_by(one.promise.unit, ours, (by,), ours, family) is True
    plan = other.peer.plan if other else _plan(one, family)
    asked = (*(other.task.lead if other else ()), *(plan.maker if plan else ()))
    if plan is None:
        return True
    return any(done_by(unit, plan, (by,), ours, family) is True for unit in asked)


def _plan(one: Assumption, family: Family) -> Plan | None:
    facts = family.current.get(one.promise.plan or "")
    return facts.plan if facts else None


def _changed(record: Acknowledgement, one: Assumption, other: Commitment | None) -> Iterator[Side]:
    edition = one.facts.plan.edition
    issued = edition.dates.issued if edition and edition.dates else None
    offered = mark_of_assumption(one, record.within, record.needs)
    if _moved(record.assumed, offered, issued, record.on):
        yield "assumed"
    if other is not None:
        if _moved(record.promised, mark_of_commitment(other), other.peer.issued, record.on):
            yield "promised"
    elif record.promised:
        yield "promised"


def _moved(
    noted: str | None, mark: str, issued: datetime.date | None, on: datetime.date | None
) -> bool:
    """Whether one side is no longer as it was: by its mark, without one by the days."""
    if noted is not None:
        return noted != mark
    return issued is not None and on is not None and issued > on
