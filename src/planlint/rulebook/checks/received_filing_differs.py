"""A filing that the receiving office booked and the sender did not send."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import spot
from planlint.rulebook.view import View

WORDS = frozenset({"day"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each received record whose number and authority stand in no filing of the plan."""
    ledger = view.around.ledger
    sent = [
        (entry.value.number or _number(view), entry.value.to)
        for entry in ledger.records.get("filings", ())
        if entry.value.plan == view.plan.id
    ]
    if not sent:
        return
    for entry in ledger.records.get("received", ()):
        record = entry.value
        if record.plan == view.plan.id and record.number and (record.number, record.by) not in sent:
            yield Hit(spot(entry), {"day": str(record.on)})


def _number(view: View) -> str | None:
    return view.plan.edition.number if view.plan.edition else None
