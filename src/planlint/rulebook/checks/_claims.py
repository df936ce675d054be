"""Claims of plans to the command of a grade, those of an area and of areas above it side by side."""

from collections.abc import Callable, Iterator

from planlint.family.command.claims import Claim, opposite
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import GRADES
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"grade", "other"})
_UNKNOWN = Both(
    zh="有的应对主体没有登记，或者分属几级，不知道算谁的",
    en="a commander is not registered, or several tiers command together",
)


def hits(view: View, clashes: Callable[[Claim, Claim], bool | None]) -> Iterator[Hit]:
    """One hit for each grade that *clashes* with that of a plan above; None makes it undecided."""
    peer = view.around.peer(view.plan.id) if view.plan.grades else None
    if peer is None or peer.document is not view.document:
        return
    seen: set[tuple[str, str]] = set()
    for grade, ours, theirs in opposite(peer, view.around):
        verdict = clashes(ours, theirs)
        if verdict is False or (grade, theirs.peer.id) in seen:
            continue
        seen.add((grade, theirs.peer.id))
        words: dict[str, Word] = {"grade": GRADES[grade], "other": theirs.peer.title}
        there = Spot.opposite(theirs.peer.document, theirs.pointer)
        because = _UNKNOWN if verdict is None else None
        mark = f"{grade} {theirs.peer.id}"
        spot = view.spot(*ours.pointer)
        yield Hit(spot, words, (there,), undecided=because, mark=mark)
