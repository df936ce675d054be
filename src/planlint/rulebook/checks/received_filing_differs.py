"""A filing that the receiving office booked and the sender did not send."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import in_force, lost, spot
from planlint.rulebook.selection import member
from planlint.rulebook.view import View

WORDS = frozenset({"day"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each received record whose number and authority stand in no filing of the plan."""
    ledger, day = view.around.ledger, view.around.as_of
    if not in_force(view):
        return
    received = list(ledger.of("received", view.plan.id, None, day))
    filings = list(ledger.of("filings", view.plan.id, None, day)) if received else []
    sent = {(entry.value.number or _number(view), member(entry.value, "to")) for entry in filings}
    unread = any(lost(entry, "to") for entry in filings)
    for entry in received if sent and not unread else ():
        record = entry.value
        known = record.number and record.by and (None, record.by) not in sent
        if known and (record.number, record.by) not in sent:
            yield Hit(spot(entry), {"day": str(record.on)})


def _number(view: View) -> str | None:
    return view.plan.edition.number if view.plan.edition else None
