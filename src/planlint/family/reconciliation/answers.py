"""Answers of units to what other plans assume of them (确认), and which of them still hold.

An answer carries marks of both sides as they were: it holds until one of them changes. One written
by hand without marks holds until either plan is issued anew.
"""

import datetime
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from planlint.family.family import Family
from planlint.family.promises import Assumption, Commitment, mark_of_assumption, mark_of_commitment
from planlint.family.registry import Entry
from planlint.family.units import stands_for
from planlint.model.ledger import Acknowledgement

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
    given = [entry for entry in _records(one, family) if _is_about(entry.value, one, family)]
    if not given:
        return None
    latest = max(given, key=lambda entry: (entry.value.on or datetime.date.min, entry.pointer))
    return Answer(latest, tuple(_changed(latest.value, one, other)))


def _records(one: Assumption, family: Family) -> Iterator[Entry[Any]]:
    for entry in family.ledger.of(LEDGER, one.key[0], None, family.as_of):
        if isinstance(entry.value, Acknowledgement) and entry.value.task == one.key[1]:
            yield entry


def about_task(one: Assumption, task: str | None) -> bool:
    """Whether an answer that names *task* of ours is about this assumption.

    One that names no task itself is meant where no other of the same task names it.
    """
    if task is None or one.promise.task == task:
        return True
    return one.promise.task is None and all(p.task != task for p in one.task.relies_on)


def _is_about(record: Acknowledgement, one: Assumption, family: Family) -> bool:
    """Whether the record answers this assumption and no other of the same task."""
    promise = one.promise
    if record.own_plan and promise.plan and record.own_plan != promise.plan:
        return False
    if not about_task(one, record.own_task):
        return False
    by, unit = record.by, promise.unit
    return not by or not unit or stands_for(unit, by, family.registry)


def _changed(record: Acknowledgement, one: Assumption, other: Commitment | None) -> Iterator[Side]:
    edition = one.facts.plan.edition
    issued = edition.dates.issued if edition and edition.dates else None
    if _moved(record.assumed, mark_of_assumption(one), issued, record.on):
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
