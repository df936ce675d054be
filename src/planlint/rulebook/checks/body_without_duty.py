"""A body that is set up and of which nobody says what it does."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import label
from planlint.rulebook.view import View

WORDS = frozenset({"body"})
_USES = (
    "duties[].holder[]", "tasks[].lead[]", "tasks[].support[]", "tasks[].post",
    "warnings[].issue[]", "responses[].assess[]", "responses[].propose[]", "responses[].decide[]",
    "responses[].announce[]", "responses[].command[]", "reporting[].from.holder[]",
    "reporting[].to.holder[]", "grades[].levels[].command[]",
)  # fmt: skip


def check(view: View) -> Iterator[Hit]:
    """One hit for each body that holds nothing; it counts when its head or office does."""
    if not view.plan.duties:
        return
    used = {holder.partition(".")[0] for path in _USES for _, holder in view.select(path)}
    for index, body in enumerate(view.plan.bodies):
        if body.id and body.id not in used:
            yield Hit(view.spot("bodies", index), {"body": label(body, view.vocabulary)})
