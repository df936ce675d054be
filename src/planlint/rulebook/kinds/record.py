"""``record``: what each record of the ledger about this edition must state.

``grace``: days after the record's day before which nothing is asked. Records whose values had a
wrong form, or that leave a whole list out, give 'undecided'. Whether there is a record at all is the question of ``deadline``.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator

from planlint.family.registry import Entry
from planlint.model.base import field
from planlint.model.scalars import Count, Date, Flag
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import joined
from planlint.rulebook.owed import Owed
from planlint.rulebook.presence import LEDGER
from planlint.rulebook.records import (
    NOT_LISTED,
    WRONG_FORM,
    days_after,
    kept,
    lost,
    of_edition,
    spot,
)
from planlint.rulebook.selection import member
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"day", "missing"})


class Params(Kind):
    """Which records, and what each must have."""

    needed: ClassVar = ("record",)

    @property
    def asks_family(self) -> bool:
        """The ledger is needed."""
        return True

    @property
    def is_duty(self) -> bool:
        """What a record must say itself is no duty; what follows it within some time is."""
        return bool(self.one_of and self.grace)

    record: Annotated[str, AfterValidator(kept)] = field("台账", "ledger 中的文件名", "")
    one_of: tuple[str, ...] = field("字段", "有其中之一即可", ())
    lists: str | None = field("列表", "必须写全的列表字段")
    words: tuple[str, ...] = field("词", "列表中必须有的词；不写时为词表中的必备词", ())
    vocabulary: str | None = field("词表", "列表的词表，用于消息")
    over_all: Flag = field("合并", "几条记录合起来写全即可", False)
    only: dict[str, tuple[str, ...]] = field("限于", "字段 → 值；true 表示有值", {})
    grace: Count = field("宽限", "记录日期之后这么多天内不查", 0)
    since: Date | None = field("起始", "条款施行以前的记录不查")
    counted_from: str = field("起算", "宽限从记录的哪个日期起算", "on")


def reads(params: Params) -> tuple[str, ...]:
    """What decides to which edition a record belongs."""
    del params
    return ("edition.number", "edition.dates.issued")


def needs(params: Params) -> tuple[str, ...]:
    """The ledger: without records there is nothing to say."""
    return (f"{LEDGER}{params.record}",)


def places(params: Params, view: View) -> int:
    """The records of the edition."""
    return sum(1 for _ in of_edition(view, params.record))


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each record that lacks something; all together give one where *over_all*."""
    entries = [
        entry for entry in of_edition(view, params.record) if _concerned(params, view, entry)
    ]
    if params.over_all and entries:
        yield from _judged(params, view, entries)
    else:
        for entry in entries:
            yield from _judged(params, view, [entry])


def owes(params: Params, view: View) -> Iterator[Owed]:
    """What is owed within the grace after each record."""
    for entry in of_edition(view, params.record):
        begun = member(entry.value, params.counted_from)
        if begun is not None and begun <= view.around.as_of and _is_about(params, entry):
            due = days_after(begun, params.grace)
            missing = any(True for _ in _missing(params, view, [entry]))
            yield Owed(
                spot(entry), begun, due, due,
                done=None if missing else _day(params, entry), undated=not missing,
                unproved=_undecided(params, [entry], params.one_of[0]) if missing else None,
                customary=True, mark=str(entry.value.id or begun),
            )  # fmt: skip


def _day(params: Params, entry: Entry[Any]) -> datetime.date | None:
    """When it was done, if the record says so."""
    days = (_day_of(member(entry.value, name)) for name in params.one_of)
    return next((day for day in days if day is not None), None)


def _day_of(value: Any) -> datetime.date | None:
    """The day that a value is, or says."""
    day = value if isinstance(value, datetime.date) else member(value, "on")
    return day if isinstance(day, datetime.date) else None


def _is_there(value: Any, as_of: datetime.date) -> bool:
    """Whether something is stated that was so on the day of the check."""
    return value not in (None, (), "") and (_day_of(value) or as_of) <= as_of


def _concerned(params: Params, view: View, entry: Entry[Any]) -> bool:
    begun = member(entry.value, params.counted_from)
    if begun is None or begun > view.around.as_of:
        return False
    in_time = params.grace and view.around.as_of <= days_after(begun, params.grace)
    return not in_time and _is_about(params, entry)


def _is_about(params: Params, entry: Entry[Any]) -> bool:
    if params.since is not None and entry.value.on < params.since:
        return False
    return all(_fits(member(entry.value, name), wanted) for name, wanted in params.only.items())


def _fits(value: Any, wanted: tuple[str, ...]) -> bool:
    if wanted == ("true",):
        return value not in (None, (), False)
    values = value if isinstance(value, tuple) else (value,)
    return any(str(one) in wanted for one in values)


def _judged(params: Params, view: View, entries: list[Entry[Any]]) -> Iterator[Hit]:
    missing = tuple(_missing(params, view, entries))
    if not missing:
        return
    head = params.lists or (params.one_of[0] if params.one_of else "")
    words: dict[str, Word] = {"day": str(entries[0].value.on), "missing": joined(missing)}
    place = (head,) if member(entries[0].value, head) else ()
    yield Hit(spot(entries[0], *place), words, undecided=_undecided(params, entries, head))


def _undecided(params: Params, entries: list[Entry[Any]], head: str) -> Both | None:
    """Why what is not there proves nothing, if it does not."""
    if any(lost(entry, name) for entry in entries for name in (head, *params.one_of) if name):
        return WRONG_FORM
    unlisted = params.lists and any(not member(entry.value, params.lists) for entry in entries)
    return NOT_LISTED if unlisted else None


def _missing(params: Params, view: View, entries: list[Entry[Any]]) -> Iterator[Both]:
    values = [member(entry.value, name) for entry in entries for name in params.one_of]
    if params.one_of and not any(_is_there(value, view.around.as_of) for value in values):
        yield Both(zh="、".join(params.one_of), en=", ".join(params.one_of))
    if params.lists:
        there = {word for entry in entries for word in member(entry.value, params.lists) or ()}
        for word in params.words:
            if word not in there:
                yield view.vocabulary.name(params.vocabulary or params.lists, word)
