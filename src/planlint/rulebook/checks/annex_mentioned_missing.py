"""The text points at an annex by a number that the plan does not have."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"found", "number"})
_ANNEX = re.compile(r"附件\s*(\d{1,2})((?:\.\d+)*)(?!\d)")
# Annexes of another document: its title stands right before.
_FOREIGN = re.compile(r"[》〕号][^。；，]{0,4}$")


def check(view: View) -> Iterator[Hit]:
    """One hit for each wrong number, with its other places; a section number is no annex."""
    if "附件" not in view.text:
        return
    found: dict[str, list[Spot]] = {}
    for pointer, text in view.prose:
        for match in _ANNEX.finditer(text):
            exists = int(match[1]) <= len(view.plan.annexes) and not match[2]
            if not exists and not _FOREIGN.search(text[: match.start()]):
                found.setdefault(match[0], []).append(Spot(view.document, pointer, match.span()))
    for word, (first, *others) in found.items():
        words = {"found": word, "number": str(len(view.plan.annexes))}
        yield Hit(first, words, tuple(others), mark=word)
