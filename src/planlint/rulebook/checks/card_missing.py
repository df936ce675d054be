"""A key post of a unit for which none of its plans has an emergency card."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from . import _own_plans

WORDS = frozenset({"post"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such post, at the first plan of the unit."""
    plans = _own_plans.of_maker(view)
    if not _own_plans.stands_first(view, plans):
        return
    carded = {card.post for facts in plans for card in getattr(facts.plan, "cards", ())}
    for post in _key_posts(view):
        if post not in carded:
            words: dict[str, Word] = {"post": holder_word(post)}
            yield Hit(view.spot("type"), words, mark=post)


def _key_posts(view: View) -> Iterator[str]:
    registered = view.around.registry.organisations
    for maker in view.plan.maker:
        for post in registered[maker].value.posts if maker in registered else ():
            if post.key:
                yield f"{maker}/{post.id}"
