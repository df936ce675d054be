"""A command body whose head is a unit instead of a post."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"body", "holder"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each such head; a place in a body (``hq.head``) is a post as well."""
    for number, body in enumerate(view.plan.bodies):
        for index, head in enumerate(body.head):
            if not set(head) & set("/.#"):
                words: dict[str, Word] = {
                    "body": label(body, view.vocabulary),
                    "holder": holder_word(head),
                }
                yield Hit(view.spot("bodies", number, "head", index), words)
