"""A larger unit with dangerous goods that has no post manned round the clock."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"maker"})
_LARGER = ("large", "medium")


def check(view: View) -> Iterator[Hit]:
    """One hit for each such maker."""
    registered = view.around.registry.organisations
    for index, maker in enumerate(view.plan.maker):
        unit = registered[maker].value if maker in registered else None
        if unit and unit.size in _LARGER and not any(post.always for post in unit.posts):
            words: dict[str, Word] = {"maker": holder_word(maker)}
            yield Hit(view.spot("maker", index), words, mark=maker)
