"""A filing booked of a plan that its sender, whose ledger is here, does not have at all.

Most often the id in the register is wrong. Where the sender's ledger is not in the workspace the
register says more than anybody here can know, and is left alone.
"""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

from ._registers import known_plans, sends

WORDS = frozenset({"plan", "sender", "office", "day"})
_RECEIVER = Both(zh="受理机关", en="the receiving office")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each record; what is dated later than the check has not been received."""
    received = view.around.ledger.records.get("received", ())
    known = known_plans(view) if received else frozenset()
    for entry in received:
        record = entry.value
        then = record.on is not None and record.on <= view.around.as_of
        if record.plan and record.plan not in known and then and sends(view, record.from_):
            words: dict[str, Word] = {
                "plan": record.plan,
                "sender": holder_word(record.from_),
                "office": holder_word(record.by) if record.by else _RECEIVER,
                "day": str(record.on),
            }
            yield Hit(view.spot(entry, "plan"), words, mark=record.id or "")
