"""Entries of a registry that nobody has checked for more than a year."""

import datetime
from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.records import days_before
from planlint.rulebook.registers import Chapter, entries, name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"what", "number", "oldest", "item"})
_DAYS = 365
_CHAPTERS: tuple[tuple[Chapter, Both], ...] = (
    ("resources.supplies", Both(zh="物资", en="supplies")),
    ("resources.teams", Both(zh="队伍", en="teams")),
    ("resources.shelters", Both(zh="避难场所", en="shelters")),
    ("resources.experts", Both(zh="专家", en="experts")),
    ("receivers", Both(zh="预警接收人", en="warning receivers")),
)


def check(view: RegistryView) -> Iterator[Hit]:
    """At most one hit for each chapter, at the oldest; what says no date is not guessed at."""
    last = days_before(view.around.as_of, _DAYS)
    for chapter, what in _CHAPTERS:
        stale = [
            (checked, entry)
            for entry in entries(view.around.registry, chapter)
            if isinstance(checked := entry.value.checked, datetime.date) and checked < last
        ]
        if stale:
            stale.sort(key=lambda pair: (pair[0], pair[1].pointer))
            first, *others = [view.spot(entry, "checked") for _, entry in stale]
            words: dict[str, Word] = {
                "what": what,
                "number": str(len(stale)),
                "oldest": str(stale[0][0]),
                "item": plain(name_of(stale[0][1])),
            }
            yield Hit(first, words, tuple(others), mark=chapter)
