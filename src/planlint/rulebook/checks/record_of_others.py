"""A record of an imported office about a plan that is not its own, among units that are not it."""

from collections.abc import Iterator

from planlint.family.homes import OFFICES, home_of
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"office", "by", "plan"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each record that was set aside."""
    for entry in view.around.ledger.strange:
        record, path = entry.value, entry.document.path
        words: dict[str, Word] = {
            "office": holder_word(home_of(path)[len(OFFICES) : -1]),
            "by": holder_word(record.by),
            "plan": record.plan,
        }
        yield Hit(view.spot(entry), words, mark=record.id or "")
