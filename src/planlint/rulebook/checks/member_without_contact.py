"""A member unit whose number is not in the phone list."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"member", "body"})
_COMMANDS = ("headquarters", "committee", "leading_group", "joint_conference")


def check(view: View) -> Iterator[Hit]:
    """One hit for each member of a command body; a plan without a phone list is another matter."""
    if not view.plan.contacts:
        return
    listed = {unit_of(contact.holder) for contact in view.plan.contacts if contact.holder}
    seen: set[str] = set()
    for number, body in enumerate(view.plan.bodies):
        for index, member in enumerate(body.members if body.kind in _COMMANDS else ()):
            unit = unit_of(member)
            if unit not in listed and unit not in seen:
                seen.add(unit)
                words: dict[str, Word] = {
                    "member": holder_word(unit),
                    "body": label(body, view.vocabulary),
                }
                yield Hit(view.spot("bodies", number, "members", index), words, mark=unit)
