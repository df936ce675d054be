"""Somebody who has two shifts of one unit at the same time.

Only staff: a leader may lead several desks at once. Only within one unit: elsewhere an equal name
may be another person. A shift that two rosters both list, with the same hours, is one shift.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._rosters import Span, shown, spans, words

WORDS = frozenset({"unit", "period", "person", "from", "to"})
_Turn = tuple[Span, Entry[Any]]


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each shift that begins before an earlier one of the same person is over."""
    rooms = _rooms(view)
    for person, turns in _turns(view).items():
        if person[1] in rooms:
            continue
        ordered = sorted(turns, key=lambda turn: (turn[0], turn[1].pointer))
        longest = ordered[0]
        for turn in ordered[1:]:
            if turn[0].start < longest[0].end and not _is_same(longest, turn):
                yield _hit(view, person[1], longest, turn)
            longest = max(longest, turn, key=lambda each: each[0].end)


def _turns(view: RegistryView) -> dict[tuple[str, str], list[_Turn]]:
    """(Unit, person) -> the shifts."""
    found: dict[tuple[str, str], list[_Turn]] = {}
    for entry in view.around.registry.rosters:
        for span in spans(entry.value):
            for person in dict.fromkeys(entry.value.shifts[span.number].staff):
                found.setdefault((entry.value.unit or "", person), []).append((span, entry))
    return found


def _rooms(view: RegistryView) -> frozenset[str]:
    """Units, and posts that are always manned: several people by turns."""
    units: Iterable[Entry[Any]] = view.around.registry.organisations.values()
    posts = (f"{e.value.id}/{post.id}" for e in units for post in e.value.posts if post.always)
    return frozenset((*posts, *view.around.registry.organisations))


def _is_same(one: _Turn, other: _Turn) -> bool:
    return one[1] is not other[1] and one[0][:2] == other[0][:2]


def _hit(view: RegistryView, person: str, one: _Turn, other: _Turn) -> Hit:
    (first, there), (second, here) = one, other
    said: dict[str, Word] = {
        **words(here.value),
        "person": holder_word(person),
        "from": shown(second.start),
        "to": shown(min(first.end, second.end)),
    }
    place = Spot.opposite(there.document, (*there.pointer, "shifts", first.number))
    spot = view.spot(here, "shifts", second.number)
    return Hit(spot, said, (place,), mark=f"{person} {second.start}")
