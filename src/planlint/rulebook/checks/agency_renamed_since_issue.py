"""An agency that was renamed after the edition was issued: a reason to look at a revision."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from . import _names

WORDS = _names.WORDS


def check(view: View) -> Iterator[Hit]:
    """One hit for each name that went out of use between issue and the day of the check."""
    if view.issued is None:
        return
    for old, places in _names.mentions_by_name(view):
        if old.old_on(view.around.as_of) and not old.old_on(view.issued):
            yield _names.hit(view, old, places)
