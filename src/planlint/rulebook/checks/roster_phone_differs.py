"""The phone of a roster is not the one registered for the duty post of its unit."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from ._rosters import words

WORDS = frozenset({"unit", "period", "ours", "theirs"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each roster; a unit with several duty posts says nothing."""
    for entry in view.around.registry.rosters:
        unit = view.around.registry.organisations.get(unit_of(entry.value.unit or ""))
        posts = [
            (number, post.phone)
            for number, post in enumerate(unit.value.posts if unit else ())
            if post.always and post.phone
        ]
        if unit is None or entry.value.phone is None or len(posts) != 1:
            continue
        number, phone = posts[0]
        if _digits(entry.value.phone) != _digits(phone):
            said: dict[str, Word] = {
                **words(entry.value),
                "ours": entry.value.phone,
                "theirs": phone,
            }
            there = Spot.opposite(unit.document, (*unit.pointer, "posts", number, "phone"))
            yield Hit(view.spot(entry, "phone"), said, (there,), mark=entry.value.id or "")


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)
