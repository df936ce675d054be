"""A department plan with other figures for a level than the special plan that it carries out."""

from collections.abc import Iterator
from typing import Any

from planlint.family.peer import Peer
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from ._bands import Threshold, band_words, figures

WORDS = frozenset({"item", "quantity", "ours", "theirs", "other"})
_Figures = dict[tuple[Any, ...], tuple[Any, Threshold]]


def check(view: View) -> Iterator[Hit]:
    """One hit for each figure that both plans give for one level, quantity, unit and area."""
    for peer in view.superiors:
        same_area = peer.jurisdiction == view.plan.jurisdiction and peer.is_inside
        for chapter in ("warnings", "responses") if same_area else ():
            theirs = _figures(view, peer, chapter)
            for key, (level, mine) in _figures(view, view.itself, chapter).items():
                other = theirs.get(key)
                if other is None or not _contradicts(chapter, mine, other[1]):
                    continue
                words: dict[str, Word] = {
                    "item": label(level, view.vocabulary),
                    "quantity": view.vocabulary.name("quantities", key[2]),
                    "ours": band_words(mine.condition),
                    "theirs": band_words(other[1].condition),
                    "other": peer.title,
                }
                there = Spot.opposite(peer.document, other[1].pointer)
                yield Hit(view.spot(*mine.pointer), words, (there,), mark=f"{peer.id} {key}")


def _contradicts(chapter: str, mine: Threshold, other: Threshold) -> bool:
    """Warnings must be equal; a department may respond earlier, but not later."""
    if chapter == "warnings":
        return (mine.low, mine.high) != (other.low, other.high)
    return mine.low is not None and other.low is not None and mine.low > other.low


def _figures(view: View, peer: Peer, chapter: str) -> _Figures:
    """Hazard, level, quantity, unit and area -> the level with its figure."""
    return peer.once((chapter, "by level"), lambda: _found(view, peer, chapter))


def _found(view: View, peer: Peer, chapter: str) -> _Figures:
    found: _Figures = {}
    for level, key, one in figures(peer, chapter, view.vocabulary):
        found.setdefault((level.hazard, level.level, *key), (level, one))
    return found
