"""A filing that the receiving office booked otherwise than the sender's ledger tells it."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.records import spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

from . import _echo

WORDS = frozenset({"day", "office", "what"})
NEEDS = ("ledger/received",)
_RECEIVER = Both(zh="受理机关", en="the receiving office")


def check(view: View) -> Iterator[Hit]:
    """One hit for each booked filing: never sent, sent elsewhere, of another number, or not yet."""
    for one in _echo.differences(view):
        record = one.booked.value
        office = holder_word(record.by) if record.by else _RECEIVER
        words: dict[str, Word] = {"day": str(record.on), "office": office, "what": one.what}
        yield Hit(spot(one.booked), words, one.related, one.undecided)
