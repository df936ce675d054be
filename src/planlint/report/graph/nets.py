"""Which lines the map has, and through which gaps between the boxes they run.

All links of one kind to one plan are a net: they come together like wires, so that forty plans below
a total plan are one line with forty branches. Lines run only in the gaps above and below rows
(``channel`` 0 is above row 0) and beside columns (``gap`` 0 is left of column 0): never over a box.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.family.plan_map import MapLink

from .grid import Cell, Grid


@dataclass(frozen=True)
class Net:
    """Links of one kind into one side of one plan."""

    kind: str
    target: str
    # Whether they come in from below.
    below: bool
    sources: tuple[str, ...]
    # The channel along which they come in.
    channel: int
    # Source -> the channel into which it goes out.
    exits: Mapping[str, int]
    # Where all of one channel: none; else the gap through which they run.
    gap: int | None

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last channel it touches."""
        channels = (self.channel, *self.exits.values())
        return min(channels), max(channels)


def nets_of(links: Iterable[MapLink], grid: Grid) -> tuple[Net, ...]:
    """All nets, in the order of the rows of their targets; a link to itself has none."""
    grouped: dict[tuple[str, str, bool], dict[str, None]] = {}
    for link in _once(links):
        below = grid.cells[link.source].row >= grid.cells[link.target].row
        key = (link.kind, link.target, below)
        grouped.setdefault(key, {})[link.source] = None
    nets = (_net(*key, tuple(sources), grid) for key, sources in grouped.items())
    return tuple(sorted(nets, key=lambda net: (grid.cells[net.target].row, net.kind, net.target)))


def _once(links: Iterable[MapLink]) -> Iterator[MapLink]:
    """Without links to the plan itself, and what two plans say of each other only once."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for link in links:
        key = (link.kind, frozenset((link.source, link.target)))
        mutual = link.kind == "coordinates_with"
        if link.source != link.target and not (mutual and key in seen):
            seen.add(key)
            yield link


def _net(kind: str, target: str, below: bool, sources: tuple[str, ...], grid: Grid) -> Net:
    at = grid.cells[target]
    channel = at.row + 1 if below else at.row
    exits = {source: _exit(grid.cells[source], at) for source in sources}
    far = any(exit_ != channel for exit_ in exits.values())
    columns = [grid.cells[source].column for source in sources]
    right = sum(columns) / len(columns) > at.column
    gap = (at.column + 1 if right else at.column) if far else None
    return Net(kind, target, below, sources, channel, exits, gap)


def _exit(source: Cell, target: Cell) -> int:
    """Upwards where the target is above, else downwards."""
    return source.row if source.row > target.row else source.row + 1


def lanes(spans: Mapping[int, tuple[float, float]]) -> dict[int, int]:
    """Number → lane, so that spans in one lane do not touch. Longer ones are put first."""
    ends: list[list[tuple[float, float]]] = []
    found: dict[int, int] = {}
    for number, (start, end) in sorted(spans.items(), key=lambda item: (item[1], item[0])):
        for lane, taken in enumerate(ends):
            if all(end < other[0] or other[1] < start for other in taken):
                taken.append((start, end))
                found[number] = lane
                break
        else:
            ends.append([(start, end)])
            found[number] = len(ends) - 1
    return found
