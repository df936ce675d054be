"""About how many lines a card takes: a first guess, since each real layout takes a third of a second."""

import math
import unicodedata
from typing import Literal

from .sheet import Block, Card, Item

Size = Literal["a4", "a6"]
# Points: width of a column, height of the page inside its margins; number of columns.
_ROOM: dict[Size, tuple[float, float, int]] = {"a4": (261, 790, 2), "a6": (269, 394, 1)}
_LEADING = 1.32
# In lines: the head, and what a heading takes with the space around it.
_HEAD, _HEADING = 6.0, 1.7
_WIDE, _NARROW = 1.0, 0.56


def seems_to_fit(card: Card, size: Size, points: float) -> bool:
    """Whether a card most likely fits on one page with type of *points*."""
    width, height, columns = _ROOM[size]
    lines = sum(_block(block, width / points) for block in card.blocks)
    return lines <= (height / points / _LEADING - _HEAD) * columns


def _block(block: Block, ems: float) -> float:
    return _HEADING + sum(_item(item, ems) for item in block.items)


def _item(item: Item, ems: float) -> int:
    text = f"{item.badge} {item.text} 〔{item.tag}〕"
    return math.ceil(sum(map(_ems, text)) / (ems - 1))


def _ems(character: str) -> float:
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _NARROW
