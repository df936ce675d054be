"""Tables and columns: five thousand plans with forty thousand obligations fit into a few megabytes.

A string stands once in a table and elsewhere as its number; a list of records becomes one list of
small numbers for each key. `assets/data.js` reads it back.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from planlint.report.printable import printable

# A column of which this share says the same is written as that value and its exceptions.
_COMMON = 0.7
Column = int | list[int] | dict[str, Any]


class Table(dict[Any, int]):
    """Values in the order of their first use; the first is the empty one."""

    def number(self, value: Any) -> int:
        """The number that stands for the value."""
        return self.setdefault(value, len(self))


class Tables:
    """The tables of one page."""

    def __init__(self) -> None:
        self._strings = Table({"": 0})
        self._sets = Table({(): 0})
        self._shown: dict[str, str] = {"": ""}

    def text(self, text: str | None) -> int:
        """The number of a string; control and line-breaking characters are shown as escapes."""
        given = text or ""
        if given not in self._shown:
            self._shown[given] = printable(given)
        return self._strings.number(self._shown[given])

    def texts(self, texts: Iterable[str]) -> int:
        """The number of a list of strings."""
        return self.numbers([self.text(text) for text in texts])

    def numbers(self, numbers: Iterable[int]) -> int:
        """The number of a list of numbers."""
        return self._sets.number(tuple(numbers))

    def data(self) -> dict[str, Any]:
        """Both tables, when all is written."""
        return {"strings": list(self._strings), "sets": [list(one) for one in self._sets]}


def days_after(day: str | None, base: datetime.date, known: dict[str, int]) -> int:
    """Days from *base*; the day itself is 1, the day before -1, and none is 0."""
    if not day:
        return 0
    if day not in known:
        distance = (datetime.date.fromisoformat(day) - base).days
        known[day] = distance + 1 if distance >= 0 else distance
    return known[day]


def column(values: Sequence[int]) -> Column:
    """One value where all are the same, else value and exceptions, or all of them."""
    if not values:
        return 0
    counted: dict[int, int] = {}
    for value in values:
        counted[value] = counted.get(value, 0) + 1
    usual = max(counted, key=lambda value: (counted[value], -value))
    if len(counted) == 1:
        return usual
    if counted[usual] < _COMMON * len(values):
        return list(values)
    places = [place for place, value in enumerate(values) if value != usual]
    steps = [place - before for place, before in zip(places, [0, *places], strict=False)]
    return {"d": usual, "i": steps, "v": [values[place] for place in places]}
