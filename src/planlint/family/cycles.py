"""Rings in a directed graph: one shortest ring in each tangle, however long or dense it is."""

import graphlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import networkx as nx

N = TypeVar("N")
# Most hierarchies are no deeper than this; what is left of a deeper one is searched.
_LEVELS = 8


def is_acyclic(pairs: Iterable[tuple[N, N]]) -> bool:
    """Whether no way leads back to where it began."""
    left = _tangled(list(pairs))
    sorter: graphlib.TopologicalSorter[Any] = graphlib.TopologicalSorter()
    for source, target in left:
        sorter.add(source, target)
    try:
        sorter.prepare()
    except graphlib.CycleError:
        return False
    return True


def _tangled(edges: list[tuple[N, N]]) -> list[tuple[N, N]]:
    """The edges without those, level by level, that lead to where nothing leads on: in no ring."""
    for _ in range(_LEVELS):
        sources = {source for source, _ in edges}
        left = [edge for edge in edges if edge[1] in sources]
        if len(left) == len(edges):
            break
        edges = left
    return edges


def rings(
    pairs: Iterable[tuple[N, N]], begins: Callable[[N], bool] = lambda _: True
) -> Iterator[list[N]]:
    """One ring for each strongly connected part, as its nodes with the first again at the end.

    It begins at the least node for which *begins* holds and is the shortest through that one: to
    list all rings of a dense graph would not end.
    """
    edges = _tangled(list(dict.fromkeys(pairs)))
    if is_acyclic(edges):
        return
    import networkx as nx  # noqa: PLC0415 - 140 ms that only rings need

    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_edges_from(edges)
    for part in sorted(nx.strongly_connected_components(graph), key=min):
        first = min((node for node in part if begins(node)), default=None)
        if first is not None and (len(part) > 1 or graph.has_edge(first, first)):
            yield _shortest(graph.subgraph(part), first)


def _shortest(part: "nx.DiGraph[Any]", first: Any) -> list[Any]:
    """The shortest way from *first* back to itself inside a strongly connected part."""
    import networkx as nx  # noqa: PLC0415 - as above

    if part.has_edge(first, first):
        return [first, first]
    before: dict[Any, Any] = {}
    # Nearest first: the first that leads back closes the shortest ring.
    for node, previous in nx.bfs_predecessors(part, first, sort_neighbors=sorted):
        before[node] = previous
        if part.has_edge(node, first):
            way = [first, node]
            while way[-1] != first:
                way.append(before[way[-1]])
            return way[::-1]
    raise AssertionError(
        "a strongly connected part has a ring through each node"
    )  # pragma: no cover
