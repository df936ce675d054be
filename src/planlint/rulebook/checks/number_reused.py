"""Two different plans of the family under one document number."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"number", "other"})


def check(view: View) -> Iterator[Hit]:
    """One hit at the first of the plans, with the others as related places."""
    number = view.plan.edition.number if view.plan.edition else None
    same = view.around.by_number.get(number or "", ())
    if len(same) < 2 or same[0].document is not view.document:  # noqa: PLR2004 - it and another
        return
    others = tuple(Spot.opposite(other.document, ("edition", "number")) for other in same[1:])
    words = {"number": number or "", "other": "、".join(item.plan.id for item in same[1:])}
    yield Hit(view.spot("edition", "number"), words, others, mark=number or "")
