"""A phone of the phone list that is not the one registered for the post."""

import re
from collections.abc import Iterator

from planlint.family.grouping import grouped
from planlint.family.registry import Entry, Registry
from planlint.model.registries.organisations import Organisation, Post
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"holder", "ours", "theirs"})
NEEDS = ("contacts",)
_Phone = tuple[Entry[Organisation], int, Post]


def check(view: View) -> Iterator[Hit]:
    """One hit for each contact; a unit is compared with the post that is always manned."""
    phones = view.around.once(("phones",), lambda: grouped(_phones(view.around.registry)))
    for index, contact in enumerate(view.plan.contacts):
        holder = contact.holder or ""
        # Several posts that fit say nothing.
        fitting = phones.get(holder, ()) if contact.phone else ()
        if not contact.phone or len(fitting) != 1:
            continue
        entry, number, registered = fitting[0]
        if contact.phone != registered.phone and _differ(contact.phone, registered.phone or ""):
            words: dict[str, Word] = {
                "holder": holder_word(holder),
                "ours": contact.phone,
                "theirs": registered.phone or "",
            }
            there = Spot.opposite(entry.document, (*entry.pointer, "posts", number, "phone"))
            yield Hit(view.spot("contacts", index, "phone"), words, (there,))


def _phones(registry: Registry) -> Iterator[tuple[str, _Phone]]:
    """Each holder with the posts that have a phone: of a unit those that are always manned."""
    for unit, entry in registry.organisations.items():
        for number, post in enumerate(entry.value.posts):
            if post.phone and post.id:
                yield f"{unit}/{post.id}", (entry, number, post)
            if post.phone and post.always:
                yield unit, (entry, number, post)


def _differ(phone: str, other: str) -> bool:
    """Whether more than blanks and dashes differs."""
    return re.sub(r"\D", "", phone) != re.sub(r"\D", "", other)
