"""``deadline``: a record must stand in the ledger within some time after a date of the plan.

How long it is may stand in the profiles of the area (``setting``); the finding then rests on the
clause that sets it. The first day counted is the day after. A year without announced working days,
a ledger that is not kept here or a plan without the date gives 'undecided', never 'pass'.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import AfterValidator

from planlint.family.family import Family
from planlint.family.registry import Entry
from planlint.model.base import field
from planlint.model.calendar import YearNotAnnouncedError
from planlint.model.scalars import Count, Duration, Flag
from planlint.model.settings import Period, SettingName
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import span as spoken
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import in_force, kept, not_kept, unread_cover
from planlint.rulebook.regime import Limit
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer

WORDS = frozenset({"start", "due", "state", "days", "limit"})

_ISSUED = "edition.dates.issued"
_AT_ISSUED: Pointer = ("edition", "dates", "issued")

_UNREAD = Both(
    zh="ledger/{kind}.yaml 中有写法不对、没有读入的记录，不能判断是否已经办理",
    en="ledger/{kind}.yaml holds a record of wrong form, so nobody can tell whether it was done",
)
_NO_DATE = Both(
    zh="预案没有写明起算日期（{path}），期限无法计算",
    en="the plan does not give the date to count from ({path})",
)
_SECRET = Both(zh="涉密预案不适用", en="not asked of a secret plan")
_NO_CALENDAR = Both(
    zh="{year}年的放假安排尚未公布或者没有收录，工作日无法计算",
    en="the working days of {year} are not announced or not carried",
)


class Params(Kind):
    """Which record, within what time, from which date, and whether again and again."""

    needed: ClassVar = ("record", "from_")
    either: ClassVar = (("within", "setting"),)

    @property
    def asks_family(self) -> bool:
        """The ledger is needed."""
        return True

    @property
    def is_duty(self) -> bool:
        """A reminder owes nothing of its own."""
        return self.ahead is None

    record: Annotated[str, AfterValidator(kept)] = field(
        "台账", "ledger 中的文件名，例如 filings", ""
    )
    setting: SettingName | None = field("要求", "期限按地方要求，例如 drill_period")
    within: Period | None = field("期限", "例如 20wd、3y；与 setting 同写时，没有地方要求才用")
    from_: str = field("起算日", "路径，例如 edition.dates.issued", "", alias="from")
    ahead: Count | None = field("提前", "只在到期前这么多天内提醒")
    repeats: Flag = field("周期性", "从上一次记录起重新计算", False)
    proof: str | None = field("文内证明", "文本自身载明的办理日期，例如 edition.dates.published")
    without: dict[str, tuple[str, ...]] = field("不算", "记录字段 → 值；这样的记录不算", {})
    exempt_secret: Flag = field("涉密除外", "涉密预案不适用", False)
    revision: Literal["full", "simplified"] | None = field(
        "修订程序", "full 不查按简化程序修订的版本；simplified 只查这样的版本"
    )
    where: SettingName | None = field("前提", "地方要求写明是的才查，例如 simplified_refiling")


class _Span(NamedTuple):
    """How long it may take, and the value of a profile that says so."""

    within: Duration
    limit: Limit | None


class _Judgement(NamedTuple):
    """What one deadline says about one plan."""

    start: datetime.date
    due: datetime.date
    done: datetime.date | None
    record: Spot | None
    span: _Span


def reads(params: Params) -> tuple[str, ...]:
    """The date to count from, the plan's own proof, and what may excuse it."""
    excuses = ("edition.secrecy",) if params.exempt_secret else ()
    return (params.from_, *((params.proof,) if params.proof else ()), *excuses)


def places(params: Params, view: View) -> int:
    """The date to count from, or its absence, where the edition is in force and a time is set."""
    return int(_concerns(params, view) and bool(_spans(params, view)))


def check(params: Params, view: View) -> Iterator[Hit]:
    """At most one hit: done late, or not done though the day has passed.

    A reminder is never undecided: the rule about the same day once it has passed says so.
    """
    found = _check(params, view)
    return found if params.ahead is None else (hit for hit in found if hit.undecided is None)


def _check(params: Params, view: View) -> Iterator[Hit]:
    if not _concerns(params, view):
        return
    spans = _spans(params, view)
    if not spans:
        return
    start = _start(params, view)
    if start is None:
        because = _NO_DATE.filled(path=params.from_)
        yield Hit(view.spot("edition"), undecided=because)
        return
    try:
        spans = [span for span in spans if not _is_settled(params, span, start[1], view.around)]
        judged = [_judge(params, view, start[1], span) for span in spans]
    except YearNotAnnouncedError as error:
        yield Hit(view.spot(*start[0]), undecided=_NO_CALENDAR.filled(year=str(error.year)))
        return
    if params.ahead is not None:
        judged = sorted(judged, key=lambda one: one.due)[:1]
    for one in judged:
        hits = list(_hits(params, view, one, start[0]))
        if hits:  # of several values that are not kept, the surest and strictest
            yield from hits
            return


def owes(params: Params, view: View) -> Iterator[Owed]:
    """The duty, kept or not: of several times that hold, the one that ends first.

    One that comes again is owed since it was last done.
    """
    if not _is_about(params, view):
        return
    spans = _spans(params, view)
    pointer, start = _start(params, view) or (("edition",), None)
    spot = view.spot(*pointer)
    if not spans:
        return
    if _is_excused(params, view):
        yield Owed(spot, start, excused=_SECRET)
    elif start is None:
        yield Owed(spot, unproved=_NO_DATE.filled(path=params.from_))
    else:
        every = (_owed(params, view, start, span, spot) for span in spans)
        yield min(every, key=lambda one: one.latest or datetime.date.max)


def _owed(params: Params, view: View, start: datetime.date, span: _Span, spot: Spot) -> Owed:
    records = _records(params, view, start)
    begun, done, proof = start, None, None
    if params.repeats:
        begun = max((on for on, _ in records), default=start)
    elif records:
        done, entry = min(records, key=lambda pair: pair[0])
        proof = Spot(entry.document, entry.pointer)
    else:
        done = _proof(params, view)
    earliest, latest = view.around.registry.calendar.bounds(begun, span.within)
    unproved = _unproved(params, view) if done is None else None
    return Owed(
        spot, begun, earliest, latest, done, proof,
        rested=_rested(view, latest, span), unproved=unproved, limit=span.limit,
    )  # fmt: skip


def _start(params: Params, view: View) -> tuple[Pointer, datetime.date] | None:
    """The date to count from with its pointer; nearly always that of the issue."""
    if params.from_ != _ISSUED:
        return next(iter(view.select(params.from_)), None)
    return (_AT_ISSUED, view.issued) if view.issued else None


def _is_excused(params: Params, view: View) -> bool:
    edition = view.plan.edition
    return bool(params.exempt_secret and edition and edition.secrecy == "secret")


def _concerns(params: Params, view: View) -> bool:
    """Whether the deadline is about this edition."""
    return _is_about(params, view) and not _is_excused(params, view)


def _is_about(params: Params, view: View) -> bool:
    """Whether such editions have the duty, except where it is secret."""
    edition = view.plan.edition
    if edition is None or not in_force(view):
        return False
    simplified = edition.revision is not None and edition.revision.procedure == "simplified"
    return params.revision is None or simplified is (params.revision == "simplified")


def _spans(params: Params, view: View) -> list[_Span]:
    """The times that hold for the plan, the surest first; none where no profile asks for it."""
    because = None
    if params.where is not None:
        asked = [limit for limit in view.asked(params.where) if limit.value]
        if not asked:
            return []
        because = asked[0]
    limits = view.asked(params.setting) if params.setting else ()
    if not limits and params.within is not None:
        return [_Span(params.within, because)]
    return [_Span(limit.value, because or limit) for limit in limits]


def _is_settled(params: Params, span: _Span, start: datetime.date, family: Family) -> bool:
    """Whether the dates alone show that there is nothing to say, whatever the ledger holds."""
    ahead = params.ahead or 0
    # N working days take at least N days: before that no calendar is needed.
    if span.within.unit == "wd" and (family.as_of - start).days + ahead <= span.within.number:
        return True
    left = (family.registry.calendar.after(start, span.within) - family.as_of).days
    if params.ahead is None:
        return left >= 0 and params.proof is None  # the text may give a day that is too late
    return left > ahead or (left < 0 and not params.repeats)


def _judge(params: Params, view: View, start: datetime.date, span: _Span) -> _Judgement:
    family = view.around
    done = _records(params, view, start)
    after = family.registry.calendar.after
    if params.repeats:
        last = max((on for on, _ in done), default=start)
        return _Judgement(last, after(last, span.within), None, None, span)
    due = after(start, span.within)
    if done:
        on, entry = min(done, key=lambda pair: pair[0])
        return _Judgement(start, due, on, Spot(entry.document, entry.pointer), span)
    return _Judgement(start, due, _proof(params, view), None, span)


def _records(
    params: Params, view: View, start: datetime.date
) -> list[tuple[datetime.date, Entry[Any]]]:
    """The records of the edition since *start*, with their days."""
    family, plan = view.around, view.plan.id
    number = view.plan.edition.number if view.plan.edition else None
    found = view.once(
        ("deadline", params.record),
        lambda: (
            *family.ledger.of(params.record, plan, number, family.as_of),
            *family.ledger.covering(params.record, plan, family.as_of),
        ),
    )
    return [
        (entry.value.on, entry)
        for entry in found
        if entry.value.on and entry.value.on >= start and _counts(entry.value, params)
    ]


def _counts(record: Any, params: Params) -> bool:
    return not params.without or not any(
        getattr(record, name, None) in words for name, words in params.without.items()
    )


def _unproved(params: Params, view: View) -> Both | None:
    """Why the absence of a record proves nothing, if it does not."""
    ledger = view.around.ledger
    if not ledger.keeps(params.record, view.document.path):
        return not_kept(params.record)
    plan = view.plan.id
    if ledger.unread(params.record, plan) or unread_cover(view, params.record, plan):
        return _UNREAD.filled(kind=params.record)
    return None


def _proof(params: Params, view: View) -> datetime.date | None:
    """The day that the plan's own text gives for the deed, once it has come."""
    found = next(iter(view.select(params.proof)), None) if params.proof else None
    return found[1] if found and found[1] <= view.around.as_of else None


def _hits(
    params: Params, view: View, judged: _Judgement, pointer: tuple[str | int, ...]
) -> Iterator[Hit]:
    family = view.around
    if params.ahead is not None:
        yield from _reminder(params, view, judged, pointer)
        return
    end = judged.done or family.as_of
    if end <= judged.due or end <= _rested(view, judged.due, judged.span):
        return
    missing = judged.done is None
    because = _unproved(params, view) if missing else None
    if because is not None:
        yield Hit(view.spot(*pointer), undecided=because, limit=judged.span.limit)
        return
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
        "limit": _said(judged.span),
    }
    related = (judged.record,) if judged.record else ()
    yield Hit(view.spot(*pointer), words, related, limit=judged.span.limit)


def _rested(view: View, due: datetime.date, span: _Span) -> datetime.date:
    """The working day to which a time moves that ends on a day of rest (Civil Code, article 203).

    Nobody is called late before it, though no clause here cites that article; the latest that it
    can be, where the year is not announced. A time in working days ends on one.
    """
    calendar = view.around.registry.calendar
    return due if span.within.unit == "wd" else calendar.on_working_day_bounds(due)[1]


def _said(span: _Span) -> Both:
    """How long, with the clause that says so where a profile does."""
    return (
        span.limit.said if span.limit and span.limit.value == span.within else spoken(span.within)
    )


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
        "limit": _said(judged.span),
    }
    yield Hit(view.spot(*pointer), words, limit=judged.span.limit)
