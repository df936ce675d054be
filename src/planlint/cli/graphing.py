"""The three things that ``graph`` writes: the map of plans, the whole graph, the page."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planlint.family.graphml import to_graphml, whole_graphml
from planlint.report.graph import json as plans_json
from planlint.report.graph import svg, text, whole_json, whole_text
from planlint.report.graph.page.html import to_html
from planlint.report.graph.whole_words import WholeWords
from planlint.report.graph.words import MapWords
from planlint.workspace.graph_page import read_page
from planlint.workspace.mapping import read_map, read_whole
from planlint.workspace.workspace import Workspace

from .output import say_unread
from .reporting import dumped


@dataclass(frozen=True)
class Asked:
    """What the command line asked for."""

    workspaces: Sequence[Workspace]
    as_of: datetime.date
    language: str
    # Kinds of links; none means all.
    kinds: frozenset[str]

    @property
    def words(self) -> MapWords:
        """The words of the first workspace's pack."""
        return MapWords(self.language, self.workspaces[0].pack.vocabulary)


def plans(asked: Asked, style: str) -> str | None:
    """The map of plans; None where no plan could be read."""
    read = read_map(asked.workspaces, asked.as_of)
    say_unread(read.unread)
    plan_map = read.plan_map.narrowed(asked.kinds) if asked.kinds else read.plan_map
    if not any(node.path for node in plan_map.nodes):
        return None
    if style == "json":
        return dumped(plans_json.to_json(plan_map, asked.words, asked.as_of))
    if style == "graphml":
        return to_graphml(plan_map)
    drawn = {"svg": svg.to_svg, "dot": text.to_dot, "mermaid": text.to_mermaid}[style]
    return drawn(plan_map, asked.words)


def whole(asked: Asked, style: str, nodes: Collection[str]) -> str | None:
    """The whole graph, or some kinds of its nodes."""
    read = read_whole(asked.workspaces, asked.as_of)
    say_unread(read.unread)
    if not any(node.path for node in read.whole.nodes if node.kind == "plan"):
        return None
    graph = read.whole.only(nodes)
    graph = graph.narrowed(asked.kinds) if asked.kinds else graph
    words = WholeWords(asked.words)
    if style == "json":
        return dumped(whole_json.to_json(graph, words, asked.as_of))
    if style == "graphml":
        return whole_graphml(graph)
    return (whole_text.to_dot if style == "dot" else whole_text.to_mermaid)(graph, words)


def page(
    asked: Asked, nodes: Collection[str], *, with_findings: bool, as_of_now: bool, internal: bool
) -> str | None:
    """The page, with the findings of a check."""
    read = read_page(
        asked.workspaces, asked.as_of, asked.language,
        with_findings=with_findings, as_of_now=as_of_now, internal=internal,
    )  # fmt: skip
    say_unread(read.unread)
    return to_html(read.page.only(nodes, asked.kinds)) if read.page.has_plans else None
