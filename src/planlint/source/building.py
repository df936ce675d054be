"""YAML events to plain data and marks, in one loop without recursion.

This is the hottest place of planlint: what happens to nearly every event stands in `_Builder.run`
with local names; what is rare is a method. A node object is never made.
"""

from array import array
from typing import Any, NamedTuple

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # its stub hides it
from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from planlint.source.block import block_end
from planlint.source.marks import END, SIZE, WIDTH, pruned
from planlint.source.problem import Problem
from planlint.source.rarities import DROPPED, MERGED, Rarities, Stop
from planlint.source.scalar import unfolded
from planlint.source.span import Span
from planlint.source.tree import Data

DEPTH_LIMIT = 64
"""How many collections may stand in one another."""


class Built(NamedTuple):
    """What could be built: `document` is empty if there is none or it broke off."""

    document: list[Data]
    marks: "array[int]"
    problems: list[Problem]
    error: YAMLError | None  # where the syntax ends
    scalar: Span  # the last one before it


def build(source: str) -> Built:
    """Data and marks of the one document in `source`.

    Problems: `duplicate-key` {key}, `anchor` {name}, `alias` {name}, `tag` {tag}, `merge-key`,
    `key-not-text`, `full-width-in-key` {key}, `unquoted-brace`; fatal: `several-documents`,
    `too-deep` {limit}.
    """
    return _Builder(source).built()


class _Builder(Rarities):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.documents: list[Data] = []
        self.scalar = Span(0, 0)

    def built(self) -> Built:
        parser = CParser(self.source)
        error: YAMLError | None = None
        try:
            self.run(parser)
        except Stop:
            self.documents = []
        except YAMLError as broken:
            error, self.documents = broken, []
        finally:
            parser.dispose()
        self.finish()
        return Built(self.documents, self.kept_marks(), self.problems, error, self.scalar)

    def run(self, parser: CParser) -> None:  # noqa: C901, PLR0912, PLR0915
        """The loop, in one piece: a call for each event would cost as much as libyaml itself."""
        get: Any = parser.get_event
        marks: list[int] = self.marks
        stack: list[Any] = []
        add, push, pop = marks.extend, stack.append, stack.pop
        has_properties = "&" in self.source or "!" in self.source
        holder: Any = self.documents
        in_mapping = False
        key: str | None = None  # None: a key is expected, if in a mapping
        key_start = key_end = start = end = at = 0
        try:
            while True:
                event = get()
                kind = event.__class__
                if kind is ScalarEvent:
                    value = event.value
                    mark, end_mark = event.start_mark, event.end_mark
                    start, end = mark.index, end_mark.index
                    if has_properties and (event.anchor is not None or event.tag is not None):
                        start = self.after_properties(start, end)
                    if in_mapping and key is None:
                        key, key_start, key_end = value, start, end
                        if value in holder or not value.isascii() or value == "<<":
                            key = self.odd_key(event, Span(start, end), holder, at)
                        continue
                    if not value and not event.style:
                        value, start = None, self.empty(start, key_end if in_mapping else start)
                        end = start
                    elif mark.line != end_mark.line:
                        value, end = self.several_lines(value, start, end)
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    mark = event.end_mark.index
                    if mark != event.start_mark.index:
                        end = mark  # a bracket; blocks end with their last value
                    marks[at + END] = end
                    marks[at + SIZE] = (len(marks) - at) // WIDTH
                    holder, in_mapping, key, at = pop()
                    if key is not None:  # it was a key itself
                        key_end = end
                    continue
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    start = event.start_mark.index
                    if has_properties and (event.anchor is not None or event.tag is not None):
                        start = self.after_properties(start, event.end_mark.index)
                    if len(stack) >= DEPTH_LIMIT:
                        self.stop("too-deep", {"limit": str(DEPTH_LIMIT)}, Span(start, start + 1))
                    value = {} if kind is MappingStartEvent else []
                    after = None
                    if not in_mapping:
                        holder.append(value)
                        key_start = key_end = start
                    elif key is None:
                        after = self.key_not_text(start, holder, at, stack)
                        key_start = key_end = start
                    else:
                        holder[key] = value
                    push((holder, in_mapping, after, at))
                    at = len(marks)
                    add((key_start, key_end, start, start, 0))
                    holder, in_mapping, key = value, kind is MappingStartEvent, None
                    continue
                elif kind is AliasEvent:
                    start, end = event.start_mark.index, event.end_mark.index
                    if key != MERGED:
                        self.report("alias", {"name": event.anchor}, Span(start, end))
                    if in_mapping and key is None:
                        key, key_end = self.drop(DROPPED, holder), end
                        continue
                    value = None
                else:
                    if kind is DocumentStartEvent and self.documents:
                        span = Span(event.start_mark.index, event.end_mark.index)
                        self.stop("several-documents", {}, span)
                    if kind is StreamEndEvent:
                        return
                    continue
                if in_mapping:
                    holder[key] = value
                    add((key_start, key_end, start, end, 1))
                    key = None
                else:
                    holder.append(value)
                    add((start, end, start, end, 1))
        finally:
            self.scalar = Span(start, end)

    def several_lines(self, value: str, start: int, end: int) -> tuple[str, int]:
        """A scalar over several lines: without wide folds, and where its content ends."""
        style = self.source[start]
        if style == "|":
            return value, block_end(self.source, start, end)
        value = unfolded(self.source, Span(start, end), value)
        return value, block_end(self.source, start, end) if style == ">" else end

    def empty(self, start: int, key_end: int) -> int:
        """Where the text of an empty value would stand; libyaml gives the next token."""
        colon = self.source.find(":", key_end, start)
        if start > key_end and colon < 0:  # `{key}`
            return key_end
        at = colon + 1 if colon >= 0 else start
        return at + (self.source[at - 1 : at + 1] in (": ", "- "))

    def kept_marks(self) -> "array[int]":
        if not self.documents:
            return array("I")
        return array("I", pruned(self.marks, self.dropped) if self.dropped else self.marks)
