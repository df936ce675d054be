"""A review in which fewer than two thirds of the experts present agreed."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"present", "agreed"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit; votes that are not recorded are not judged."""
    preparation = view.plan.preparation
    review = preparation.expert_review if preparation else None
    if review is None or review.present is None or review.agreed is None:
        return
    if 3 * review.agreed < 2 * review.present:
        words = {"present": str(review.present), "agreed": str(review.agreed)}
        yield Hit(view.spot("preparation", "expert_review", "agreed"), words)
