"""The command body of a total plan that no main leader of Party or government heads."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holders_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"body", "head"})
_TOP = frozenset({"headquarters", "committee", "leading_group"})


def check(view: View) -> Iterator[Hit]:
    """At most one hit: the first body without a parent; unknown heads are another rule's."""
    for index, body in enumerate(view.plan.bodies):
        if body.kind in _TOP and body.parent is None and body.head:
            if all(_is_no_leader(head, view) for head in body.head):
                words: dict[str, Word] = {
                    "body": label(body, view.vocabulary),
                    "head": holders_word(body.head),
                }
                yield Hit(view.spot("bodies", index, "head"), words)
            return


def _is_no_leader(head: str, view: View) -> bool:
    """Whether a registered post is surely none of a main leader: a deputy, or in a department."""
    entry = view.around.registry.organisations.get(unit_of(head))
    if entry is None:
        return False
    if entry.value.kind not in ("government", "party"):
        return True
    title = next((p.title for p in entry.value.posts if f"{unit_of(head)}/{p.id}" == head), None)
    return title is not None and "副" in title
