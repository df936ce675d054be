"""A response that somebody else ended than launched it."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.records import of_edition, spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"day", "by", "ended"})
NEEDS = ("ledger/activations",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each record that names both and in which they differ."""
    for entry in of_edition(view, "activations"):
        record = entry.value
        both = record.by and record.ended_by
        if both and unit_of(record.by) != unit_of(record.ended_by):
            words: dict[str, Word] = {
                "day": str(record.on),
                "by": holder_word(record.by),
                "ended": holder_word(record.ended_by),
            }
            yield Hit(spot(entry, "ended_by"), words)
