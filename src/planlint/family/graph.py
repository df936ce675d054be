"""The graph between plans (networkx): read-only, with named questions."""

import functools
import graphlib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planlint.model.document import Document, Location
from planlint.source.tree import Pointer

from .facts import Facts
from .registry import Registry

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Edge:
    """One reference from a plan to a plan, with its place."""

    source: str
    target: str
    kind: str
    facts: Facts | None
    document: Document
    pointer: Pointer

    @property
    def location(self) -> Location:
        """Where the reference stands."""
        return self.document.locate(self.pointer)


@dataclass(frozen=True)
class PlanGraph:
    """Plans and outside documents as nodes, references as edges."""

    edges: tuple[Edge, ...]

    @classmethod
    def of(cls, plans: Iterable[Facts], registry: Registry) -> "PlanGraph":
        """The graph of the editions that speak."""
        inside = {facts.plan.id: facts for facts in plans}  # a file wins over a registered document
        edges = [edge for facts in inside.values() for edge in _edges(facts)]
        for entry in registry.instruments.values():
            outside = entry.value
            if outside.plan and outside.implements and outside.plan not in inside:
                pointer = (*entry.pointer, "implements")
                edge = (outside.plan, outside.implements, "implements")
                edges.append(Edge(*edge, None, entry.document, pointer))
        return cls(tuple(edges))

    @functools.cached_property
    def _upward(self) -> Mapping[str, tuple[Edge, ...]]:
        upward: dict[str, tuple[Edge, ...]] = {}
        for edge in self.edges:
            if edge.kind == "implements":
                upward[edge.source] = (*upward.get(edge.source, ()), edge)
        return upward

    def superiors(self, plan: str) -> tuple[Edge, ...]:
        """The edges to the plans that *plan* implements."""
        return self._upward.get(plan, ())

    def chain(self, plan: str) -> tuple[str, ...]:
        """All plans above *plan*, nearest first; stops at a cycle."""
        found: dict[str, None] = {}
        waiting = [edge.target for edge in self.superiors(plan)]
        while waiting:
            target = waiting.pop(0)
            if target not in found and target != plan:
                found[target] = None
                waiting.extend(edge.target for edge in self.superiors(target))
        return tuple(found)

    @functools.cached_property
    def superior_cycles(self) -> tuple[tuple[Edge, ...], ...]:
        """One shortest cycle of ``implements`` in each strongly connected part.

        Listing all cycles of a dense graph would not end; one each is what people can mend.
        """
        return tuple(self._cycles())

    def _cycles(self) -> Iterator[tuple[Edge, ...]]:
        between = {(e.source, e.target): e for edges in self._upward.values() for e in edges}
        if _is_acyclic(between):
            return
        import networkx as nx  # noqa: PLC0415 - 140 ms that only cycles need

        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_edges_from(between)
        for part in sorted(nx.strongly_connected_components(graph), key=min):
            first = min(part)
            if len(part) > 1 or graph.has_edge(first, first):
                nodes = _shortest_cycle(graph.subgraph(part), first)
                yield tuple(between[pair] for pair in itertools.pairwise(nodes))


def _is_acyclic(pairs: Iterable[tuple[str, str]]) -> bool:
    sorter: graphlib.TopologicalSorter[str] = graphlib.TopologicalSorter()
    for source, target in pairs:
        sorter.add(source, target)
    try:
        sorter.prepare()
    except graphlib.CycleError:
        return False
    return True


def _shortest_cycle(part: "nx.DiGraph[str]", first: str) -> list[str]:
    """The shortest way from *first* back to itself inside a strongly connected part."""
    import networkx as nx  # noqa: PLC0415

    if part.has_edge(first, first):
        return [first, first]
    ways = (nx.shortest_path(part, after, first) for after in sorted(part.successors(first)))
    return [first, *min(ways, key=lambda way: (len(way), way))]


def _edges(facts: Facts) -> Iterator[Edge]:
    for index, reference in enumerate(facts.plan.references):
        if reference.plan and reference.kind:
            pointer = ("references", index, "plan")
            edge = (facts.plan.id, reference.plan, reference.kind)
            yield Edge(*edge, facts, facts.document, pointer)
