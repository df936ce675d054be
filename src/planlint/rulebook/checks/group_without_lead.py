"""A working group that nobody leads."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View

WORDS = frozenset({"item"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such group.

    A group that belongs to no body and is sent out as the case demands gets its lead when it is
    sent; one that belongs to a body has its lead in the plan, however seldom it is set up.
    """
    for index, body in enumerate(view.plan.bodies):
        sent_out = body.when is not None and body.parent is None
        if body.kind == "working_group" and not (body.lead or body.head or sent_out):
            yield Hit(view.spot("bodies", index), {"item": label(body, view.vocabulary)})
