"""Rings of promises: tasks that wait for each other, or for themselves."""

import itertools
from collections.abc import Mapping

from planlint.family.cycles import rings
from planlint.family.family import Family
from planlint.family.promises import Assumption, TaskKey

from .matching import answering_tasks, everything_assumed

# What each task of the ring counts on, from the first around to it.
Ring = tuple[Assumption, ...]


def promise_rings(family: Family) -> Mapping[str, tuple[Ring, ...]]:
    """Plan -> the rings that begin at it: one in each tangle, the shortest."""
    return family.once(("promise rings",), lambda: _rings(family))


def _rings(family: Family) -> dict[str, tuple[Ring, ...]]:
    first: dict[tuple[TaskKey, TaskKey], Assumption] = {}
    for one in everything_assumed(family):
        for other in answering_tasks(one, family) if one.key[1] else ():
            first.setdefault((one.key, other.key), one)
    found: dict[str, tuple[Ring, ...]] = {}
    for nodes in rings(first):
        ring = tuple(first[pair] for pair in itertools.pairwise(nodes))
        found[nodes[0][0]] = (*found.get(nodes[0][0], ()), ring)
    return found
