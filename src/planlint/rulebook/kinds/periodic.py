"""``periodic``: a body must do something in every calendar year, half-year, or in a span of years.

It counts for the body that made the plans, not plan by plan: one finding for all its plans, at the
first of them. A period is judged once it is over, and only if the plan was in force through it.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.registry import Entry
from planlint.model.base import field
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import holders_word
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import (
    UNREAD,
    WRONG_FORM,
    in_force,
    kept,
    lost,
    not_kept,
    spot,
    unread_cover,
    years_before,
)
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"maker", "begin", "end"})
_JULY = 7
_DAY = datetime.timedelta(days=1)
_YEARS = {"two_years": 2, "three_years": 3}


class Params(Kind):
    """Which records, of which plans of the body, how often."""

    needed: ClassVar = ("record", "period")

    @property
    def asks_family(self) -> bool:
        """The ledger and the other plans of the body are needed."""
        return True

    record: Annotated[str, AfterValidator(kept)] = field("台账", "ledger 中的文件名", "")
    period: Literal["half_year", "year", "two_years", "three_years", ""] = field(
        "周期", "half_year 每半年；year 每年；two_years 每两年；three_years 每三年", ""
    )
    forms: tuple[str, ...] = field("形式", "单位预案的形式，符合的都算", ())
    hazards: tuple[str, ...] = field("灾种", "应对其中之一的预案都算", ())
    only: dict[str, tuple[str, ...]] = field("限于", "记录字段 → 值", {})


def reads(params: Params) -> tuple[str, ...]:
    """Whose plan it is and since when it is in force."""
    del params
    return ("maker", "edition.dates.issued")


def check(params: Params, view: View) -> Iterator[Hit]:
    """At most one hit for a body, at the first of its plans by id."""
    family = view.around
    plans = _plans(params, view)
    begin, end = _period(params.period, family.as_of)
    through = any(day < begin for day in _issued(plans, family))
    first = in_force(view) and bool(plans) and plans[0].plan.id == view.plan.id
    if not through or not first:
        return
    if any(_counts(entry, params, begin, end) for entry in _records(params, view, plans)):
        return
    words: dict[str, Word] = {
        "maker": holders_word(view.plan.maker),
        "begin": str(begin),
        "end": str(end - _DAY),
    }
    others = tuple(Spot.opposite(facts.document, ("type",)) for facts in plans[1:])
    because = _unproved(params, view, plans)
    yield Hit(view.spot("type"), words, others, because)


def owes(params: Params, view: View) -> Iterator[Owed]:
    """The last period that is over, if the body was bound all through it, and the one that runs.

    Spans of years run from the last record, or from the issue of the body's first plan, whichever
    is later.
    """
    plans = _plans(params, view)
    issued = _issued(plans, view.around)
    if not issued or plans[0].plan.id != view.plan.id:
        return
    records = _records(params, view, plans)
    because = _unproved(params, view, plans)
    for start, end, done in _spans(params, min(issued), records, view.around.as_of):
        due = end - _DAY
        yield Owed(
            view.spot("type"), start, due, due, done.value.on if done else None,
            spot(done) if done else None, by=view.plan.maker,
            unproved=None if done else because, mark=str(start),
        )  # fmt: skip


def _spans(
    params: Params, first: datetime.date, records: list[Entry[Any]], as_of: datetime.date
) -> Iterator[tuple[datetime.date, datetime.date, Entry[Any] | None]]:
    """First day, the day after the last, and the first record in it that counts."""
    begin, end = _period(params.period, as_of)
    if params.period in _YEARS:
        counted = [e.value.on for e in records if _counts(e, params, datetime.date.min, as_of)]
        start = max((first, *counted))
        yield start, years_before(start, -_YEARS[params.period]) + _DAY, None
        return
    after = years_before(begin, -1) if params.period == "half_year" else years_before(end, -1)
    for start, stop in ([(begin, end)] if first < begin else []) + [(end, after)]:
        done = (entry for entry in records if _counts(entry, params, start, stop))
        yield start, stop, min(done, key=lambda entry: entry.value.on, default=None)


def _issued(plans: list[Facts], family: Family) -> list[datetime.date]:
    """When any edition of the plans was issued: a new edition does not begin the duty anew."""
    editions = (one.plan.edition for facts in plans for one in family.editions_of(facts.plan.id))
    days = (edition.dates.issued for edition in editions if edition and edition.dates)
    return [day for day in days if day is not None and day <= family.as_of]


def _unproved(params: Params, view: View, plans: list[Facts]) -> Both | None:
    """Why the absence of a record proves nothing, if it does not."""
    ledger = view.around.ledger
    if not ledger.keeps(params.record, view.document.path):
        return not_kept(params.record)
    if any(
        ledger.unread(params.record, facts.plan.id)
        or unread_cover(view, params.record, facts.plan.id)
        for facts in plans
    ):
        return UNREAD.filled(kind=params.record)
    names = (*params.only, "covers")
    entries = ledger.records.get(params.record, ())
    unsure = view.around.once(
        ("periodic", "lost", params.record, *names),
        lambda: any(lost(entry, name) for entry in entries for name in names),
    )
    return WRONG_FORM if unsure else None


def _plans(params: Params, view: View) -> list[Facts]:
    """The plans in force that the body made and that count, by id."""
    return [
        facts
        for facts in view.around.made_by(view.plan.maker)
        if facts.plan.type == view.plan.type
        and (not params.forms or getattr(facts.plan, "form", None) in params.forms)
        and (not params.hazards or not set(params.hazards).isdisjoint(facts.plan.hazards))
    ]


def _records(params: Params, view: View, plans: list[Facts]) -> list[Entry[Any]]:
    """The records about any of the plans, as the main plan or among those covered, each once."""
    ledger, as_of = view.around.ledger, view.around.as_of
    found = {
        (entry.document.path, entry.pointer): entry
        for facts in plans
        for entry in (
            *ledger.of(params.record, facts.plan.id, None, as_of),
            *ledger.covering(params.record, facts.plan.id, as_of),
        )
    }
    return list(found.values())


def _counts(entry: Entry[Any], params: Params, begin: datetime.date, end: datetime.date) -> bool:
    day = entry.value.on
    if day is None or not begin <= day or (params.period in ("half_year", "year") and day >= end):
        return False
    for name, wanted in params.only.items():
        value = getattr(entry.value, name, None)
        values = value if isinstance(value, tuple) else (value,)
        if not any(str(one) in wanted for one in values):
            return False
    return True


def _period(period: str, as_of: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The last period that is over: its first day, and the first day after it."""
    if period == "year":
        return datetime.date(as_of.year - 1, 1, 1), datetime.date(as_of.year, 1, 1)
    if period == "half_year":
        second = as_of.month >= _JULY
        begin = datetime.date(as_of.year - (not second), 1 if second else _JULY, 1)
        return begin, datetime.date(as_of.year, _JULY if second else 1, 1)
    return years_before(as_of, _YEARS[period]), as_of
