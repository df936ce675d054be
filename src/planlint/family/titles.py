"""Titles of instruments and plans as people write them, and which known one an odd one means.

Fuzzy likeness is no proof: 水污染防治法 and 大气污染防治法 are 90 % alike and two laws. A title is
taken for another only if both have the same characters apart from words that tell no documents
apart, in any order (安全生产 for 生产安全).
"""

import functools
import re
from collections.abc import Iterable

_MARKS = str.maketrans({
    "(": "（", ")": "）", ":": "：", ",": "，", "〈": None, "〉": None, "《": None, "》": None,
})  # fmt: skip
_REMARK = re.compile(r"（[^（）]*）$")
_IDLE = re.compile(r"中华人民共和国|国务院|应急|管理|工作|处置|关于|[的、，：·—-]")
_ENOUGH = 5


@functools.lru_cache(maxsize=4096)
def plain_title(title: str) -> str:
    """*title* without spaces, title marks and a remark in brackets at its end (试行, 2024年修订)."""
    return _REMARK.sub("", "".join(title.translate(_MARKS).split()))


@functools.lru_cache(maxsize=4096)
def _characters(title: str) -> str:
    """The characters that tell a title from others, in one order."""
    return "".join(sorted(_IDLE.sub("", plain_title(title))))


class Titles:
    """All known titles: those people write, each with the official one."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        self._known: set[str] = set()
        self._alike: dict[str, set[str]] = {}
        for title, official in known:
            self._known.add(plain_title(title))
            self._alike.setdefault(_characters(title), set()).add(official)

    def meant(self, title: str) -> str | None:
        """The one official title that *title*, which is not known, most likely means."""
        if plain_title(title) in self._known:
            return None
        characters = _characters(title)
        found = self._alike.get(characters, set()) if len(characters) >= _ENOUGH else set()
        return next(iter(found)) if len(found) == 1 else None
