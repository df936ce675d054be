"""A special plan that does not implement the special plan on its hazard one level up."""

from collections.abc import Iterator

from planlint.family.peer import Peer
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"hazard", "superior", "id"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each plan of the level above that is passed over."""
    # What a plan further up covers is another rule's finding: the level is skipped.
    followed = {
        hazard
        for peer in view.superiors
        if peer.type == "special" and peer.jurisdiction != view.plan.jurisdiction
        for hazard in peer.hazards
    }
    seen: set[str] = set()
    for hazard in view.plan.hazards:
        for peer in _above(view, hazard):
            if hazard not in followed and peer.id not in seen:
                seen.add(peer.id)
                words: dict[str, Word] = {
                    "hazard": view.vocabulary.name("hazards", hazard),
                    "superior": peer.title,
                    "id": peer.id,
                }
                where = ("references",) if view.plan.references else ("type",)
                there = Spot.opposite(peer.document, peer.at())
                yield Hit(view.spot(*where), words, (there,), mark=peer.id)


def _above(view: View, hazard: str) -> tuple[Peer, ...]:
    """The special plans on the hazard of the area above."""
    entry = view.around.registry.jurisdictions.get(view.plan.jurisdiction)
    parent = entry.value.parent if entry else None
    peers = view.around.peers_on(parent, hazard) if parent else ()
    return tuple(peer for peer in peers if peer.type == "special")
