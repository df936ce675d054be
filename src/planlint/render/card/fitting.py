"""Exactly one page: the type shrinks to what can still be read, then the least important is left out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from planlint.render.fonts import Fonts
from planlint.render.pdf import lay_out

from .html import card_html
from .sheet import Card

Size = Literal["a4", "a6"]
# Points, the largest first; the last can still be read at arm's length (A4) or in the hand (A6).
_LARGEST: dict[Size, float] = {"a4": 20, "a6": 12}
_SMALLEST: dict[Size, float] = {"a4": 8, "a6": 6.5}
_STEP = 0.25


@dataclass(frozen=True)
class Fitted:
    """A card that is one page."""

    html: str
    points: float
    # How many lines are left out.
    left: int


def fit(card: Card, fonts: Fonts, size: Size, *, paged: bool = True) -> Fitted:
    """The largest type with which everything fits, else the smallest with as much as fits.

    Raises:
        planlint.render.pdf.LibrariesMissingError: Pango is not installed.
    """

    def pages(points: float, keep: int) -> int:
        html = card_html(card.cut(keep), fonts, size, points, paged=True)
        return len(lay_out(html).pages)

    count = int((_LARGEST[size] - _SMALLEST[size]) / _STEP) + 1
    steps = [_LARGEST[size] - _STEP * n for n in range(count)]
    step = _first(len(steps), lambda n: pages(steps[n], card.size) == 1)
    if step < len(steps):
        points, keep = steps[step], card.size
    else:
        points = steps[-1]
        left = _first(card.size, lambda n: pages(points, card.size - n) == 1)
        keep = card.size - left
    shown = card.cut(keep)
    html = card_html(shown, fonts, size, points, paged=paged)
    return Fitted(html, points, shown.left)


def _first(count: int, fits: Callable[[int], bool]) -> int:
    """The first of *count* steps that fits, each taking less room than the one before."""
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        if fits(middle):
            high = middle
        else:
            low = middle + 1
    return low
