"""A phone of the phone list that is not the one registered for the post."""

import re
from collections.abc import Iterator

from planlint.family.grouping import grouped
from planlint.family.registry import Entry
from planlint.model.registries.organisations import Organisation, Post
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"holder", "ours", "theirs"})
NEEDS = ("contacts",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each contact; a unit is compared with the post that is always manned."""
    for index, contact in enumerate(view.plan.contacts):
        unit, _, post = (contact.holder or "").partition("/")
        entry = view.around.registry.organisations.get(unit)
        found = _post(view, entry, post) if entry and contact.phone else None
        if entry is None or found is None or not contact.phone:
            continue
        number, registered = found
        if contact.phone != registered.phone and _differ(contact.phone, registered.phone or ""):
            words: dict[str, Word] = {
                "holder": holder_word(contact.holder or unit),
                "ours": contact.phone,
                "theirs": registered.phone or "",
            }
            there = Spot.opposite(entry.document, (*entry.pointer, "posts", number, "phone"))
            yield Hit(view.spot("contacts", index, "phone"), words, (there,))


def _post(view: View, entry: Entry[Organisation], name: str) -> tuple[int, Post] | None:
    """The post meant, if a phone is registered for it; several that fit say nothing."""
    key = ("phones", entry.value.id or "")
    fitting = view.around.once(key, lambda: grouped(_phones(entry.value))).get(name, ())
    return fitting[0] if len(fitting) == 1 else None


def _phones(unit: Organisation) -> Iterator[tuple[str, tuple[int, Post]]]:
    """The posts with a phone by their ids, and those always manned under none too."""
    for number, post in enumerate(unit.posts):
        if post.phone and post.id:
            yield post.id, (number, post)
        if post.phone and post.always:
            yield "", (number, post)


def _differ(phone: str, other: str) -> bool:
    """Whether more than blanks and dashes differs."""
    return re.sub(r"\D", "", phone) != re.sub(r"\D", "", other)
