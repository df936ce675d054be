"""``deadline``: a record must stand in the ledger within some time after a date of the plan.

How long it is may stand in the profiles of the area (``setting``); the finding then rests on the
clause that sets it. The first day counted is the day after. A year without announced working days,
a ledger that is not kept here or a plan without the date gives 'undecided', never 'pass'.
"""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from planlint.family.family import Family
from planlint.family.registry import Entry
from planlint.model.calendar import YearNotAnnouncedError
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.term import (
    Params,
    Span,
    concerns,
    is_about,
    is_excused,
    rested,
    said,
    spans_of,
    start_of,
)
from planlint.rulebook.owed import Owed
from planlint.rulebook.records import filed, is_booked, not_kept, unread_cover
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer

WORDS = frozenset({"start", "due", "state", "days", "limit"})

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


class _Judgement(NamedTuple):
    """What one deadline says about one plan."""

    start: datetime.date
    due: datetime.date
    done: datetime.date | None
    record: Spot | None
    span: Span


def reads(params: Params) -> tuple[str, ...]:
    """The date to count from, the plan's own proof, and what may excuse it."""
    excuses = ("edition.secrecy",) if params.exempt_secret else ()
    public = ("edition.dates.published",) if params.published else ()
    return (params.from_, *((params.proof,) if params.proof else ()), *excuses, *public)


def places(params: Params, view: View) -> int:
    """The date to count from, or its absence, where the edition is in force and a time is set."""
    return int(concerns(params, view) and bool(spans_of(params, view)))


def check(params: Params, view: View) -> Iterator[Hit]:
    """At most one hit: done late, or not done though the day has passed.

    A reminder is never undecided: the rule about the same day once it has passed says so.
    """
    if not concerns(params, view):
        return iter(())
    spans, start = spans_of(params, view), start_of(params, view)
    if not spans or (start is not None and _are_settled(params, spans, start[1], view.around)):
        return iter(())
    found = _check(params, view, spans, start)
    return found if params.ahead is None else (hit for hit in found if hit.undecided is None)


def _check(
    params: Params, view: View, spans: list[Span], start: tuple[Pointer, datetime.date] | None
) -> Iterator[Hit]:
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
    if not is_about(params, view):
        return
    spans = spans_of(params, view)
    pointer, start = start_of(params, view) or (("edition",), None)
    spot = view.spot(*pointer)
    if not spans:
        return
    if is_excused(params, view):
        yield Owed(spot, start, excused=_SECRET)
    elif start is None:
        yield Owed(spot, unproved=_NO_DATE.filled(path=params.from_))
    else:
        every = (_owed(params, view, start, span, spot) for span in spans)
        yield min(every, key=lambda one: one.latest or datetime.date.max)


def _owed(params: Params, view: View, start: datetime.date, span: Span, spot: Spot) -> Owed:
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
        rested=rested(view, latest, span), unproved=unproved, limit=span.limit,
    )  # fmt: skip


def _are_settled(params: Params, spans: list[Span], start: datetime.date, family: Family) -> bool:
    """Whether, as mostly, the dates alone show that there is nothing to say."""
    try:
        for span in spans:
            if not _is_settled(params, span, start, family):
                return False
    except YearNotAnnouncedError:
        return False
    return True


def _is_settled(params: Params, span: Span, start: datetime.date, family: Family) -> bool:
    """Whether the dates alone show that there is nothing to say, whatever the ledger holds."""
    ahead = params.ahead or 0
    # N working days take at least N days: before that no calendar is needed.
    if span.within.unit == "wd" and (family.as_of - start).days + ahead <= span.within.number:
        return True
    left = (family.registry.calendar.after(start, span.within) - family.as_of).days
    if params.ahead is None:
        return left >= 0 and params.proof is None  # the text may give a day that is too late
    return left > ahead or (left < 0 and not params.repeats)


def _judge(params: Params, view: View, start: datetime.date, span: Span) -> _Judgement:
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
    """The records of the edition since *start*, with their days.

    Counted from the publication, those count too that were made after the issue and before it.
    """
    start = (view.issued or start) if params.published else start
    family, plan = view.around, view.plan.id
    number = view.plan.edition.number if view.plan.edition else None
    found = view.once(
        ("deadline", params.record),
        lambda: (
            *family.ledger.of(params.record, plan, number, family.as_of),
            *family.ledger.covering(params.record, plan, family.as_of),
        ),
    )
    since = [
        (entry.value.on, entry)
        for entry in found
        if entry.value.on and entry.value.on >= start and _counts(entry.value, params)
    ]
    if since or params.record != "filings":
        return since
    return [(e.value.on, e) for e in filed(view) if is_booked(e) and e.value.on >= start]


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
    if end <= judged.due or end <= rested(view, judged.due, judged.span):
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
        "limit": said(judged.span),
    }
    related = (judged.record,) if judged.record else ()
    yield Hit(view.spot(*pointer), words, related, limit=judged.span.limit)


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
        "limit": said(judged.span),
    }
    yield Hit(view.spot(*pointer), words, limit=judged.span.limit)
