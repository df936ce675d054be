"""Plain data in which every value knows its place."""

from array import array
from collections.abc import Iterable
from itertools import islice
from typing import Any, Self, TypeAlias

from planlint.source.marks import children, key_span, packed, unpacked, value_span
from planlint.source.scalar import Offsets, offsets
from planlint.source.span import Place, Span
from planlint.source.text import Text, for_parser

Data: TypeAlias = "dict[str, Data] | list[Data] | str | None"
"""A YAML document: scalars are text as written, an empty one is None."""

Pointer: TypeAlias = tuple[str | int, ...]
"""The way from the top to a value: keys and, from 0, indexes."""


# So many children are walked sooner than looked up.
_SHORT = 8


class Tree:
    """The data of one file and the place of each value.

    `marks` are described in `planlint.source.marks`. Looking places up walks the data, so it is for
    findings, not for every value; where the items of a list stand is kept, so that a look at each of
    10,000 is no square. Do not change `data`: the marks count its values.
    """

    __slots__ = ("_children", "_marks", "_offsets", "_source", "data", "text")

    def __init__(self, data: Data, text: Text, marks: "array[int]") -> None:
        self.data = data
        self.text = text
        self._marks = marks
        self._source: str | None = None
        self._offsets: dict[int, Offsets | None] = {}
        self._children: dict[int, list[int]] = {}

    def span(self, pointer: Pointer) -> Span:
        """The value; if the pointer leads nowhere, the nearest value on the way to it."""
        at, _, _ = self._find(pointer)
        return value_span(self._marks, at)

    def key_span(self, pointer: Pointer) -> Span:
        """The key of the last step, of `()` the first key of the document.

        A list item has no key: its value instead. Nowhere: the nearest on the way, as `span`.
        """
        at, data, depth = self._find(pointer)
        if depth == 0 and isinstance(data, dict) and data:
            return key_span(self._marks, next(children(self._marks, at)))
        if depth == 0 or isinstance(pointer[depth - 1], int):
            return value_span(self._marks, at)
        return key_span(self._marks, at)

    def span_in(self, pointer: Pointer, start: int, end: int) -> Span:
        """The characters `start` to `end` of a text value, back in the source.

        Escapes and folds are covered whole. Without the source, the span of the whole value.
        """
        at, data, depth = self._find(pointer)
        span = value_span(self._marks, at)
        if depth < len(pointer) or not isinstance(data, str):
            return span
        if at not in self._offsets:
            self._offsets[at] = offsets(self._parsed(), span, data)
        found = self._offsets[at]
        return found.span(start, end) if found is not None else span

    def place(self, span: Span) -> Place:
        """Lines and columns of a span."""
        return self.text.place(span)

    def without(self, pointers: Iterable[Pointer]) -> "Tree":
        """A tree of the same shape and places with '' for the text at the given pointers.

        Pointers that lead to no text are passed over. What is not blanked is shared, not copied.
        The source is left behind with the texts; lines and columns are known all the same.
        """
        root: list[Data] = [self.data]
        copied: set[int] = set()
        for pointer in pointers:
            if isinstance(_value(self.data, pointer), str):
                _blank(root, (0, *pointer), copied)
        return Tree(root[0], Text("", self.text.starts), self._marks)

    def to_json(self) -> dict[str, Any]:
        """What a cache keeps: data and places, but not the source."""
        starts = packed(self.text.starts)
        return {"data": self.data, "marks": packed(self._marks), "lines": starts}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """The tree that `to_json` was called on; its text has no content."""
        return cls(kept["data"], Text("", unpacked(kept["lines"])), unpacked(kept["marks"]))

    def _find(self, pointer: Pointer) -> tuple[int, Data, int]:
        """Where the numbers of the value start, the value, and how many steps led somewhere."""
        at, data = 0, self.data
        for depth, step in enumerate(pointer):
            number = _child_number(data, step)
            if number is None:
                return at, data, depth
            data = data[step]  # type: ignore[index]
            at = self._child(at, number)
        return at, data, len(pointer)

    def _child(self, at: int, number: int) -> int:
        """Where the numbers of one child start: a short way is walked, a long one kept."""
        if number < _SHORT:
            return next(islice(children(self._marks, at), number, None))
        if at not in self._children:
            self._children[at] = list(children(self._marks, at))
        return self._children[at][number]

    def _parsed(self) -> str:
        if self._source is None:
            self._source = for_parser(self.text.content)
        return self._source


def _child_number(data: Data, step: str | int) -> int | None:
    if isinstance(data, dict) and step in data:
        return next(number for number, key in enumerate(data) if key == step)
    if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
        return step
    return None


def _value(data: Data, pointer: Pointer) -> Data:
    """The value, or None if the pointer leads nowhere."""
    for step in pointer:
        if isinstance(data, dict):
            data = data.get(step)  # type: ignore[arg-type]
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            data = data[step]
        else:
            return None
    return data


def _blank(root: list[Data], pointer: Pointer, copied: set[int]) -> None:
    """Set the text at `pointer` to '', copying each container on the way once."""
    holder: Any = root
    for step in pointer[:-1]:
        if id(holder[step]) not in copied:
            holder[step] = holder[step].copy()
            copied.add(id(holder[step]))
        holder = holder[step]
    holder[pointer[-1]] = ""
