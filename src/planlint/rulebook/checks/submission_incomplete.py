"""A submission for approval that lacks something the measures always ask for."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"missing"})
_NOT_LISTED = Both(
    zh="没有列出送审材料（preparation.submitted），不能判断",
    en="what was submitted is not listed (preparation.submitted), so nobody can tell",
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit; undecided where nothing is listed."""
    preparation = view.plan.preparation
    if preparation is None:
        return
    required = [term for term in view.vocabulary.lists["submissions"].values() if term.required]
    missing = [term.both for term in required if term.id not in preparation.submitted]
    if missing:
        words: dict[str, Word] = {"missing": joined(missing)}
        listed = bool(preparation.submitted)
        place = ("preparation", "submitted") if listed else ("preparation",)
        yield Hit(view.spot(*place), words, undecided=None if listed else _NOT_LISTED)
