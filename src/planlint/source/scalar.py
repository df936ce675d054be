"""The offset map of one scalar, whatever its style."""

import re
from bisect import bisect_right
from itertools import accumulate

from planlint.source.block import block
from planlint.source.flow import double_quoted, plain, single_quoted
from planlint.source.piece import Piece, joined, without_wide_folds
from planlint.source.span import Span

# No wide character comes before U+1100; most values of several lines have nothing to drop.
_PERHAPS_WIDE_FOLD = re.compile("[\u1100-\U0010ffff] [\u1100-\U0010ffff]")


class Offsets:
    """Maps characters of a scalar's value to the characters of the source that made them."""

    __slots__ = ("_pieces", "_starts")

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._starts = [0, *accumulate(len(piece.text) for piece in pieces)]

    def span(self, start: int, end: int) -> Span:
        """The source of the characters `start` to `end`; both are brought inside the value."""
        start = min(max(start, 0), self._starts[-1])
        end = min(max(end, start), self._starts[-1])
        begin = self._source(start).start if start < self._starts[-1] else self._pieces[-1].end
        return Span(begin, begin if start == end else self._source(end - 1).end)

    def _source(self, offset: int) -> Span:
        index = bisect_right(self._starts, offset) - 1
        piece = self._pieces[index]
        if len(piece.text) != piece.end - piece.start:
            return Span(piece.start, piece.end)
        at = piece.start + offset - self._starts[index]
        return Span(at, at + 1)


def offsets(source: str, span: Span, value: str) -> Offsets | None:
    """The map of the scalar at `span`; None if the source does not make this value, or nothing."""
    pieces = _pieces(source, span, value)
    if value and joined(pieces) == value:
        return Offsets(pieces)
    unfolded = list(without_wide_folds(pieces))
    return Offsets(unfolded) if value and joined(unfolded) == value else None


def unfolded(source: str, span: Span, value: str) -> str:
    """The parsed value of a scalar over several lines, without the spaces of wide folds."""
    if not _PERHAPS_WIDE_FOLD.search(value):
        return value
    pieces = _pieces(source, span, value)
    return joined(without_wide_folds(pieces)) if joined(pieces) == value else value


def _pieces(source: str, span: Span, value: str) -> list[Piece]:
    start, end = span
    style = source[start : start + 1]
    if style in ("|", ">"):
        return block(source, start, value)
    if style == "'":
        return single_quoted(source, start, end)
    if style == '"':
        return double_quoted(source, start, end)
    return plain(source, start, end)
