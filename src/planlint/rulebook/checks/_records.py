"""Records of the ledger that belong to the edition under judgement."""

import datetime
from collections.abc import Iterator
from typing import Any

from planlint.family.editions import standing
from planlint.family.registry import Entry
from planlint.rulebook.hit import Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

UNREAD = Both(
    zh="ledger/{kind}.yaml 中有写法不对、没有读入的记录，不能判断",
    en="ledger/{kind}.yaml holds a record of wrong form, so nobody can tell",
)
WRONG_FORM = Both(
    zh="这条记录有写法不对、没有读入的值，不能判断",
    en="a value of this record has a wrong form and was not read, so nobody can tell",
)


def in_force(view: View) -> bool:
    """Whether the edition is in force on the day of the check; a draft is not."""
    return standing(view.plan, view.around.as_of) == "current"


def of_edition(view: View, kind: str) -> Iterator[Entry[Any]]:
    """Valid records of this edition; one without a number counts from the day of issue on."""
    edition = view.plan.edition
    number = edition.number if edition else None
    for entry in view.around.ledger.of(kind, view.plan.id, number, view.around.as_of):
        record, issued = entry.value, view.issued
        named = record.number is not None and record.number == number
        if named or (issued is not None and record.on is not None and record.on >= issued):
            yield entry


def lost(entry: Entry[Any], field: str) -> bool:
    """Whether the value of *field*, or an item of it, is there but could not be read."""
    place = (*entry.pointer, field)
    return any(pointer[: len(place)] == place for pointer in entry.dropped)


def spot(entry: Entry[Any], *field: str) -> Spot:
    """A place in a record."""
    return Spot.opposite(entry.document, (*entry.pointer, *field))


def days_before(as_of: datetime.date, days: int) -> datetime.date:
    """The day that lies *days* before the day of the check."""
    return as_of - datetime.timedelta(days=days)
