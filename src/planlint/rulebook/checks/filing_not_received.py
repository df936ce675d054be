"""A filing that the office it went to has not booked, though it books what others send.

An office without a register in the workspace, or with one that begins later, is not asked. Where
the register books something else of the plan, or the filing under a plan that nobody has, other
rules say what differs.
"""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook import records
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from . import _echo
from ._registers import known_plans, register_of

WORDS = frozenset({"day", "office", "days"})
NEEDS = ("ledger/received",)
_NOT_OF_SENDER = Both(
    zh="受理机关的登记里没有这个单位报送的任何一件，可能登记在别处，不能判断",
    en="the register has nothing at all from this sender and may be kept elsewhere, so nobody can tell",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each filing of the edition that was sent more than thirty days ago."""
    if not view.around.ledger.keeps("received") or _echo.differences(view):
        return
    as_of = view.around.as_of
    for filing in records.of_edition(view, "filings"):
        to, on = filing.value.to, filing.value.on
        if to and as_of - on > _echo.GRACE and not any(_echo.echoes(view, filing)):
            register = register_of(view, to)
            begun = any(entry.value.on <= on + _echo.GRACE for entry in register)
            if begun and not _under_another_name(view, filing, register):
                words: dict[str, Word] = {
                    "day": str(on),
                    "office": holder_word(to),
                    "days": str((as_of - on).days),
                }
                yield Hit(records.spot(filing), words, (), _undecided(view, filing, register))


def _under_another_name(view: View, filing: Entry[Any], register: list[Entry[Any]]) -> bool:
    """Whether the register has it with a wrong id of the plan."""
    edition, known = view.plan.edition, known_plans(view)
    numbers = {filing.value.number or (edition.number if edition else None), None}
    strange = (entry.value for entry in register if entry.value.plan not in {*known, None})
    senders = {unit_of(filing.value.by or ""), *view.plan.maker}
    return any(one.number in numbers and unit_of(one.from_ or "") in senders for one in strange)


def _undecided(view: View, filing: Entry[Any], register: list[Entry[Any]]) -> Both | None:
    senders = {unit_of(entry.value.from_) for entry in register if entry.value.from_}
    if senders.isdisjoint({unit_of(filing.value.by or ""), *view.plan.maker}):
        return _NOT_OF_SENDER
    return records.unread(view, "received", "by", "from")
