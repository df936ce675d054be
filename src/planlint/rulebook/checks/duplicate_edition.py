"""Two files that claim the same plan id and the same document number."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"id", "number"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such group, at the file that speaks for the plan."""
    family = view.around
    speaking = family.current.get(view.plan.id)
    if speaking is None or speaking.document is not view.document:
        return
    for group in family.duplicates.get(view.plan.id, ()):
        if speaking in group:
            others = tuple(Spot(o.document, ("id",)) for o in group if o is not speaking)
            number = view.plan.edition.number if view.plan.edition else None
            yield Hit(view.spot("id"), {"id": view.plan.id, "number": number or "—"}, others)
