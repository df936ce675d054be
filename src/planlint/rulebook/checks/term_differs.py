"""A term that another plan of the same area defines differently."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"term", "other"})
NEEDS = ("definitions",)


def check(view: View) -> Iterator[Hit]:
    """One hit for each term, at the plan whose id comes first, with the other places."""
    for index, definition in enumerate(view.plan.definitions):
        others: list[Spot] = []
        titles: list[str] = []
        for facts, number in view.around.definitions_of(definition.term or ""):
            theirs = facts.plan.definitions[number].meaning or ""
            same_area = facts.plan.jurisdiction == view.plan.jurisdiction
            if same_area and _bare(theirs) != _bare(definition.meaning or ""):
                if facts.plan.id < view.plan.id:
                    others.clear()
                    break
                others.append(Spot.opposite(facts.document, ("definitions", number)))
                titles.append(facts.plan.title)
        if others:
            words: dict[str, Word] = {"term": definition.term or "", "other": titles[0]}
            where = view.spot("definitions", index)
            yield Hit(where, words, tuple(others), mark=definition.term or "")


def _bare(text: str) -> str:
    return re.sub(r"[\s，。、；：,.;:]", "", text)
