"""A first press conference that the text sets later than asked: 24 hours, or less where a place says so."""

import re
from collections.abc import Iterator

from planlint.model.scalars import Duration
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"found", "most"})
_HOURS = re.compile(
    r"(\d+)\s*(小时|天|日)(?:之?内)?[^，。；]{0,12}(?:首场|首次|第一场)[^，。；]{0,6}发布会"
)
_DAY = 24


def check(view: View) -> Iterator[Hit]:
    """One hit for each such sentence."""
    limits = view.asked("press_conference_time") if "发布会" in view.text else ()
    if not limits:
        return
    for pointer, text in view.prose:
        for match in _HOURS.finditer(text):
            hours = Duration(int(match[1]) * (1 if match[2] == "小时" else _DAY), "h")
            late = next((limit for limit in limits if hours.longer_than(limit.value)), None)
            if late is not None:
                words: dict[str, Word] = {"found": f"{match[1]}{match[2]}", "most": late.said}
                yield Hit(Spot(view.document, pointer, match.span()), words, limit=late)
