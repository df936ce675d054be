"""A document: data with places, its attachments, and the way from a typed value back to its place."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planlint.source.span import Span
from planlint.source.text import Text
from planlint.source.tree import Data, Pointer, Tree


class Location(NamedTuple):
    """A place in a file: 1-based, in characters, end exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True)
class Attachment:
    """Another file that stands for one value of a document: prose, or a list of contacts."""

    path: str
    content: Text | Tree


@dataclass(frozen=True)
class Document:
    """One YAML file as read, with the files it includes."""

    path: str
    tree: Tree
    attachments: Mapping[Pointer, Attachment] = field(default_factory=dict)
    # List pointer -> the indexes kept, where items of wrong form were dropped.
    kept: Mapping[Pointer, tuple[int, ...]] = field(default_factory=dict)

    @functools.cached_property
    def data(self) -> Data:
        """The data of the file with its attachments in place."""
        data = self.tree.data
        for pointer, attachment in self.attachments.items():
            content = attachment.content
            value = content.data if isinstance(content, Tree) else content.content
            data = _with(data, pointer, value)
        return data

    def raw(self, pointer: Pointer) -> Pointer:
        """The pointer into the file for a pointer into the typed value.

        Typing drops list items of wrong form and wraps single values into lists or mappings; this
        undoes both.
        """
        raw: Pointer = ()
        value: Any = self.data if self.attachments else self.tree.data
        for step in pointer:
            if isinstance(value, str) or isinstance(value, list) is not isinstance(step, int):
                continue
            kept = self.kept.get(raw)
            actual = kept[step] if kept is not None and isinstance(step, int) else step
            raw = (*raw, actual)
            value = _child(value, actual)
        return raw

    def locate(self, pointer: Pointer, *, key: bool = False) -> Location:
        """The place of a value, or of its key."""
        raw = self.raw(pointer)
        path, tree, rest = self._file_of(raw)
        if tree is None:
            return Location(path)
        span = tree.key_span(rest) if key else tree.span(rest)
        return Location(path, *tree.place(span))

    def locate_in(self, pointer: Pointer, start: int, end: int) -> Location:
        """The place of the characters *start* to *end* (exclusive) of a text value."""
        raw = self.raw(pointer)
        attachment = self.attachments.get(raw)
        if attachment is not None and isinstance(attachment.content, Text):
            return Location(attachment.path, *attachment.content.place(Span(start, end)))
        path, tree, rest = self._file_of(raw)
        if tree is None:
            return Location(path)
        return Location(path, *tree.place(tree.span_in(rest, start, end)))

    def _file_of(self, raw: Pointer) -> tuple[str, Tree | None, Pointer]:
        for length in range(len(raw), 0, -1):
            attachment = self.attachments.get(raw[:length])
            if attachment is not None:
                content = attachment.content
                tree = content if isinstance(content, Tree) else None
                return attachment.path, tree, raw[length:]
        return self.path, self.tree, raw

    def at(self, pointer: Pointer) -> str:
        """The same place by ids instead of indexes: stable when items are inserted above."""
        value: Any = self.data if self.attachments else self.tree.data
        steps: list[str] = []
        for step in self.raw(pointer):
            value = _child(value, step)
            steps.append(_name(value, step))
        return "/" + "/".join(steps)


# Items without an id: the keys that name them, and all keys that they may have.
_NAMED_BY = (
    (
        ("unit", "plan", "task"),
        frozenset({"unit", "plan", "task", "within", "needs", "checked"}),
    ),
    (("resource",), frozenset({"resource", "quantity"})),
)


def _child(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def _name(value: Any, step: str | int) -> str:
    """What people call an item: its id, else hazard and level, else its number."""
    if isinstance(step, int) and isinstance(value, dict):
        if isinstance(value.get("id"), str):
            return str(value["id"])
        level = [
            value[key] for key in ("hazard", "level", "grade") if isinstance(value.get(key), str)
        ]
        if level:
            return "-".join(level)
        for keys, known in _NAMED_BY:
            name = [value[key] for key in keys if isinstance(value.get(key), str)]
            if name and known.issuperset(value):
                return "-".join(name).replace("/", ".")
    return str(step)


def _with(data: Any, pointer: Pointer, value: Any) -> Any:
    """A copy of *data* with *value* at *pointer*; only the containers on the way are copied."""
    if not pointer:
        return value
    step, *rest = pointer
    copy: Any = list(data) if isinstance(data, list) else dict(data)
    copy[step] = _with(copy.get(step) if isinstance(copy, dict) else copy[step], tuple(rest), value)
    return copy
