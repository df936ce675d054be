"""Sentences of the prose of a plan, for rules about wording."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.rulebook.hit import Spot
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

_SENTENCE = re.compile(r"[^。；;！!？?\n]+")
_PROSE = "text"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one item of a list, with its place in the text."""

    text: str
    pointer: Pointer
    start: int

    def spot(self, view: View, match: re.Match[str], group: int | str = 0) -> Spot:
        """The place of what *match* found in the sentence."""
        start, end = match.span(group)
        return Spot(view.document, self.pointer, (self.start + start, self.start + end))


def sentences(view: View, *, without: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """The sentences of sections and annexes, but not of those that fill a role *without*."""
    skipped = [
        pointer
        for pointer, part in view.parts()
        if without and view.vocabulary.roles_of(part.role, part.title) & without
    ]
    for pointer, text in view.prose:
        inside = any(pointer[: len(place)] == place for place in skipped)
        if pointer[-1] == _PROSE and pointer[0] in ("sections", "annexes") and not inside:
            for match in _SENTENCE.finditer(text):
                yield Sentence(match[0], pointer, match.start())
