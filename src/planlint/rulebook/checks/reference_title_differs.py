"""The title given with a reference is not that of the document that its id stands for."""

from collections.abc import Iterator

from planlint.family.titles import plain_title
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._targets import target

WORDS = frozenset({"given", "title"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such reference."""
    for index, reference in enumerate(view.plan.references):
        given = reference.title
        found = target(view, reference) if given else None
        if given is None or found is None or not found.title:
            continue
        if plain_title(given) == plain_title(found.title):
            continue
        if plain_title(given) not in {plain_title(title) for title in found.titles(view)}:
            words = {"given": given, "title": found.title}
            yield Hit(view.spot("references", index, "title"), words, mark=given)
