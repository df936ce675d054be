"""A shift, or a whole roster, that ends before it begins."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._rosters import shown, spans, words

WORDS = frozenset({"unit", "period", "from", "to"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such shift, and one for such days of the roster."""
    for entry in view.around.registry.rosters:
        covers = entry.value.covers
        if covers and covers.from_ and covers.to and covers.to < covers.from_:
            days: dict[str, Word] = {"from": str(covers.from_), "to": str(covers.to)}
            said = {**words(entry.value), **days}
            yield Hit(view.spot(entry, "covers"), said, mark=entry.value.id or "")
        for span in spans(entry.value):
            if span.end <= span.start:
                said = {
                    **words(entry.value),
                    "from": shown(span.start),
                    "to": shown(span.end),
                }
                mark = f"{entry.value.id} {span.start}"
                yield Hit(view.spot(entry, "shifts", span.number, "to"), said, mark=mark)
