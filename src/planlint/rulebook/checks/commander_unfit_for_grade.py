"""A grade of events commanded by a level that the state plan does not mean for it."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import GRADES, TIERS, holder_word
from planlint.rulebook.tiers import holder_tier
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"grade", "holder", "level", "expected"})
_LEVELS = ("county", "city", "province", "state")
_LEAST = {
    "especially_major": "province",
    "major": "province",
    "large": "city",
    "ordinary": "county",
}


def check(view: View) -> Iterator[Hit]:
    """One hit for each grade whose commander is too low; a higher one may always take over."""
    for pointer, level in view.select("grades[].levels[]"):
        if level.grade is None or not level.command:
            continue
        tiers = [holder_tier(holder, view) for holder in level.command]
        known = [tier for tier in tiers if tier in _LEVELS]
        expected = _LEAST[level.grade]
        if len(known) == len(tiers) and max(map(_LEVELS.index, known)) < _LEVELS.index(expected):
            words: dict[str, Word] = {
                "grade": GRADES[level.grade],
                "holder": holder_word(level.command[0]),
                "level": TIERS[known[0]],
                "expected": TIERS[expected],
            }
            yield Hit(view.spot(*pointer, "command"), words)
