"""A shift that ends before, or at the moment, it begins."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._rosters import spans, words

WORDS = frozenset({"unit", "period", "from", "to"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such shift."""
    for entry in view.around.registry.rosters:
        for span in spans(entry.value):
            if span.end <= span.start:
                said: dict[str, Word] = {
                    **words(entry.value),
                    "from": f"{span.start:%Y-%m-%d %H:%M}",
                    "to": f"{span.end:%Y-%m-%d %H:%M}",
                }
                mark = f"{entry.value.id} {span.start}"
                yield Hit(view.spot(entry, "shifts", span.number, "to"), said, mark=mark)
