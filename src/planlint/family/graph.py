"""The graph between plans (networkx): read-only, with named questions."""

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planlint.model.document import Document, Location
from planlint.source.tree import Pointer

from .cycles import rings
from .facts import Facts
from .grouping import grouped
from .registry import Registry


class Edge(NamedTuple):
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
    def _upward(self) -> Mapping[str, list[Edge]]:
        upward: dict[str, list[Edge]] = {}
        for edge in self.edges:
            if edge.kind == "implements":
                upward.setdefault(edge.source, []).append(edge)
        return upward

    def superiors(self, plan: str) -> Sequence[Edge]:
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

    def below(self, plans: Iterable[str]) -> frozenset[str]:
        """All plans that implement one of these, directly or through others."""
        found: set[str] = set()
        waiting = list(plans)
        while waiting:
            new = [plan for plan in self._downward.get(waiting.pop(), ()) if plan not in found]
            found.update(new)
            waiting.extend(new)
        return frozenset(found)

    @functools.cached_property
    def _downward(self) -> Mapping[str, tuple[str, ...]]:
        """Plan -> those that implement it."""
        edges = itertools.chain.from_iterable(self._upward.values())
        return grouped((edge.target, edge.source) for edge in edges)

    def way_up(self, plan: str, most: int) -> tuple[str, ...]:
        """The longest way up from *plan*, itself first, to a plan with nothing known above it.

        Empty where that takes more than *most* links, or may never end because of a ring.
        """
        links, _ = self._above.get(plan, (0 if plan not in self._upward else most + 1, ""))
        if links > most:
            return ()
        way = [plan]
        while way[-1] in self._above:
            way.append(self._above[way[-1]][1])
        return tuple(way)

    @functools.cached_property
    def _above(self) -> Mapping[str, tuple[int, str]]:
        """Plan -> how many links its longest way up has, and the next of them; rings are left out."""
        waits_for = {plan: len(edges) for plan, edges in self._upward.items()}
        found: dict[str, tuple[int, str]] = {}
        done = [plan for plan in self._downward if plan not in waits_for]
        while done:
            for plan in self._downward.get(done.pop(), ()):
                waits_for[plan] -= 1
                if not waits_for[plan]:
                    above = (edge.target for edge in reversed(self._upward[plan]))
                    links, step = max(
                        ((found.get(one, (0, ""))[0], one) for one in above), key=_links
                    )
                    found[plan] = (links + 1, step)
                    done.append(plan)
        return found

    @functools.cached_property
    def superior_cycles(self) -> tuple[tuple[Edge, ...], ...]:
        """One shortest cycle of ``implements`` in each strongly connected part.

        Listing all cycles of a dense graph would not end; one each is what people can mend.
        """
        between = {(e.source, e.target): e for edges in self._upward.values() for e in edges}
        return tuple(
            tuple(between[pair] for pair in itertools.pairwise(nodes)) for nodes in rings(between)
        )

    @functools.cached_property
    def cycles_of(self) -> Mapping[str, list[tuple[Edge, ...]]]:
        """Plan -> the cycles of which it is the first plan of this family."""
        found: dict[str, list[tuple[Edge, ...]]] = {}
        for cycle in self.superior_cycles:
            first = next((edge.source for edge in cycle if edge.facts is not None), None)
            if first is not None:
                found.setdefault(first, []).append(cycle)
        return found


def _links(one: tuple[int, str]) -> int:
    return one[0]


def _edges(facts: Facts) -> Iterator[Edge]:
    for index, reference in enumerate(facts.plan.references):
        if reference.plan and reference.kind:
            pointer = ("references", index, "plan")
            edge = (facts.plan.id, reference.plan, reference.kind)
            yield Edge(*edge, facts, facts.document, pointer)
