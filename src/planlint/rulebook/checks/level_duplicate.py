"""Two entries for one level of one scale and hazard."""

from collections.abc import Iterator
from typing import Any

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

WORDS = frozenset({"item"})
_SCALES = (("warnings[]", "level"), ("responses[]", "level"), ("grades[].levels[]", "grade"))


def check(view: View) -> Iterator[Hit]:
    """One hit for each repeated level, at its first place, with the others as related."""
    for path, name in _SCALES:
        places: dict[tuple[Any, ...], list[tuple[Pointer, Any]]] = {}
        for pointer, level in view.select(path):
            if getattr(level, name) is not None:
                key = (pointer[:-2], getattr(level, "hazard", None), getattr(level, name))
                places.setdefault(key, []).append((pointer, level))
        for (pointer, level), *others in places.values():
            if others:
                spots = tuple(Spot(view.document, other) for other, _ in others)
                yield Hit(view.spot(*pointer), {"item": label(level, view.vocabulary)}, spots)
