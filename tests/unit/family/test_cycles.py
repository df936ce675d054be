"""Rings in a graph: one for each tangle, the shortest, and always an end."""

import itertools

from planlint.family.cycles import is_acyclic, rings


def test_one_shortest_ring_for_each_tangle() -> None:
    """Two ways round through the least node give the shorter; a node of its own is a ring of one."""
    pairs = [(1, 2), (2, 3), (3, 1), (2, 1), (5, 5), (7, 8)]
    assert [[1, 2, 1], [5, 5]] == list(rings(pairs))


def test_no_ring_no_answer() -> None:
    """Many ways to one end are no ring."""
    pairs = [(1, 2), (1, 3), (2, 4), (3, 4)]
    assert is_acyclic(pairs)
    assert [] == list(rings(pairs))


def test_a_ring_begins_where_it_may() -> None:
    """Only nodes that may begin one do; a tangle without any is left out."""
    pairs = [("a", "x"), ("x", "a"), ("b", "c"), ("c", "b")]
    assert [["x", "a", "x"]] == list(rings(pairs, lambda node: node == "x"))


def test_long_and_dense_graphs_end() -> None:
    """A ring of 50,000, and 300 nodes each tied to each, are answered with one ring each."""
    (long,) = rings((n, (n + 1) % 50_000) for n in range(50_000))
    assert len(long) == 50_001
    assert [[0, 1, 0]] == list(rings(itertools.permutations(range(300), 2)))
