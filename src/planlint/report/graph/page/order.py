"""The order of the drawing: bands by level, in them groups by area or organisation, in these plans.

Where a box stands follows from this order, from what is open and from the window; so the page adds
up places, and the same data give the same picture.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.family.plan_map import LEVELS
from planlint.family.whole.parts import Node, Whole

_UNIT = "unit"
BANDS = (*LEVELS, _UNIT, "")


@dataclass(frozen=True)
class Group:
    """Plans that stand together under one name."""

    id: str
    title: str
    plans: tuple[str, ...]


def bands_of(whole: Whole) -> tuple[tuple[str, tuple[Group, ...]], ...]:
    """Level -> its groups; areas of one parent side by side."""
    nodes = {node.id: node for node in whole.nodes}
    makers = {e.source: e.target for e in reversed(whole.edges) if e.kind == "maker"}
    rank = {area: number for number, area in enumerate(_areas(whole))}
    found: dict[str, dict[str, list[Node]]] = {}
    for node in whole.nodes:
        if node.kind == "plan":
            band = _UNIT if node.type == _UNIT else node.level
            group = makers.get(node.id, "") if band == _UNIT else f"area:{node.jurisdiction}"
            found.setdefault(band, {}).setdefault(group, []).append(node)
    return tuple(
        (band, tuple(_groups(found[band], nodes, rank))) for band in BANDS if band in found
    )


def _groups(
    groups: Mapping[str, list[Node]], nodes: Mapping[str, Node], rank: Mapping[str, int]
) -> Iterator[Group]:
    def place(entry: tuple[str, list[Node]]) -> tuple[int, str]:
        return rank.get(f"area:{entry[1][0].jurisdiction}", len(rank)), entry[0]

    for name, plans in sorted(groups.items(), key=place):
        known = nodes.get(name)
        title = known.title if known else plans[0].area or plans[0].jurisdiction
        yield Group(name, title, tuple(plan.id for plan in plans))


def _areas(whole: Whole) -> Iterator[str]:
    """Every area after its parent and before the next area of that level; rings at the end."""
    parents = {edge.source: edge.target for edge in whole.edges if edge.kind == "part_of"}
    below: dict[str, list[str]] = {}
    for area in sorted(node.id for node in whole.nodes if node.kind == "place"):
        below.setdefault(parents.get(area, ""), []).append(area)
    seen: set[str] = set()
    yield from _walk(below.get("", ()), below, seen)
    yield from (area for areas in below.values() for area in areas if area not in seen)


def _walk(first: Iterable[str], below: Mapping[str, list[str]], seen: set[str]) -> Iterator[str]:
    waiting = list(reversed(list(first)))
    while waiting:
        area = waiting.pop()
        if area not in seen:
            seen.add(area)
            yield area
            waiting.extend(reversed(below.get(area, ())))
