"""The whole graph as JSON and as rows for GraphML: the map's keys, and what only it has."""

import datetime
from dataclasses import asdict
from typing import Any

from planlint import __version__
from planlint.family.whole.parts import Edge, Node, Whole

from .json import EdgeEntry, JsonMap, LevelEntry, NodeEntry
from .whole_words import WholeWords


def to_json(whole: Whole, words: WholeWords, as_of: datetime.date) -> dict[str, Any]:
    """The graph as JSON-safe data."""
    made = JsonMap(
        planlint=__version__,
        as_of=str(as_of),
        nodes=[_node(node, words) for node in whole.nodes],
        edges=[_edge(edge) for edge in whole.edges],
    )
    return made.model_dump()


def _node(node: Node, words: WholeWords) -> NodeEntry:
    known = asdict(node) | {"title": words.title(node), "hazards": list(node.hazards)}
    return NodeEntry(**known | {"aliases": list(node.aliases) or None, "of": node.of or None})


def _edge(edge: Edge) -> EdgeEntry:
    item = edge.item
    levels = item.levels if item else ()
    return EdgeEntry(
        source=edge.source, target=edge.target, kind=edge.kind, about=edge.about,
        path=edge.path, line=edge.line,
        plan=item.plan if item else None,
        item=item.kind if item else None,
        id=(item.id or None) if item else None,
        title=(item.title or None) if item else None,
        phase=(item.phase or None) if item else None,
        levels=[LevelEntry(**level._asdict()) for level in levels] or None,
        within=edge.within or (item.within if item else "") or None,
        part=edge.part or None, other=edge.other or None, quantity=edge.quantity or None,
    )  # fmt: skip
