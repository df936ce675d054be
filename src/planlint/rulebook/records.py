"""Records of the ledger (台账) that belong to the edition under judgement."""

import datetime
import unicodedata
from collections.abc import Iterator
from typing import Any

from pydantic_core import PydanticCustomError

from planlint.family.registry import Entry
from planlint.model.ledger import LEDGER_RECORDS, Received

from .hit import Spot
from .owed import Owed
from .view import View
from .words import Both

_NOT_KEPT = Both(
    zh="本工作区没有或者没有读到 ledger/{kind}.yaml，不能判断是否已经办理",
    en="this workspace keeps no ledger/{kind}.yaml, or it was not read, so nobody can tell whether it was done",
)
UNREAD = Both(
    zh="ledger/{kind}.yaml 中有写法不对、没有读入的记录，不能判断",
    en="ledger/{kind}.yaml holds a record of wrong form, so nobody can tell",
)
NOT_LISTED = Both(
    zh="记录没有列出这些内容，不能判断",
    en="the record lists nothing of the kind, so nobody can tell",
)
WRONG_FORM = Both(
    zh="这条记录有写法不对、没有读入的值，不能判断",
    en="a value of this record has a wrong form and was not read, so nobody can tell",
)
_BRACKETS = str.maketrans("[]【】()（）—–", "〔〕〔〕〔〕〔〕--")


def plain_number(number: str) -> str:
    """A number without what it may differ in: brackets, spaces, width of characters."""
    narrow = unicodedata.normalize("NFKC", number.translate(_BRACKETS)).translate(_BRACKETS)
    return "".join(narrow.split()).removeprefix("中华人民共和国").replace("令第", "令")


def kept(kind: str) -> str:
    """*kind* if it is the stem of a file of the ledger (for parameters of rules).

    Raises:
        PydanticCustomError: it is not.

    """
    if kind not in LEDGER_RECORDS:
        raise PydanticCustomError(
            "literal_error", "{expected}", {"expected": ", ".join(LEDGER_RECORDS)}
        )
    return kind


def not_kept(kind: str) -> Both:
    """Why nobody can tell where a workspace does not keep such records."""
    return _NOT_KEPT.filled(kind=kind)


def in_force(view: View) -> bool:
    """Whether the edition is in force on the day of the check; a draft is not."""
    return view.in_force


def of_edition(view: View, kind: str) -> tuple[Entry[Any], ...]:
    """Valid records of this edition; one without a number counts from the day of issue on.

    A draft has none: what is recorded belongs to the edition in force.
    """
    return view.once(("records", kind), lambda: tuple(_of_edition(view, kind)))


def filed(view: View) -> tuple[Entry[Any], ...]:
    """The filings of this edition since its issue; what its receivers booked where there are none.

    A register proves what the sender forgot to record: done at the latest on the day it was booked.
    What was booked as incomplete proves no filing.
    """
    return view.once(("filed",), lambda: tuple(_filed(view)))


def _filed(view: View) -> list[Entry[Any]]:
    own = [entry for entry in of_edition(view, "filings") if _since_issue(view, entry)]
    received = () if own else of_edition(view, "received")
    whole = (entry for entry in received if entry.value.complete is not False)
    return own or [entry for entry in whole if _since_issue(view, entry)]


def _since_issue(view: View, entry: Entry[Any]) -> bool:
    """What went out before the issue was another text."""
    return view.issued is None or entry.value.on >= view.issued


def is_booked(entry: Entry[Any]) -> bool:
    """Whether it is of a receiver's register, not of the sender's ledger."""
    return isinstance(entry.value, Received)


def _of_edition(view: View, kind: str) -> Iterator[Entry[Any]]:
    if not (view.around.ledger.keeps(kind) and in_force(view)):
        return
    edition = view.plan.edition
    number = edition.number if edition else None
    for entry in view.around.ledger.of(kind, view.plan.id, number, view.around.as_of):
        record, issued = entry.value, view.issued
        named = record.number is not None and record.number == number
        if named or (issued is not None and record.on is not None and record.on >= issued):
            yield entry


def owed_once(
    view: View, kind: str, place: Spot, start: datetime.date, due: datetime.date,
    only: tuple[str, str] | None = None,
) -> Owed:  # fmt: skip
    """A duty that the first record of a kind keeps; *only* names a field and its value."""
    found = [
        e for e in of_edition(view, kind) if only is None or getattr(e.value, only[0]) == only[1]
    ]
    first = min(found, key=lambda entry: entry.value.on, default=None)
    kept_here = view.around.ledger.keeps(kind, view.document.path)
    fields = only[:1] if only else ()
    because = unread(view, kind, *fields) if kept_here else not_kept(kind)
    if first is not None:
        return Owed(place, start, due, due, first.value.on, spot(first), customary=True)
    return Owed(place, start, due, due, unproved=because, customary=True)


def lost(entry: Entry[Any], field: str) -> bool:
    """Whether the value of *field*, or an item of it, is there but could not be read."""
    place = (*entry.pointer, field)
    return any(pointer[: len(place)] == place for pointer in entry.dropped)


def unread(view: View, kind: str, *fields: str) -> Both | None:
    """Why the absence of a record proves nothing: one was not read, or one of its *fields*."""
    ledger = view.around.ledger
    entries = ledger.of(kind, view.plan.id, None, view.around.as_of)
    some = any(lost(entry, name) for entry in entries for name in fields)
    return UNREAD.filled(kind=kind) if some or ledger.unread(kind, view.plan.id) else None


def unread_cover(view: View, kind: str, plan: str) -> bool:
    """Whether a record of another plan that covers this one has a day of wrong form."""
    found = view.around.once(
        ("unread covers", kind),
        lambda: frozenset(
            plan
            for entry in view.around.ledger.records.get(kind, ())
            if entry.lost("on")
            for plan in getattr(entry.value, "covers", ())
        ),
    )
    return plan in found


def spot(entry: Entry[Any], *field: str) -> Spot:
    """A place in a record."""
    return Spot.opposite(entry.document, (*entry.pointer, *field))


def days_before(as_of: datetime.date, days: int) -> datetime.date:
    """The day that lies *days* before the day of the check."""
    return as_of - min(datetime.timedelta(days=days), as_of - datetime.date.min)


def days_after(day: datetime.date, days: int) -> datetime.date:
    """The day that lies *days* after another; no day lies beyond the year 9999."""
    return day + min(datetime.timedelta(days=days), datetime.date.max - day)


def years_before(day: datetime.date, years: int) -> datetime.date:
    """The same day some years before; of 29 February the 28th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - years, day=last)


def public_for(view: View, days: int) -> bool:
    """Whether a plan that is not secret has been in force for more than *days*, and publications
    are recorded here at all: only then can the absence of a record say something.
    """
    issued, family, edition = view.issued, view.around, view.plan.edition
    if issued is None or edition is None or edition.secrecy == "secret" or not in_force(view):
        return False
    return (
        family.ledger.keeps("publications", view.document.path)
        and (family.as_of - issued).days > days
    )


def published_as(view: View, kind: str) -> bool:
    """Whether a publication of this kind (``interpretation``, ``leaflet``) of the edition is recorded."""
    return any(entry.value.kind == kind for entry in of_edition(view, "publications"))
