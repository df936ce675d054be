"""Exactly one page: the type shrinks to what can still be read, then the least important is left out."""

from collections.abc import Callable
from dataclasses import dataclass

from planlint.render.fonts import Fonts
from planlint.render.pdf import lay_out

from .estimate import Size, seems_to_fit
from .html import card_html
from .sheet import Card

# Points; the smallest can still be read at arm's length (A4) or in the hand (A6).
_LARGEST: dict[Size, float] = {"a4": 20, "a6": 12}
_SMALLEST: dict[Size, float] = {"a4": 8, "a6": 6.5}
_STEP = 0.25


@dataclass(frozen=True)
class Fitted:
    """A card that is one page."""

    html: str
    points: float
    # How many lines are left out, and of which headings.
    left: int
    lost: tuple[tuple[str, int], ...] = ()


def fit(card: Card, fonts: Fonts, size: Size, *, paged: bool = True) -> Fitted:
    """The largest type with which everything fits, else the smallest with as much as fits.

    Raises:
        planlint.render.pdf.LibrariesMissingError: Pango is not installed.
    """

    def fits(shown: Card, points: float) -> bool:
        html = card_html(shown, fonts, size, points, paged=True)
        return len(lay_out(html).pages) == 1

    count = int((_LARGEST[size] - _SMALLEST[size]) / _STEP) + 1
    steps = [_LARGEST[size] - _STEP * n for n in range(count)]
    guess = _first(count, lambda n: seems_to_fit(card, size, steps[n]))
    step = _first(count, lambda n: fits(card, steps[n]), guess)
    shown, points = card, steps[min(step, count - 1)]
    if step == count:
        guess = _first(card.size, lambda n: seems_to_fit(card.cut(card.size - n), size, points))
        left = _first(card.size, lambda n: fits(card.cut(card.size - n), points), guess)
        shown = card.cut(card.size - left)
    return Fitted(
        card_html(shown, fonts, size, points, paged=paged), points, shown.left, shown.lost
    )


def _first(count: int, fits: Callable[[int], bool], guess: int | None = None) -> int:
    """The first of *count* steps that fits, each taking less room than the one before.

    From a *guess* it looks nearby first, in steps that double.
    """
    low, high = 0, count
    stride = 1
    while low < high:
        middle = (low + high) // 2 if guess is None else min(max(guess, low), high - 1)
        if fits(middle):
            high = middle
            guess = None if guess is None else middle - stride
        else:
            low = middle + 1
            guess = None if guess is None else middle + stride
        stride *= 2
        if guess is not None and not low <= guess < high:
            guess = None
    return low
