"""Where the boxes of the map stand: rows by level and type, columns near what they are linked to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from planlint.family.plan_map import MapNode, PlanMap

_MOST, _FEWEST = 7, 3


@dataclass(frozen=True)
class Cell:
    """The place of one node."""

    row: int
    column: int


@dataclass(frozen=True)
class Grid:
    """All places; rows of one level stand together."""

    cells: Mapping[str, Cell]
    rows: tuple[tuple[MapNode, ...], ...]
    columns: int


def grid_of(plan_map: PlanMap) -> Grid:
    """Rows from the state down, total plans above special and department plans."""
    columns = _columns(plan_map.nodes)
    near = _linked(plan_map)
    cells: dict[str, Cell] = {}
    rows: list[tuple[MapNode, ...]] = []
    for _, group in groupby(plan_map.nodes, key=lambda node: node.order[:2]):
        for row in _wrapped(_sorted(list(group), near, cells, columns), columns):
            wanted = [_wanted(node, near, cells, columns) for node in row]
            for node, column in zip(row, _fitted(wanted, columns), strict=True):
                cells[node.id] = Cell(len(rows), column)
            rows.append(tuple(row))
    return Grid(cells, tuple(rows), columns)


def _columns(nodes: Sequence[MapNode]) -> int:
    groups = groupby(nodes, key=lambda node: node.order[:2])
    widest = max((len(list(group)) for _, group in groups), default=1)
    # Rows of a large group come out equally long.
    rows = -(-widest // _MOST)
    return max(_FEWEST, -(-widest // rows))


def _linked(plan_map: PlanMap) -> Mapping[str, tuple[str, ...]]:
    """Node -> its superiors, or where it has none whatever it is linked to."""
    superiors: dict[str, tuple[str, ...]] = {}
    others: dict[str, tuple[str, ...]] = {}
    for link in plan_map.links:
        if link.kind == "implements":
            superiors[link.source] = (*superiors.get(link.source, ()), link.target)
        for one, other in ((link.source, link.target), (link.target, link.source)):
            others[one] = (*others.get(one, ()), other)
    return others | superiors


def _wanted(
    node: MapNode, near: Mapping[str, tuple[str, ...]], cells: Mapping[str, Cell], columns: int
) -> float:
    placed = [cells[other].column for other in near.get(node.id, ()) if other in cells]
    return sum(placed) / len(placed) if placed else (columns - 1) / 2


def _sorted(
    nodes: list[MapNode],
    near: Mapping[str, tuple[str, ...]],
    cells: Mapping[str, Cell],
    columns: int,
) -> list[MapNode]:
    return sorted(nodes, key=lambda node: (_wanted(node, near, cells, columns), node.order))


def _wrapped(nodes: list[MapNode], columns: int) -> Iterator[list[MapNode]]:
    """Rows of about equal length; each takes every so-many-th node, so that all span the width."""
    count = -(-len(nodes) // columns)
    for start in range(count):
        yield nodes[start::count]


def _fitted(wanted: Sequence[float], columns: int) -> list[int]:
    """Columns as near to the wanted ones as their order and the width allow."""
    found: list[int] = []
    for column in wanted:
        least = found[-1] + 1 if found else 0
        found.append(max(least, round(column)))
    for index in range(len(found) - 1, -1, -1):
        most = columns - (len(found) - index)
        found[index] = min(found[index], most)
    # What was pushed right pulls the ones before it to the left.
    for index in range(len(found) - 2, -1, -1):
        found[index] = min(found[index], found[index + 1] - 1)
    return found
