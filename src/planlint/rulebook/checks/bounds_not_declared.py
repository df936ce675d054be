"""Numbers with 以上 or 以下 in the text, and no word on whether the bound itself belongs to them."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()
# A number, a unit of at most four characters, then the word: not 县级以上, not 重大以上.
_BOUND = re.compile(r"\d[\d,.]*(?:%|[\u4e00-\u9fff²³]{0,4}?)以[上下](?!级)")
_DECLARED = re.compile(r"(?:包?含|包括)本(?:数|级)")


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the first such number, with the others as related places."""
    if _DECLARED.search(view.text) or not _BOUND.search(view.text):
        return
    spots = [
        Spot(view.document, pointer, match.span())
        for pointer, text in view.prose
        for match in _BOUND.finditer(text)
    ]
    if spots:
        yield Hit(spots[0], {}, tuple(spots[1:]))
