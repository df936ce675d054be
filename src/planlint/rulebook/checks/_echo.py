"""A filing and its echo: what the sender's ledger and the receiver's register say of it.

Both may lie in one workspace; often only one of them does, and then the other side's silence proves
nothing. Judged is the edition in force; what was booked of earlier ones is left alone.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook import records
from planlint.rulebook.hit import Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, holder

from ._registers import same_office, sends

GRACE = datetime.timedelta(30)
"""From sending to booking, and from 'incomplete' to what is sent after it: a practice, no law."""
_NEVER = Both(zh="报送台账里没有", en="the sender's ledger has no such filing")
_ELSEWHERE = Both(
    zh="报送台账写的是报{said}", en="the sender's ledger says that it was filed with {said}"
)
_NUMBER = Both(
    zh="报送台账写的发文字号是{said}", en="the sender's ledger gives the document number {said}"
)
_EARLY = Both(
    zh="报送台账写的是{said}才报送", en="the sender's ledger says that it was sent on {said}"
)
_SENDER = Both(
    zh="写的是{booked}报送，报送台账写的是{said}报送",
    en="as sent by {booked}; the sender's ledger says that {said} sent it",
)
_LATE = Both(
    zh="报送台账写的是{said}报送，{days}天以后才登记",
    en="the sender's ledger says that it was sent on {said}, {days} days before",
)
_UNREGISTERED = Both(
    zh="登记备案的机关不在机构登记里，不能判断是不是同一个机关",
    en="who booked it is not registered, so nobody can tell whether it is the same office",
)
_NO_SENDER = Both(
    zh="登记写的报送单位不在机构登记里，不能判断是不是同一个单位",
    en="who is booked as the sender is not registered, so nobody can tell whether it is the same",
)


@dataclass(frozen=True)
class Difference:
    """A booked filing of which the sender's ledger says something else."""

    booked: Entry[Any]
    what: Both
    sent: Entry[Any] | None = None
    undecided: Both | None = None

    @property
    def related(self) -> tuple[Spot, ...]:
        """The record of the sender."""
        return (records.spot(self.sent),) if self.sent else ()


def booked(view: View) -> list[Entry[Any]]:
    """What receivers booked of this edition: it says the number, or is no older than the issue."""
    return [
        entry
        for entry in view.around.ledger.of("received", view.plan.id, None, view.around.as_of)
        if _is_of_edition(view, entry.value)
    ]


def sent(view: View) -> list[Entry[Any]]:
    """All that the ledger says of filings of the plan."""
    return list(view.around.ledger.of("filings", view.plan.id, None, view.around.as_of))


def answers(view: View, received: Entry[Any], filing: Entry[Any]) -> bool:
    """Whether one is the echo of the other: the same number, and an office that was told."""
    return _same_number(view, received, filing) and _told(view, received, filing)


def differences(view: View) -> list[Difference]:
    """At most one for each booked filing of the edition in force."""
    received = booked(view) if records.in_force(view) else []
    filings = sent(view) if received else []
    lost = records.unread(view, "filings", "to", "delivered", "copies") if received else None
    found = (_difference(view, entry, filings) for entry in received)
    return [
        Difference(one.booked, one.what, one.sent, one.undecided or lost) for one in found if one
    ]


def _difference(view: View, entry: Entry[Any], filings: list[Entry[Any]]) -> Difference | None:
    echoed = [filing for filing in filings if answers(view, entry, filing)]
    if echoed:
        first = min(echoed, key=lambda filing: filing.value.on)
        if entry.value.on < first.value.on:
            return _told_otherwise(entry, _EARLY, str(first.value.on), first)
        return _sent_by_another(view, entry, echoed) or _booked_late(view, entry, echoed)
    told = [filing for filing in filings if _told(view, entry, filing)]
    if told:
        return _told_otherwise(entry, _NUMBER, _number(view, told[-1]) or "", told[-1])
    named = [f for f in filings if _same_number(view, entry, f) and f.value.to]
    if named:
        known = unit_of(entry.value.by) in view.around.registry.organisations
        to = holder(named[-1].value.to)
        return _told_otherwise(entry, _ELSEWHERE, to, named[-1], None if known else _UNREGISTERED)
    return Difference(entry, _NEVER) if filings or sends(view, entry.value.from_) else None


def _sent_by_another(view: View, entry: Entry[Any], filings: list[Entry[Any]]) -> Difference | None:
    """Where neither who sent it nor who made the plan is the one that was booked as the sender."""
    registry, named = view.around.registry, entry.value.from_
    senders = [filing.value.by for filing in filings if filing.value.by]
    known = (*senders, *view.plan.maker)
    same = (
        same_office(registry, *pair) for unit in known for pair in ((unit, named), (named, unit))
    )
    if not named or not senders or any(same):
        return None
    what = _SENDER.filled(booked=holder(named), said=holder(senders[-1]))
    here = unit_of(named) in registry.organisations
    return Difference(entry, what, filings[-1], None if here else _NO_SENDER)


def _booked_late(view: View, entry: Entry[Any], filings: list[Entry[Any]]) -> Difference | None:
    """The first that an office booked of what was sent long before; what it books again may be late."""
    last = max((f for f in filings if f.value.on <= entry.value.on), key=lambda f: f.value.on)
    days = entry.value.on - last.value.on
    before = (one.value for one in booked(view) if last.value.on <= one.value.on < entry.value.on)
    if days <= GRACE or any(one.by == entry.value.by for one in before):
        return None
    return Difference(entry, _LATE.filled(said=str(last.value.on), days=str(days.days)), last)


def _told_otherwise(
    entry: Entry[Any], what: Both, said: str, filing: Entry[Any], because: Both | None = None
) -> Difference:
    return Difference(entry, what.filled(said=said), filing, because)


def _is_of_edition(view: View, record: Any) -> bool:
    edition = view.plan.edition
    if edition is None:
        return False
    if record.number is not None and record.number == edition.number:
        return True
    replaced = record.number is not None and any(
        o.number == record.number for o in edition.replaces
    )
    return not replaced and (view.issued is None or record.on >= view.issued)


def _number(view: View, filing: Entry[Any]) -> str | None:
    """A filing without a number is of the edition in force."""
    return filing.value.number or (view.plan.edition.number if view.plan.edition else None)


def _same_number(view: View, received: Entry[Any], filing: Entry[Any]) -> bool:
    there, here = received.value.number, _number(view, filing)
    return there is None or here is None or there == here


def _told(view: View, received: Entry[Any], filing: Entry[Any]) -> bool:
    """Whether the sender names the office that booked; a register need not say whose it is."""
    by, record = received.value.by, filing.value
    named = [unit for unit in (record.to, *record.delivered, *record.copies) if unit]
    return not by or any(same_office(view.around.registry, by, unit) for unit in named)


def echoes(view: View, filing: Entry[Any]) -> Iterator[Entry[Any]]:
    """What receivers booked of one filing."""
    return (entry for entry in booked(view) if answers(view, entry, filing))
