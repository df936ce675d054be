"""What stands in the way of one step, as a little graph: units, posts, numbers, depots side by side.

A step is taken if one of its branches works: a unit with a post in it and a number of his. What
lies on every branch is what the step cannot do without.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from planlint.family.command.chain import numbers
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import behind, stand_ins, unit_of
from planlint.family.phones import Line, next_called

PartKind = Literal["post", "number", "unit", "depot", "team", "shelter"]


class Part(NamedTuple):
    """Somebody or something that can be lost."""

    kind: PartKind
    # A post, unit or resource by id, a number as it is written.
    id: str


# One way to take a step: the parts on it, each of which may have several of the next kind.
Layer = tuple[Part, ...]
Branch = tuple[Layer, ...]
_BEGIN, _END = Part("unit", ""), Part("number", "")


def branches(holders: Iterable[str], facts: Facts, family: Family) -> tuple[Branch, ...]:
    """The ways to reach one of *holders*, whoever stands in for them, or whom one calls next."""
    asked: dict[str, None] = {}
    for holder in holders:
        others = (*stand_ins(holder, facts.plan, family), *next_called(holder, facts, family))
        for one in (holder, *others):
            asked.update(dict.fromkeys(behind(one, facts.plan, family)))
    return tuple(_branch(one, numbers(one, facts, family)) for one in asked)


def exactly(holder: str, facts: Facts | None, family: Family) -> tuple[Branch, ...]:
    """The ways to reach one holder, nobody in his place; without *facts* no plan lists numbers."""
    if facts is None:
        return (_branch(holder, ()),)
    posts = behind(holder, facts.plan, family)
    return tuple(_branch(one, numbers(one, facts, family)) for one in posts)


def edges_of(
    ways: Iterable[Branch], begin: object = _BEGIN, end: object = _END
) -> Iterator[tuple[object, object]]:
    """The branches as edges from *begin* to *end*, equal parts as one node."""
    for branch in ways:
        before: tuple[object, ...] = (begin,)
        for layer in (*filter(None, branch), (end,)):
            yield from ((a, b) for a in before for b in layer)
            before = layer


def needed(ways: Iterable[Branch]) -> tuple[Part, ...]:
    """The parts on every way, nearest to the beginning first; empty where there is no way."""
    return tuple(
        part
        for part in dominators(edges_of(ways), _BEGIN, _END)
        if isinstance(part, Part) and part not in (_BEGIN, _END)
    )


def dominators(edges: Iterable[tuple[object, object]], begin: object, end: object) -> list[object]:
    """The nodes on every way from *begin* to *end*, in order, both ends included; none without a way."""
    listed = list(dict.fromkeys(edges))
    import networkx as nx  # noqa: PLC0415 - 140 ms that only this question needs

    graph: nx.DiGraph[object] = nx.DiGraph(listed)
    if begin not in graph or end not in graph:
        return []
    above: Mapping[object, object] = nx.immediate_dominators(graph, begin)
    if end not in above:
        return []
    found = [end]
    while found[-1] != begin:
        found.append(above[found[-1]])
    return found[::-1]


def _branch(holder: str, lines: Iterable[Line]) -> Branch:
    post = (Part("post", holder),) if "/" in holder else ()
    called = tuple(Part("number", line.number) for line in lines)
    return ((Part("unit", unit_of(holder)),), post, called)
