"""The id of the next record, as the file has them: F-031 -> F-032, D-2026-004 -> D-2026-005."""

import re
from collections.abc import Iterable

_DATED = re.compile(r"([A-Za-z]+)-(\d{4})-(\d{1,9})", re.ASCII)
_PLAIN = re.compile(r"([A-Za-z]+)-(\d{1,9})", re.ASCII)
_DIGITS = 3


class Numbering:
    """The ids of one file; a new one goes by the year, unless the file simply counts."""

    def __init__(self, ids: Iterable[str], prefix: str) -> None:
        self.used = set()
        self._last: dict[str, int] = {}
        letters, plain, width = prefix, "", _DIGITS
        for one in ids:
            match = _DATED.fullmatch(one) or _PLAIN.fullmatch(one)
            self.used.add(one)
            if match is None:
                continue
            head, _, number = one.rpartition("-")
            self._last[head] = max(self._last.get(head, 0), int(number))
            letters = match[1]
            plain, width = ("", _DIGITS) if match.re is _DATED else (head, len(number))
        self._letters, self._plain, self._width = letters, plain, width

    def next(self, year: int) -> str:
        """An id that is not used, and is from now on."""
        head = self._plain or f"{self._letters}-{year}"
        number = self._last.get(head, 0) + 1
        while f"{head}-{number:0{self._width}}" in self.used:
            number += 1
        self._last[head] = number
        found = f"{head}-{number:0{self._width}}"
        self.used.add(found)
        return found
