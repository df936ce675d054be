"""Plans that are each other's superior: shown as a chain with all its places."""

from collections.abc import Iterator

from planlint.family.graph import Edge
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"chain"})
_MOST = 24


def check(view: View) -> Iterator[Hit]:
    """One hit for each cycle, reported once, at its first plan of this family."""
    for cycle in view.around.graph.cycles_of.get(view.plan.id, ()):
        first, *others = (edge for edge in cycle if edge.facts is not None)
        if first.document is view.document:
            chain = _chain([*(edge.source for edge in cycle), cycle[-1].target])
            related = tuple(_spot(edge) for edge in others[:_MOST])
            yield Hit(view.spot(*first.pointer), {"chain": chain}, related, mark=chain)


def _chain(plans: list[str]) -> str:
    """All plans; of a longer cycle than anybody reads the first and the last ones."""
    shown = plans if len(plans) <= _MOST else [*plans[: _MOST // 2], "…", *plans[-_MOST // 2 :]]
    return " → ".join(shown)


def _spot(edge: Edge) -> Spot:
    assert edge.facts is not None
    note = Both(
        zh=f"{edge.source} 的上位预案是 {edge.target}", en=f"{edge.source} implements {edge.target}"
    )
    return Spot(edge.facts.document, edge.pointer, note=note)
