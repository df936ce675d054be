"""The map as GraphML, for network tools; written by networkx."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from .plan_map import PlanMap
from .whole.parts import Edge, Whole

# What XML 1.0 cannot hold at all.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graphml(plan_map: PlanMap) -> str:
    """A directed multigraph; every node and link carries what is known of it as text."""
    nodes = (asdict(node) | {"hazards": " ".join(node.hazards)} for node in plan_map.nodes)
    return _written(nodes, map(asdict, plan_map.links))


def whole_graphml(whole: Whole) -> str:
    """The same for the whole graph."""
    nodes = (
        asdict(n) | {"hazards": " ".join(n.hazards), "aliases": " ".join(n.aliases)}
        for n in whole.nodes
    )
    return _written(nodes, map(_flat, whole.edges))


def _flat(edge: Edge) -> dict[str, Any]:
    """An edge with what it comes from; without what it does not have."""
    item = edge.item
    data: dict[str, Any] = {
        "source": edge.source, "target": edge.target, "kind": edge.kind, "about": edge.about,
        "path": edge.path, "line": edge.line, "part": edge.part, "other": edge.other,
        "within": edge.within, "quantity": edge.quantity,
    }  # fmt: skip
    if item is not None:
        levels = " ".join(f"{one.kind}:{one.hazard}:{one.level}" for one in item.levels)
        data |= {
            "plan": item.plan, "item": item.kind, "item_id": item.id, "title": item.title,
            "phase": item.phase, "levels": levels, "within": edge.within or item.within,
        }  # fmt: skip
    return {key: value for key, value in data.items() if value not in ("", 0)}


def _written(nodes: Iterable[Mapping[str, Any]], edges: Iterable[Mapping[str, Any]]) -> str:
    import networkx as nx  # noqa: PLC0415 - 140 ms that only this export needs

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes:
        known = {key: _clean(value) for key, value in node.items() if key != "id"}
        graph.add_node(_xml(node["id"]), **known)
    for number, edge in enumerate(edges):
        known = {k: _clean(value) for k, value in edge.items() if k not in ("source", "target")}
        graph.add_edge(_xml(edge["source"]), _xml(edge["target"]), key=f"e{number}", **known)
    lines = nx.generate_graphml(graph)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines)


def _clean(value: Any) -> Any:
    return _xml(value) if isinstance(value, str) else value


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
