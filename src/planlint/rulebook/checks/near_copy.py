"""A plan most of whose sentences stand in another plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"share", "other"})
# Half of the sentences: plans of one office share a third by habit (plan-anatomy, part e).
_MOST = 0.5


def check(view: View) -> Iterator[Hit]:
    """At most one hit, for the plan that it shares most with; the later issued one is the copy."""
    likeness = view.around.likeness(view.plan.id)
    if likeness is None or likeness.share < _MOST:
        return
    other = view.around.current[likeness.other]
    words: dict[str, Word] = {"share": str(round(likeness.share * 100)), "other": other.plan.title}
    yield Hit(
        view.spot("title"), words, (Spot.opposite(other.document, ("title",)),), mark=other.plan.id
    )
