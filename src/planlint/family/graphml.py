"""The map as GraphML, for network tools; written by networkx."""

import re
from dataclasses import asdict

from .plan_map import PlanMap

# What XML 1.0 cannot hold at all.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graphml(plan_map: PlanMap) -> str:
    """A directed multigraph; every node and link carries what is known of it as text."""
    import networkx as nx  # noqa: PLC0415 - 140 ms that only this export needs

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in plan_map.nodes:
        data = asdict(node) | {"hazards": " ".join(node.hazards)}
        graph.add_node(_xml(data.pop("id")), **{key: _xml(value) for key, value in data.items()})
    for number, link in enumerate(plan_map.links):
        data = asdict(link)
        ends = _xml(data.pop("source")), _xml(data.pop("target"))
        known = {k: _xml(value) if isinstance(value, str) else value for k, value in data.items()}
        graph.add_edge(*ends, key=f"e{number}", **known)
    lines = nx.generate_graphml(graph)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines)


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
