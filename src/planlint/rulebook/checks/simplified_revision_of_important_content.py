"""A revision by the simplified procedure that says itself that it touches important content."""

from collections.abc import Iterator

from planlint.rulebook.areas import IMPORTANT_AREAS
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"touched"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit."""
    revision = view.plan.edition.revision if view.plan.edition else None
    if revision is None or revision.procedure != "simplified":
        return
    touched = [IMPORTANT_AREAS[part] for part in revision.touches if part in IMPORTANT_AREAS]
    if touched:
        words: dict[str, Word] = {"touched": joined(touched)}
        yield Hit(view.spot("edition", "revision"), words)
