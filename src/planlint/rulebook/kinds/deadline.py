"""``deadline``: a record must stand in the ledger within some time after a date of the plan.

The first day counted is the day after. A year without announced working days, a ledger that is
not kept here or a plan without the date gives 'undecided', never 'pass'.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from planlint.family.editions import standing
from planlint.model.base import field
from planlint.model.calendar import YearNotAnnouncedError
from planlint.model.ledger import LEDGER_RECORDS
from planlint.model.scalars import Count, DurationText, Flag
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"start", "due", "state", "days"})

_NO_LEDGER = Both(
    zh="本工作区没有台账 ledger/{kind}.yaml，不能判断是否已经办理",
    en="this workspace keeps no ledger/{kind}.yaml, so nobody can tell whether it was done",
)
_UNREAD = Both(
    zh="ledger/{kind}.yaml 中有写法不对、没有读入的记录，不能判断是否已经办理",
    en="ledger/{kind}.yaml holds a record of wrong form, so nobody can tell whether it was done",
)
_NO_DATE = Both(
    zh="预案没有写明起算日期（{path}），期限无法计算",
    en="the plan does not give the date to count from ({path})",
)
_NO_CALENDAR = Both(
    zh="{year}年的放假安排尚未公布或者没有收录，工作日无法计算",
    en="the working days of {year} are not announced or not carried",
)


def _kept(kind: str) -> str:
    if kind not in LEDGER_RECORDS:
        raise PydanticCustomError(
            "literal_error", "{expected}", {"expected": ", ".join(LEDGER_RECORDS)}
        )
    return kind


class Params(Kind):
    """Which record, within what time, from which date, and whether again and again."""

    needed: ClassVar = ("record", "within", "from_")

    @property
    def asks_family(self) -> bool:
        """The ledger is needed."""
        return True

    record: Annotated[str, AfterValidator(_kept)] = field(
        "台账", "ledger 中的文件名，例如 filings", ""
    )
    within: DurationText | None = field("期限", "例如 20wd、3y")
    from_: str = field("起算日", "路径，例如 edition.dates.issued", "", alias="from")
    ahead: Count | None = field("提前", "只在到期前这么多天内提醒")
    repeats: Flag = field("周期性", "从上一次记录起重新计算", False)
    proof: str | None = field("文内证明", "文本自身载明的办理日期，例如 edition.dates.published")
    exempt_secret: Flag = field("涉密除外", "涉密预案不适用", False)


@dataclass(frozen=True)
class _Judgement:
    """What one deadline says about one plan."""

    start: datetime.date
    due: datetime.date
    done: datetime.date | None
    record: Spot | None


def reads(params: Params) -> tuple[str, ...]:
    """The date to count from and the plan's own proof."""
    return (params.from_, *((params.proof,) if params.proof else ()))


def check(params: Params, view: View) -> Iterator[Hit]:
    """At most one hit: done late, or not done though the day has passed.

    A reminder is never undecided: the rule about the same day once it has passed says so.
    """
    for hit in _check(params, view):
        if params.ahead is None or hit.undecided is None:
            yield hit


def _check(params: Params, view: View) -> Iterator[Hit]:
    edition = view.plan.edition
    if edition is None or standing(view.plan, view.around.as_of) != "current":
        return
    if params.exempt_secret and edition.secrecy == "secret":
        return
    start = next(iter(view.select(params.from_)), None)
    if start is None:
        because = _NO_DATE.filled(path=params.from_)
        yield Hit(view.spot("edition"), undecided=because)
        return
    if _cannot_be_late(params, start[1], view.around.as_of):
        return
    try:
        judged = _judge(params, view, start[1])
    except YearNotAnnouncedError as error:
        yield Hit(view.spot(*start[0]), undecided=_NO_CALENDAR.filled(year=str(error.year)))
        return
    yield from _hits(params, view, judged, start[0])


def _cannot_be_late(params: Params, start: datetime.date, as_of: datetime.date) -> bool:
    """N working days take at least N days: before that no calendar is needed."""
    within, days = params.within, (as_of - start).days + (params.ahead or 0)
    return within is not None and within.unit == "wd" and days <= within.number


def _judge(params: Params, view: View, start: datetime.date) -> _Judgement:
    family = view.around
    assert params.within is not None
    number = view.plan.edition.number if view.plan.edition else None
    records = list(family.ledger.of(params.record, view.plan.id, number, family.as_of))
    days = sorted(
        (
            (entry.value.on, entry)
            for entry in records
            if entry.value.on and entry.value.on >= start
        ),
        key=lambda pair: pair[0],
    )
    if params.repeats:
        last = days[-1][0] if days else start
        return _Judgement(last, family.registry.calendar.after(last, params.within), None, None)
    due = family.registry.calendar.after(start, params.within)
    if days:
        on, entry = days[0]
        return _Judgement(start, due, on, Spot(entry.document, entry.pointer))
    return _Judgement(start, due, _proof(params, view), None)


def _unproved(params: Params, view: View) -> Both | None:
    """Why the absence of a record proves nothing, if it does not."""
    ledger = view.around.ledger
    if not ledger.keeps(params.record):
        return _NO_LEDGER.filled(kind=params.record)
    if ledger.unread(params.record, view.plan.id):
        return _UNREAD.filled(kind=params.record)
    return None


def _proof(params: Params, view: View) -> datetime.date | None:
    """The day that the plan's own text gives for the deed."""
    found = next(iter(view.select(params.proof)), None) if params.proof else None
    return found[1] if found else None


def _hits(
    params: Params, view: View, judged: _Judgement, pointer: tuple[str | int, ...]
) -> Iterator[Hit]:
    family = view.around
    if params.ahead is not None:
        yield from _reminder(params, view, judged, pointer)
        return
    late = judged.done is not None and judged.done > judged.due
    missing = judged.done is None and family.as_of > judged.due
    if not late and not missing:
        return
    because = _unproved(params, view) if missing else None
    if because is not None:
        yield Hit(view.spot(*pointer), undecided=because)
        return
    end = judged.done or family.as_of
    state = (
        Both(zh=f"实际办理于{judged.done}", en=f"it was done on {judged.done}")
        if judged.done
        else Both(zh=f"截至{family.as_of}没有记录", en=f"no record as of {family.as_of}")
    )
    words: dict[str, Word] = {
        "start": str(judged.start),
        "due": str(judged.due),
        "days": str((end - judged.due).days),
        "state": state,
    }
    related = (judged.record,) if judged.record else ()
    yield Hit(view.spot(*pointer), words, related)


def _reminder(
    params: Params, view: View, judged: _Judgement, pointer: tuple[str | int, ...]
) -> Iterator[Hit]:
    """One hit in the last days before the day it is due, where records are kept and none is there."""
    left = (judged.due - view.around.as_of).days
    known = judged.done is not None or _unproved(params, view) is not None
    if known or not 0 <= left <= (params.ahead or 0):
        return
    words: dict[str, Word] = {
        "start": str(judged.start),
        "due": str(judged.due),
        "days": str(left),
        "state": Both(zh=f"还有{left}天", en=f"{left} days are left"),
    }
    yield Hit(view.spot(*pointer), words)
