"""Layout of the organisation chart: boxes in rows under one another, joined by a spine at the left.

Rank by rank from the top, each rank wrapped into as many rows as the width needs. The spine runs
beside all rows, so no line ever crosses a box, however many rows there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from wcwidth import wcswidth

from .blocks import ChartNode

# All lengths in millimetres; the text is 小五 (9 pt).
WIDTH = 156.0
FONT = 9 * 25.4 / 72
LINE = 4.2
_SPINE = 3.0  # room at the left for the spine
_GAP_X, _GAP_Y = 2.4, 6.4
_PADDING = 1.8
_MOST_HEIGHT = 172.0  # what an annex page has below its title
# Names of a rank with many boxes are wrapped narrower, so that a row holds more of them.
_NARROW, _BROAD, _MANY = 5, 14, 6


@dataclass(frozen=True)
class Box:
    """One name in its frame."""

    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """The x of its centre."""
        return self.x + self.width / 2


@dataclass(frozen=True)
class Line:
    """A straight line between two points."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Tip:
    """The head of an arrow that points down to a point."""

    x: float
    y: float

    @property
    def points(self) -> str:
        """Its corners as SVG writes them."""
        corners = ((self.x, self.y), (self.x - 0.8, self.y - 1.8), (self.x + 0.8, self.y - 1.8))
        return " ".join(f"{x:.2f},{y:.2f}" for x, y in corners)


@dataclass(frozen=True)
class Drawing:
    """Where everything stands."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    height: float
    width: float = WIDTH
    tips: tuple[Tip, ...] = ()
    label: str = "组织指挥体系图"
    caption: str = ""

    @property
    def scale(self) -> float:
        """How much smaller it is printed, so that it stays on one page."""
        return min(1.0, _MOST_HEIGHT / max(self.height, 1.0))


def draw(nodes: Sequence[ChartNode]) -> Drawing:
    """The chart of *nodes*, which are sorted by rank."""
    rows: list[tuple[Box, ...]] = []
    y = 0.0
    for _, rank in groupby(nodes, key=lambda node: node.rank):
        for row in _rows(_sized([node.name for node in rank])):
            rows.append(tuple(_placed(row, y)))
            y += max(box.height for box in row) + _GAP_Y
    boxes = tuple(box for row in rows for box in row)
    return Drawing(boxes, tuple(_lines(rows)), max(y - _GAP_Y, 0.0))


def wrapped(name: str, characters: int) -> tuple[str, ...]:
    """A name in lines of about equal length, at most *characters* Han characters wide."""
    width = max(wcswidth(name), 1)
    count = -(-width // (2 * characters))
    target = -(-width // count)
    lines = [""]
    for character in name:
        # An even length would split a half-width pair; a line may be one column longer.
        full = wcswidth(lines[-1] + character) > max(target, 2) + 1
        lines = [*lines, character] if full else [*lines[:-1], lines[-1] + character]
    return tuple(lines)


def _sized(names: list[str]) -> Iterator[Box]:
    """Boxes of one rank, all of one size, not yet placed."""
    texts = [wrapped(name, _NARROW if len(names) > _MANY else _BROAD) for name in names]
    widest = max(wcswidth(line) for text in texts for line in text)
    width = min(widest * FONT / 2 + 2 * _PADDING, WIDTH - _SPINE)
    height = max(len(text) for text in texts) * LINE + 2 * _PADDING
    return (Box(text, 0.0, 0.0, width, height) for text in texts)


def _rows(boxes: Iterable[Box]) -> Iterator[tuple[Box, ...]]:
    """The boxes in rows of about equal length that fit the width."""
    everything = tuple(boxes)
    most = max(1, int((WIDTH - _SPINE + _GAP_X) // (everything[0].width + _GAP_X)))
    count = -(-len(everything) // most)
    each = -(-len(everything) // count)
    for start in range(0, len(everything), each):
        yield everything[start : start + each]


def _placed(row: Sequence[Box], y: float) -> Iterator[Box]:
    """A row centred in the room beside the spine."""
    total = sum(box.width for box in row) + _GAP_X * (len(row) - 1)
    x = _SPINE + (WIDTH - _SPINE - total) / 2
    for box in row:
        yield Box(box.lines, x, y, box.width, box.height)
        x += box.width + _GAP_X


def _lines(rows: Sequence[Sequence[Box]]) -> Iterator[Line]:
    """From the head down to a bus above each row; the spine joins the buses."""
    if len(rows) < 2:  # noqa: PLR2004 - nothing to join
        return
    head = rows[0][len(rows[0]) // 2] if len(rows[0]) % 2 else rows[0][0]
    buses = [row[0].y - _GAP_Y / 2 for row in rows[1:]]
    yield Line(head.middle, head.y + head.height, head.middle, buses[0])
    if len(buses) > 1:
        yield Line(_SPINE / 2, buses[0], _SPINE / 2, buses[-1])
    for row, bus in zip(rows[1:], buses, strict=True):
        ends = [box.middle for box in row]
        ends += [_SPINE / 2] if len(buses) > 1 else []
        ends += [head.middle] if bus == buses[0] else []
        yield Line(min(ends), bus, max(ends), bus)
        yield from (Line(box.middle, bus, box.middle, box.y) for box in row)
