"""A reviewer with an interest in the unit who took part in the review."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"names"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    preparation = view.plan.preparation
    review = preparation.expert_review if preparation else None
    if review is None:
        return
    names = [name for name in review.conflicted if name not in review.recused]
    if names:
        place = view.spot("preparation", "expert_review", "conflicted")
        yield Hit(place, {"names": "、".join(names)})
