"""Nodes, edges and what the edges come from: the parts of the whole graph."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from planlint.family.plan_map import LEVELS

NodeKind = Literal["plan", "body", "unit", "post", "resource", "place"]
NODE_KINDS: tuple[NodeKind, ...] = get_args(NodeKind)
ItemKind = Literal["reference", "duty", "task", "warning", "response", "reporting", "evacuation"]


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the family. What is not known is empty."""

    id: str
    kind: NodeKind
    title: str
    # Type of plan, form of body, nature of unit, chapter of resource, level of place.
    type: str = ""
    # Of plans as in the map; of all else ``unknown`` where it is named and nowhere registered.
    standing: str = ""
    jurisdiction: str = ""
    level: str = ""
    area: str = ""
    hazards: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    # The plan of a body, the unit of a post.
    of: str = ""
    path: str = ""
    line: int = 0

    @property
    def order(self) -> tuple[int, bool, int, str, str]:
        """By kind, the unknown last; plans of the map come before all this, in its order."""
        level = LEVELS.index(self.level) if self.level in LEVELS else len(LEVELS)
        unknown = self.standing == "unknown"
        return NODE_KINDS.index(self.kind), unknown, level, self.jurisdiction, self.id


class Level(NamedTuple):
    """A level of a plan at which something is done or decided."""

    # warning, response
    kind: str
    # Empty where the plan is for one hazard and does not name it.
    hazard: str
    level: int


@dataclass(frozen=True, slots=True)
class Item:
    """What a plan says in one place; several edges may come from it."""

    kind: ItemKind
    plan: str
    id: str = ""
    title: str = ""
    phase: str = ""
    # Where it is a task: ``2h``, ``every 2h``; of a reporting step its clock.
    within: str = ""
    levels: tuple[Level, ...] = ()
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie with its place."""

    source: str
    target: str
    kind: str
    path: str = ""
    line: int = 0
    item: Item | None = None
    # head, deputies, office: the place in the body that is meant.
    part: str = ""
    about: str = ""
    # The task of the other plan, and the time expected of it.
    other: str = ""
    within: str = ""
    quantity: int = 0


@dataclass(frozen=True)
class Whole:
    """All nodes in order, all edges in the order of plans and of their files."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def narrowed(self, kinds: Collection[str]) -> "Whole":
        """With edges of these kinds alone; what only other edges led to is gone."""
        edges = tuple(edge for edge in self.edges if edge.kind in kinds)
        ends = {end for edge in edges for end in (edge.source, edge.target)}
        own = ("in_force", "draft", "future", "over", "owed")
        nodes = (n for n in self.nodes if n.id in ends or (n.kind == "plan" and n.standing in own))
        return Whole(tuple(nodes), edges)

    def only(self, kinds: Collection[str]) -> "Whole":
        """The nodes of these kinds and the edges between them."""
        nodes = tuple(node for node in self.nodes if node.kind in kinds)
        ids = {node.id for node in nodes}
        edges = (edge for edge in self.edges if edge.source in ids and edge.target in ids)
        return Whole(nodes, tuple(edges))

    def around(self, paths: Collection[str]) -> "Whole":
        """The plans in some files, their bodies, and what either is tied to."""
        own = {n.id for n in self.nodes if n.kind in ("plan", "body") and n.path in paths}
        edges = tuple(e for e in self.edges if not own.isdisjoint((e.source, e.target)))
        near = own.union(*((edge.source, edge.target) for edge in edges))
        return Whole(tuple(node for node in self.nodes if node.id in near), edges)


def joined(parts: Iterable[Whole]) -> Whole:
    """Several graphs in one: what one has a place for is that in all."""
    nodes: dict[str, Node] = {}
    edges: dict[Edge, None] = {}
    for part in parts:
        for node in part.nodes:
            if node.id not in nodes or (node.path and not nodes[node.id].path):
                nodes[node.id] = node
        edges.update(dict.fromkeys(part.edges))
    kinds = sorted(nodes.values(), key=lambda node: NODE_KINDS.index(node.kind))
    return Whole(tuple(kinds), tuple(edges))
