"""An instrument that was already repealed when the edition was issued."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from . import _basis

WORDS = _basis.WORDS


def check(view: View) -> Iterator[Hit]:
    """One hit for each such instrument, with all its places."""
    day = view.issued or view.around.as_of
    yield from (_basis.hit(view, cited) for cited in _basis.repealed(view, day))
