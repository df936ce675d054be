"""The whole graph of a family on its day."""

from collections.abc import Iterator

from planlint.family.family import Family
from planlint.family.plan_map import MapNode, PlanMap

from .drawing import Drawing
from .naming import Ids, Speaker
from .of_levels import level_edges, reporting_edges
from .of_plan import bodies_of, means, own_edges
from .of_registry import edges_of, nodes_of
from .of_tasks import duty_edges, task_edges
from .parts import Edge, Item, Node, Whole

_CHAPTERS = (own_edges, duty_edges, task_edges, level_edges, reporting_edges, means)


def whole_of(family: Family) -> Whole:
    """Plans as in the map, then bodies, units, posts, resources and places; linear in what is said."""
    plans = PlanMap.of(family)
    ids = Ids.of(family, plans)
    drawings = [
        Drawing(family.current[name], Speaker.of(family.current[name].plan, ids))
        for name in sorted(family.current)
    ]
    edges = (
        *_references(family),
        *(edge for drawing in drawings for chapter in _CHAPTERS for edge in chapter(drawing)),
        *edges_of(family.registry, ids),
    )
    nodes: dict[str, Node] = {node.id: _plan(node) for node in plans.nodes}
    found = [body for drawing in drawings for body in bodies_of(drawing)]
    found += [*nodes_of(family.registry, ids, family.as_of), *ids.unknown.values()]
    for node in sorted(found, key=lambda node: node.order):
        nodes.setdefault(node.id, node)
    return Whole(tuple(nodes.values()), edges)


def _plan(node: MapNode) -> Node:
    return Node(
        node.id, "plan", node.title, node.type, node.standing, node.jurisdiction, node.level,
        node.area, node.hazards, path=node.path, line=1 if node.path else 0,
    )  # fmt: skip


def _references(family: Family) -> Iterator[Edge]:
    """As the map of plans has them, with the item that they are."""
    for edge in sorted(family.graph.edges, key=lambda edge: edge.source):
        reference = edge.facts.plan.references[int(edge.pointer[1])] if edge.facts else None
        about = (reference.about if reference else None) or ""
        place = edge.location
        item = Item("reference", edge.source, title=about, path=place.path, line=place.line)
        yield Edge(edge.source, edge.target, edge.kind, *place[:2], item=item, about=about)
