"""How the characters of a value stand in the source, and the folds that Chinese drops."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import east_asian_width


class Piece(NamedTuple):
    """Some characters of a value and the source they were made of, `start` to `end`.

    If both are of one length, they correspond one to one; else (an escape, a fold) each character
    of the value stands for the whole range.
    """

    text: str
    start: int
    end: int
    fold: bool = False  # a line break that became a space


def joined(pieces: Iterable[Piece]) -> str:
    """The value that the pieces make."""
    return "".join(piece.text for piece in pieces)


def without_wide_folds(pieces: list[Piece]) -> Iterator[Piece]:
    """Drop the space that a fold puts between two wide characters: Chinese has no spaces there.

    Wide is what East Asian Width calls W or F; after a word in Latin letters the space stays.
    """
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        between = piece.fold and 0 < index < last
        if between and _wide(pieces[index - 1].text[-1]) and _wide(pieces[index + 1].text[0]):
            continue
        yield piece


def _wide(character: str) -> bool:
    return east_asian_width(character) in "WF"
