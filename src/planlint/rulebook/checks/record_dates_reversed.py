"""A record whose later steps are dated before the deed itself.

The day of approval of a programme is left alone: it may well come before that of sending it out.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.registers import field_words
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word
from planlint.source.tree import Pointer

from . import _unknown

WORDS = frozenset({"what", "day", "on"})
_DAYS = ("evaluated", "closed", "reported", "registered", "ended", "lifted", "finished")
_STEPS = ("assessment", "summary", "congress", "review")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each record; a deed of a day to come is told by the rule about such days."""
    today = view.around.as_of
    for _, entry in _unknown.valid(view):
        on = entry.value.on
        if on is None or (view.as_of_now and on > today):
            continue
        early = [(pointer, day) for pointer, day in _after(entry.value) if day < on]
        if early:
            (first, day), *others = early
            what = field_words(type(entry.value), [str(first[0])])
            words: dict[str, Word] = {"what": what, "day": str(day), "on": str(on)}
            related = (view.spot(entry, *pointer) for pointer, _ in others)
            done = Spot.opposite(entry.document, (*entry.pointer, "on"))
            yield Hit(view.spot(entry, *first), words, (done, *related))


def _after(record: Any) -> Iterator[tuple[Pointer, datetime.date]]:
    """The days of what can only follow the deed."""
    for name in _DAYS:
        day = getattr(record, name, None)
        if day is not None:
            yield (name,), day
    for name in _STEPS:
        step = getattr(record, name, None)
        if step is not None and step.on is not None:
            yield (name, "on"), step.on
