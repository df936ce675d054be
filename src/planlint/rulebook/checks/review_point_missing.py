"""A review that gives no conclusion on one of the five points of the measures."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"missing"})
# The sixth point of the list is what else there may be.
_OPEN = "other"


def check(view: View) -> Iterator[Hit]:
    """At most one hit; a review that is not recorded is not judged."""
    preparation = view.plan.preparation
    review = preparation.review if preparation else None
    if review is None:
        return
    points = view.vocabulary.lists["review_items"].values()
    missing = [p.both for p in points if p.id not in review.items and p.id != _OPEN]
    if missing:
        words: dict[str, Word] = {"missing": joined(missing)}
        yield Hit(view.spot("preparation", "review"), words)
