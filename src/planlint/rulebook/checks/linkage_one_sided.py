"""A linkage that the other plan of the family does not mention."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"other", "id"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each linkage without an answer; plans outside the family cannot be seen."""
    for index, reference in enumerate(view.plan.references):
        if reference.kind != "coordinates_with" or not reference.plan:
            continue
        other = view.around.current.get(reference.plan)
        if other is None or any(back.plan == view.plan.id for back in other.plan.references):
            continue
        words: dict[str, Word] = {"other": other.plan.title, "id": view.plan.id}
        there = Spot.opposite(
            other.document, ("references",) if other.plan.references else ("title",)
        )
        yield Hit(view.spot("references", index), words, (there,), mark=reference.plan)
