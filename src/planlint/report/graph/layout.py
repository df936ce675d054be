"""Measures of the map in pixels: boxes, gaps as wide as their lines need, and the lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .grid import Grid
from .nets import Net, lanes

BOX, LEFT, TOP = 160.0, 76.0, 16.0
LANE, PAD = 7.0, 9.0
_EDGE = 10.0  # between the corner of a box and its first port
Point = tuple[float, float]


@dataclass(frozen=True)
class Wire:
    """One net as drawn: polylines, dots where lines join, the point of the arrow."""

    net: Net
    lines: tuple[tuple[Point, ...], ...]
    joints: tuple[Point, ...]
    tip: Point


@dataclass(frozen=True)
class Layout:
    """Everything with its place."""

    x: tuple[float, ...]  # left edges of columns
    y: tuple[float, ...]  # top edges of rows
    heights: tuple[float, ...]
    channels: tuple[tuple[float, float], ...]  # top and bottom of each channel
    wires: tuple[Wire, ...]
    width: float
    height: float


def lay_out(grid: Grid, nets: tuple[Net, ...], heights: tuple[float, ...]) -> Layout:
    """Place all; *heights* are those of the rows."""
    return _Layouter(grid, nets, heights).run()


class _Layouter:
    def __init__(self, grid: Grid, nets: tuple[Net, ...], heights: tuple[float, ...]) -> None:
        self.grid, self.nets, self.heights = grid, nets, heights
        self.trunks: dict[int, float] = {}
        self.x: tuple[float, ...] = ()
        self.ports: dict[tuple[int, str], float] = {}

    def run(self) -> Layout:
        width = self._set_columns()
        self._set_ports()
        along = [self._lanes_along(channel) for channel in range(len(self.heights) + 1)]
        channels: list[tuple[float, float]] = []
        tops: list[float] = []
        y = TOP
        for channel, taken in enumerate(along):
            room = 2 * PAD + LANE * (max(taken.values(), default=0) + 1)
            channels.append((y, y + room))
            y += room
            if channel < len(self.heights):
                tops.append(y)
                y += self.heights[channel]
        height_at = {
            (channel, number): channels[channel][0] + PAD + LANE * lane
            for channel, taken in enumerate(along)
            for number, lane in taken.items()
        }
        wires = tuple(self._wire(n, net, height_at, tops) for n, net in enumerate(self.nets))
        return Layout(self.x, tuple(tops), self.heights, tuple(channels), wires, width, y)

    def _set_columns(self) -> float:
        """The x of columns and of the lines between them; the width of all."""
        x, lefts = LEFT, []
        for gap in range(self.grid.columns + 1):
            spans = {n: net.span for n, net in enumerate(self.nets) if net.gap == gap}
            taken = lanes(spans)
            for number, lane in taken.items():
                self.trunks[number] = x + PAD + LANE * lane
            x += 2 * PAD + LANE * (max(taken.values(), default=0) + 1)
            if gap < self.grid.columns:
                lefts.append(x)
                x += BOX
        self.x = tuple(lefts)
        return x

    def _set_ports(self) -> None:
        """Where each net leaves or enters a box; above and below never at one x."""
        sides: dict[tuple[str, bool], list[int]] = {}
        for number, net in enumerate(self.nets):
            sides.setdefault((net.target, not net.below), []).append(number)
            for source, channel in net.exits.items():
                upper = channel == self.grid.cells[source].row
                sides.setdefault((source, upper), []).append(number)
        for (node, upper), numbers in sides.items():
            numbers.sort(key=lambda number: self._pull(number, node))
            step = (BOX - 2 * _EDGE) / (len(numbers) + 1)
            left = self.x[self.grid.cells[node].column] + _EDGE
            for place, number in enumerate(numbers, 1):
                # Odd above and even below: lines from two rows into one channel stay apart.
                self.ports[number, node] = 2 * round((left + step * place) / 2) + int(upper)

    def _pull(self, number: int, node: str) -> float:
        """Where the line goes from here: sorts the ports so that lines cross less."""
        net = self.nets[number]
        if number in self.trunks:
            return self.trunks[number]
        others = net.sources if node == net.target else (net.target,)
        return sum(self.x[self.grid.cells[other].column] for other in others) / len(others)

    def _along(self, number: int, channel: int) -> list[float]:
        """The x of everything that a net has in a channel."""
        net = self.nets[number]
        points = [self.ports[number, s] for s, exit_ in net.exits.items() if exit_ == channel]
        points += [self.ports[number, net.target]] if net.channel == channel else []
        return [*points, self.trunks[number]] if points and number in self.trunks else points

    def _lanes_along(self, channel: int) -> dict[int, int]:
        spans = {}
        for number in range(len(self.nets)):
            points = self._along(number, channel)
            if points:
                spans[number] = (min(points) - LANE / 2, max(points) + LANE / 2)
        return lanes(spans)

    def _wire(
        self, number: int, net: Net, height_at: Mapping[tuple[int, int], float], tops: list[float]
    ) -> Wire:
        lines = list(self._runs(number, height_at))
        joints: list[Point] = []
        for source, channel in net.exits.items():
            x, lane = self.ports[number, source], height_at[channel, number]
            row = self.grid.cells[source].row
            edge = tops[row] if channel == row else tops[row] + self.heights[row]
            lines.append(((x, edge), (x, lane)))
            joints.append((x, lane))
        row = self.grid.cells[net.target].row
        tip = (
            self.ports[number, net.target],
            tops[row] + (self.heights[row] if net.below else 0),
        )
        lines.append(((tip[0], height_at[net.channel, number]), tip))
        return Wire(net, tuple(lines), tuple(joints) if len(joints) > 1 else (), tip)

    def _runs(
        self, number: int, height_at: Mapping[tuple[int, int], float]
    ) -> Iterator[tuple[Point, ...]]:
        """The lines along channels, and the one that joins them."""
        levels = []
        for channel in sorted({self.nets[number].channel, *self.nets[number].exits.values()}):
            points, y = self._along(number, channel), height_at[channel, number]
            levels.append(y)
            yield (min(points), y), (max(points), y)
        if number in self.trunks and len(levels) > 1:
            yield (self.trunks[number], min(levels)), (self.trunks[number], max(levels))
