"""A neighbour prone to the same hazard has a plan on it, and this plan is not linked with it."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"area", "other", "hazard", "id"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such plan of a neighbour."""
    areas = view.around.registry.jurisdictions
    here = areas.get(view.plan.jurisdiction)
    linked = {reference.plan for reference in view.plan.references}
    for neighbour in here.value.neighbours if here else ():
        there = areas.get(neighbour)
        if here is None or there is None:
            continue
        shared = set(here.value.prone_to) & set(there.value.prone_to)
        for hazard in view.plan.hazards:
            for peer in view.around.peers_on(neighbour, hazard) if hazard in shared else ():
                if peer.type == view.plan.type and peer.id not in linked:
                    linked.add(peer.id)
                    words: dict[str, Word] = {
                        "area": there.value.name or neighbour,
                        "other": peer.title,
                        "hazard": view.vocabulary.name("hazards", hazard),
                        "id": peer.id,
                    }
                    where = ("references",) if view.plan.references else ("type",)
                    yield Hit(view.spot(*where), words, mark=peer.id)
