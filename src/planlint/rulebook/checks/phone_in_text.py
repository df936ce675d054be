"""A mobile number in the text of a plan that is made public: offices have other numbers."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"number"})
_MOBILE = re.compile(r"1(?<![\d-]1)[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")


def check(view: View) -> Iterator[Hit]:
    """At most one hit, at the first number, with the others as related places."""
    secrecy = view.plan.edition.secrecy if view.plan.edition else None
    if secrecy not in (None, "public") or not _MOBILE.search(view.text):
        return
    spots = [
        Spot(view.document, pointer, match.span())
        for pointer, text in view.prose
        for match in _MOBILE.finditer(text)
    ]
    if spots:
        yield Hit(spots[0], {"number": str(len(spots))}, tuple(spots[1:]))
