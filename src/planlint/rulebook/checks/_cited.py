"""The titles that a plan cites, in its references and in its text: for rules of scope plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

_TITLE = re.compile(r"《([^《》\n]{2,60})》")


@dataclass(frozen=True, slots=True)
class Cited:
    """One title with its place, and what stands before it in the text."""

    title: str
    pointer: Pointer
    before: str = ""
    characters: tuple[int, int] | None = None


def cited(view: View) -> Iterator[Cited]:
    """All titles, in the order of references and text."""
    for index, reference in enumerate(view.plan.references):
        if reference.title:
            yield Cited(reference.title, ("references", index, "title"))
    for pointer, text in view.prose if "《" in view.text else ():
        for match in _TITLE.finditer(text) if "《" in text else ():
            start = match.start()
            yield Cited(match[1], pointer, text[max(start - 100, 0) : start], match.span(1))


def hits(view: View, wrong: Iterator[Cited]) -> Iterator[Hit]:
    """One hit for each wrong title, with all its other places."""
    places: dict[str, list[Spot]] = {}
    for one in wrong:
        spot = Spot(view.document, one.pointer, one.characters)
        places.setdefault(one.title, []).append(spot)
    for title, (first, *others) in places.items():
        yield Hit(first, {"title": title}, tuple(others), mark=title)
