"""The graph of references: superior chains and cycles, also where there are very many."""

import itertools
import time

import pytest

from helpers import facts, registry
from planlint.family.facts import Facts
from planlint.family.graph import Edge, PlanGraph
from planlint.family.registry import Registry
from planlint.model.document import Location


def plan(name: str, *superiors: str, kind: str = "implements") -> Facts:
    """A plan that implements others."""
    references = ", ".join(f"{{kind: {kind}, plan: {other}}}" for other in superiors)
    head = f"type: special\nid: {name}\ntitle: 预案\njurisdiction: lin\n"
    return facts(f"{head}references: [{references}]\n", f"{name}.yaml")


def graph(*plans: Facts, outside: str = "[]\n") -> PlanGraph:
    """The graph of plans and of registered outside documents."""
    return PlanGraph.of(plans, registry(instruments=outside))


def nodes(cycle: tuple[Edge, ...]) -> list[str]:
    """The plans of a cycle in its order."""
    return [edge.source for edge in cycle]


def direct(*pairs: tuple[str, str]) -> PlanGraph:
    """A graph of bare edges."""
    nowhere = Location("")
    return PlanGraph(tuple(Edge(a, b, "implements", None, (), nowhere) for a, b in pairs))


def test_the_superior_chain_goes_up_through_family_and_registry() -> None:
    """Nearest first, from plan to plan to outside documents."""
    found = graph(
        plan("qu.flood", "lin.flood"),
        plan("lin.flood", "north.flood"),
        outside="- {id: n, plan: north.flood, implements: state.flood}\n",
    )
    assert ("lin.flood", "north.flood", "state.flood") == found.chain("qu.flood")
    assert () == found.chain("state.flood")


def test_only_implements_makes_the_chain() -> None:
    """Linkage, basis and the like are edges, but no superiors."""
    found = graph(plan("lin.flood", "lin.quake", kind="coordinates_with"))
    assert () == found.chain("lin.flood")
    assert ["coordinates_with"] == [edge.kind for edge in found.edges]


def test_a_plan_may_have_two_superiors() -> None:
    """All plans above are in the chain once, the nearest first."""
    found = direct(("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e"))
    assert ("b", "c", "d", "e") == found.chain("a")


def test_a_chain_ends_at_a_cycle() -> None:
    """The plan itself is not above itself."""
    found = direct(("a", "b"), ("b", "c"), ("c", "a"))
    assert ("b", "c") == found.chain("a")


def test_a_file_wins_over_a_registered_document() -> None:
    """One namespace: what the registry says about a plan of the family does not count."""
    found = graph(
        plan("lin.flood", "north.flood"),
        outside="- {id: x, plan: lin.flood, implements: state.other}\n",
    )
    assert ("north.flood",) == found.chain("lin.flood")


def test_an_edge_has_its_place() -> None:
    """A finding about a reference points at the plan id written there."""
    edge = graph(plan("lin.flood", "north.flood")).superiors("lin.flood")[0]
    assert Location("lin.flood.yaml", 5, 39, 5, 50) == edge.location
    assert ("references", 0, "plan") == edge.pointer


def test_an_outside_edge_has_its_place_in_the_registry() -> None:
    """The registry entry is where such a reference is mended."""
    found = graph(outside="- {id: n, plan: north.flood, implements: state.flood}\n")
    assert Location("registry/instruments.yaml", 1, 42, 1, 53) == found.edges[0].location


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("a", "b"), ("b", "c")], []),
        ([("a", "a")], [["a"]]),
        ([("b", "a"), ("a", "b")], [["a", "b"]]),
        ([("c", "a"), ("b", "c"), ("a", "b")], [["a", "b", "c"]]),
        ([("c", "a"), ("b", "c"), ("a", "b"), ("b", "a")], [["a", "b"]]),
        ([("a", "b"), ("b", "a"), ("a", "a")], [["a"]]),
        ([("y", "z"), ("z", "y"), ("a", "b"), ("b", "a")], [["a", "b"], ["y", "z"]]),
        ([("x", "a"), ("a", "b"), ("b", "a"), ("b", "y")], [["a", "b"]]),
        ([("a", "c"), ("c", "a"), ("a", "b"), ("b", "a")], [["a", "b"]]),
    ],
)
def test_one_shortest_cycle_for_each_tangle(
    pairs: list[tuple[str, str]], expected: list[list[str]]
) -> None:
    """Each strongly connected part gives one cycle, shortest, begun at its smallest plan."""
    assert expected == [nodes(cycle) for cycle in direct(*pairs).superior_cycles]


def test_cycles_do_not_hang_on_the_order_of_edges() -> None:
    """The same references in any order give the same chain."""
    pairs = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "b"), ("c", "a"), ("d", "d")]
    found = {
        tuple(tuple(nodes(cycle)) for cycle in direct(*order).superior_cycles)
        for order in itertools.permutations(pairs)
    }
    assert {(("a", "b"), ("d",))} == found


def test_a_dense_graph_ends_soon() -> None:
    """All elementary cycles of 200 plans that all implement each other would never end."""
    names = [f"p{number:03}" for number in range(200)]
    found = direct(*itertools.permutations(names, 2))
    begun = time.perf_counter()
    cycles = found.superior_cycles
    assert time.perf_counter() - begun < 1
    assert [["p000", "p001"]] == [nodes(cycle) for cycle in cycles]


def test_a_long_ring_ends_soon() -> None:
    """A ring of 2000 plans is one cycle."""
    ring = [(f"p{n:04}", f"p{(n + 1) % 2000:04}") for n in range(2000)]
    begun = time.perf_counter()
    cycles = direct(*ring).superior_cycles
    assert time.perf_counter() - begun < 1
    assert [2000] == [len(cycle) for cycle in cycles]


def test_an_empty_family_has_no_edges() -> None:
    """Nothing refers to nothing."""
    assert ((), ()) == (PlanGraph.of([], Registry()).edges, direct().superior_cycles)
