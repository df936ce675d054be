"""A record of a plan that nobody here has, registered or owes.

What another office sent is left alone: it may keep plans back, and its own check tells it.
"""

from collections.abc import Iterator

from planlint.family.homes import home_of
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import RegistryView

from . import _unknown

WORDS = frozenset({"value", "near"})
# What is said of these is said by rules of their own.
_ELSEWHERE = ("received", "acknowledgements", "waivers")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each unknown id, with all records that name it."""
    known = _unknown.known_here(view)
    yield from _unknown.hits(_strange(view, known), _unknown.Nearest(known))


def _strange(view: RegistryView, known: frozenset[str]) -> Iterator[tuple[str, Spot]]:
    for _, entry in _unknown.valid(view, *_ELSEWHERE):
        if home_of(entry.document.path):
            continue
        for pointer, plan in _unknown.each(entry.value, "plan", "covers", "plans"):
            if plan not in known:
                yield plan, view.spot(entry, *pointer)
