"""A first press conference that the text sets later than 24 hours."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View

WORDS = frozenset({"found"})
_HOURS = re.compile(
    r"(\d+)\s*(小时|天|日)(?:之?内)?[^，。；]{0,12}(?:首场|首次|第一场)[^，。；]{0,6}发布会"
)
_MOST = 24


def check(view: View) -> Iterator[Hit]:
    """One hit for each such sentence."""
    if "发布会" not in view.text:
        return
    for pointer, text in view.prose:
        for match in _HOURS.finditer(text):
            hours = int(match[1]) * (1 if match[2] == "小时" else _MOST)
            if hours > _MOST:
                found = {"found": f"{match[1]}{match[2]}"}
                yield Hit(Spot(view.document, pointer, match.span()), found)
