"""A section that wants to show data which the plan does not have."""

from collections.abc import Iterator

from planlint.model.shows import select
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

WORDS = frozenset({"path"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each entry of ``shows`` that leads to nothing."""
    for pointer, part in view.parts():
        for index, path in enumerate(part.shows):
            if not select(view.plan, (path,), part.role):
                yield Hit(view.spot(*pointer, "shows", index), {"path": path}, mark=path)
