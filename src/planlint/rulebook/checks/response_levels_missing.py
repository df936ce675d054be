"""An event plan that fixes no response levels."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS: frozenset[str] = frozenset()
_SPOKEN = re.compile("(?:[一二三四]|[ⅠⅡⅢⅣ]|I{1,3}V?)级(?:应急)?响应|响应分(?:级|为)")
_BECAUSE = Both(
    zh="正文提到了响应级别，没有写成数据，须由人判断",
    en="the text speaks of response levels that are not given as data; a person must judge",
)


def check(view: View) -> Iterator[Hit]:
    """At most one hit; where the text speaks of levels the answer is 'undecided'."""
    if view.plan.responses:
        return
    for pointer, text in view.prose:
        match = _SPOKEN.search(text)
        if match:
            there = Spot(view.document, pointer, match.span())
            yield Hit(view.spot("type"), {}, (there,), undecided=_BECAUSE)
            return
    yield Hit(view.spot("type"))
