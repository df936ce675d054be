"""Characters that no installed font has.

One of them does more than leave a box: it spoils the text of every other character of that font
for searching and copying (WeasyPrint 70). So they print as 〓, the printer's sign for a missing
type, and the caller can name them.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import cache

from .fonts import fontconfig

MISSING = "〓"
# Marks that turn the order of what is read; a plan that uses them hides what it says.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LAYOUT = "\n\r\t"
_RANGE = re.compile(r"([0-9a-f]+)(?:-([0-9a-f]+))?")


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of *text* that cannot be printed, in order."""
    return tuple(sorted(character for character in set(text) if not _prints(character)))


def visible(text: str) -> str:
    """The text with 〓 for every character that cannot be printed."""
    return text.translate({ord(character): MISSING for character in unprintable(text)})


def _prints(character: str) -> bool:
    if character.isascii() and (character.isprintable() or character in _LAYOUT):
        return True
    category = unicodedata.category(character)
    if category in ("Cc", "Cs") or _TURNING.match(character):
        return False
    # Joiners, variation selectors, line separators: they have no shape that could be missing.
    if category in ("Cf", "Mn", "Zl", "Zp", "Zs"):
        return True
    starts, ends = _covered()
    place = bisect_right(starts, ord(character)) - 1
    return not starts or (place >= 0 and ord(character) <= ends[place])


@cache
def _covered() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Starts and ends of the ranges that the installed fonts cover together."""
    ranges = sorted(
        (int(first, 16), int(last or first, 16))
        for first, last in _RANGE.findall(fontconfig("%{charset} "))
    )
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(start for start, _ in merged), tuple(end for _, end in merged)
