"""An instrument repealed after the edition was issued: a reason to look at a revision."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from . import _basis

WORDS = _basis.WORDS


def check(view: View) -> Iterator[Hit]:
    """One hit for each instrument repealed between issue and the day of the check."""
    if view.issued is None:
        return
    ceased = _basis.repealed(view, view.around.as_of)
    before = {one.ceased.id for one in _basis.repealed(view, view.issued)} if ceased else ()
    for cited in ceased:
        if cited.ceased.id not in before:
            yield _basis.hit(view, cited)
