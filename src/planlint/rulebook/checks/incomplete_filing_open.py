"""A filing that the receiving office booked as incomplete, and that nobody completed since."""

from collections.abc import Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.records import in_force, spot, unread
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from . import _echo, filing_materials_missing
from ._registers import same_office

WORDS = frozenset({"day", "office", "days"})
NEEDS = ("ledger/received",)
_RECEIVER = Both(zh="受理机关", en="the receiving office")


def check(view: View) -> Iterator[Hit]:
    """One hit for each, thirty days later; what the sender's own ledger lacks is another rule's."""
    as_of = view.around.as_of
    open_ = [entry for entry in _echo.booked(view) if entry.value.complete is False]
    for entry in open_ if in_force(view) and not _known_to_lack(view) else ():
        record = entry.value
        if as_of - record.on > _echo.GRACE and not _completed(view, entry):
            office = holder_word(record.by) if record.by else _RECEIVER
            days = str((as_of - record.on).days)
            words: dict[str, Word] = {"day": str(record.on), "office": office, "days": days}
            related = [spot(f) for f in _echo.sent(view) if _echo.answers(view, entry, f)]
            lost = unread(view, "received", "complete", "by") or unread(view, "filings", "to")
            yield Hit(spot(entry, "complete"), words, tuple(related[-1:]), lost)


def _completed(view: View, entry: Entry[Any]) -> bool:
    """Whether more came or was sent afterwards: booked as complete, or in the sender's ledger."""
    record, registry = entry.value, view.around.registry
    later = (
        one.value
        for one in _echo.booked(view)
        if one.value.on >= record.on and one.value.complete is not False
    )
    again = any(
        record.by is None or one.by is None or same_office(registry, one.by, record.by)
        for one in later
    )
    sent = (one for one in _echo.sent(view) if one.value.on > record.on)
    return again or any(_echo.answers(view, entry, one) for one in sent)


def _known_to_lack(view: View) -> bool:
    """Whether the sender's ledger itself says that a material was not sent."""
    governmental = view.plan.type in ("total", "special", "department")
    return governmental and any(
        hit.undecided is None for hit in filing_materials_missing.check(view)
    )
