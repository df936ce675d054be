"""A study that was finished only after the plan had been approved."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

from . import _studies

WORDS = frozenset({"study", "day", "approved"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such study, with the day of approval as the related place."""
    approved = _studies.approved(view)
    for study, day, pointer in _studies.dated(view):
        if approved is not None and day > approved:
            words: dict[str, Word] = {"study": study, "day": str(day), "approved": str(approved)}
            yield Hit(view.spot(*pointer), words, (view.spot("edition", "dates", "approved"),))
