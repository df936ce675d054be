"""A plan that implements a plan of a lower level."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import TIERS
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"superior", "level", "own"})
_LEVELS = ("village", "township", "county", "city", "province", "state")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such reference; plans of one level are judged by their types elsewhere."""
    registry = view.around.registry
    own = registry.level(view.plan.jurisdiction)
    for index, reference in enumerate(view.plan.references):
        peer = view.around.peer(reference.plan or "") if reference.kind == "implements" else None
        level = registry.level(peer.jurisdiction) if peer else None
        if peer is None or own not in _LEVELS or level not in _LEVELS:
            continue
        if _LEVELS.index(level) < _LEVELS.index(own):
            words: dict[str, Word] = {
                "superior": peer.title,
                "level": TIERS[level],
                "own": TIERS[own],
            }
            yield Hit(view.spot("references", index, "plan"), words, mark=peer.id)
