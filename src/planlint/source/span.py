"""Where something stands: as offsets while reading, as lines and columns when shown."""

from typing import NamedTuple


class Span(NamedTuple):
    """Offsets in characters into `Text.content`; the end is exclusive."""

    start: int
    end: int


START = Span(0, 0)
"""Where a problem of a whole file stands."""


class Place(NamedTuple):
    """What an editor shows: lines and columns from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
