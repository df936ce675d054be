"""An agency under a name that was already out of use when the edition was issued."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from . import _names

WORDS = _names.WORDS


def check(view: View) -> Iterator[Hit]:
    """One hit for each old name, with all its places."""
    day = view.issued or view.around.as_of
    for old, places in _names.mentions_by_name(view):
        if old.old_on(day):
            spots = [_names.mention_spot(view, mention) for mention in places]
            yield _names.hit(view, old, spots)
