"""Plans that are each other's superior: shown as a chain with all its places."""

from collections.abc import Iterator

from planlint.family.graph import Edge
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"chain"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each cycle, reported once, at its first plan of this family."""
    for cycle in view.around.graph.superior_cycles:
        own = [edge for edge in cycle if edge.facts is not None]
        if own and own[0].facts is not None and own[0].facts.document is view.document:
            chain = " → ".join([edge.source for edge in cycle] + [cycle[-1].target])
            first, *others = own
            related = tuple(_spot(edge) for edge in others)
            yield Hit(view.spot(*first.pointer), {"chain": chain}, related, mark=chain)


def _spot(edge: Edge) -> Spot:
    assert edge.facts is not None
    note = Both(
        zh=f"{edge.source} 的上位预案是 {edge.target}", en=f"{edge.source} implements {edge.target}"
    )
    return Spot(edge.facts.document, edge.pointer, note=note)
