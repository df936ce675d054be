"""A superior plan two or more levels up while none of the next level is implemented."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import TIERS, joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"superior", "level", "between"})
_LEVELS = ("county", "city", "province", "state")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such reference."""
    registry = view.around.registry
    own = registry.level(view.plan.jurisdiction)
    if own not in _LEVELS:
        return
    rank = _LEVELS.index(own)
    steps: list[tuple[int, int, str]] = []
    for index, reference in enumerate(view.plan.references):
        peer = view.around.peer(reference.plan or "") if reference.kind == "implements" else None
        level = registry.level(peer.jurisdiction) if peer else None
        if peer is not None and level in _LEVELS:
            steps.append((index, _LEVELS.index(level) - rank, peer.title))
    if any(up <= 1 for _, up, _ in steps):
        return
    for index, up, title in steps:
        words: dict[str, Word] = {
            "superior": title,
            "level": TIERS[_LEVELS[rank + up]],
            "between": joined(TIERS[name] for name in _LEVELS[rank + 1 : rank + up]),
        }
        yield Hit(view.spot("references", index, "plan"), words, mark=title)
