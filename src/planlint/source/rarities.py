"""What is rare while YAML events become data: properties, odd keys, and values to be dropped.

A value is dropped in two steps, so that the loop need not know: it is filed under a key that no
file can have, and at the end it goes, with its marks.
"""

import re
from typing import Any

from yaml.events import ScalarEvent

from planlint.source.marks import SIZE, START, WIDTH, children, key_span, value_span
from planlint.source.problem import Problem
from planlint.source.span import Span

MOST_PROBLEMS = 1000
"""How many problems of a kind are told for one file: more help nobody and cost memory."""

# Half a surrogate pair cannot come from a file.
DROPPED, MERGED = "\ud800", "\ud801"

_PROPERTIES = re.compile(r"(?:(?:&[\w-]+|!<[^>\s]*>|![^\s,\[\]{}]*)(?:[ \t\r\n]|#[^\r\n]*)*)+")
_PROPERTY = re.compile(r"&[\w-]+|!<[^>\s]*>|![^\s,\[\]{}]*|#[^\r\n]*")
_FULL_WIDTH = re.compile("：|\u3000+")


class Stop(Exception):  # noqa: N818 - a way out of the loop, not an error
    """A fatal problem was reported."""


class Rarities:
    """The problems of one document while it is built, and what has to be dropped from it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.marks: list[int] = []
        self.problems: list[Problem] = []
        self.dropped: list[int] = []  # where the marks of each dropped value start
        self.key_values: list[int] = []  # where those of each collection that is a key start
        self.holders: list[Any] = []  # the mappings that hold a dropped value
        self.duplicates: dict[int, list[tuple[Any, str, Span]]] = {}  # by the mapping's marks
        self.braces: list[tuple[Any, Any, int]] = []  # what holds `{{...}}`, where, its marks

    def report(self, code: str, words: dict[str, str], span: Span, *related: Span) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(code, words, span, related))

    def stop(self, code: str, words: dict[str, str], span: Span) -> None:
        self.problems.append(Problem(code, words, span, fatal=True))
        raise Stop

    def drop(self, key: str, mapping: Any) -> str:
        """Have the value that comes next dropped; the key to file it under until then."""
        self.dropped.append(len(self.marks))
        self.holders.append(mapping)
        return key

    def odd_key(self, event: ScalarEvent, span: Span, mapping: Any, at: int) -> str:
        """The key to file the next value under, when it may not be the one that is written."""
        key: str = event.value
        if key == "<<" and not event.style:
            self.report("merge-key", {}, span)
            return self.drop(MERGED, mapping)
        if key in mapping:
            if len(self.dropped) < MOST_PROBLEMS:
                self.duplicates.setdefault(at, []).append((mapping, key, span))
            return self.drop(DROPPED, mapping)
        wide = _FULL_WIDTH.search(self.source, *span)
        if wide is not None and not event.style:
            self.report("full-width-in-key", {"key": key}, Span(*wide.span()))
        return key

    def after_properties(self, start: int, end: int) -> int:
        """Report anchors and tags; where the value starts behind them."""
        found = _PROPERTIES.match(self.source, start, end)
        if found is None:
            return start
        for one in _PROPERTY.finditer(self.source, start, found.end()):
            if one.group().startswith("&"):
                self.report("anchor", {"name": one.group()[1:]}, Span(*one.span()))
            elif one.group().startswith("!"):
                self.report("tag", {"tag": one.group()}, Span(*one.span()))
        return found.end()

    def key_not_text(self, start: int, mapping: Any, at: int, stack: list[Any]) -> str:
        """A collection as key: it and its value will be dropped."""
        self.key_values.append(len(self.marks))
        self.holders.append(mapping)
        if self.source.startswith("{{", start - 1) and self.marks[at + START] == start - 1:
            outside = stack[-1][0]
            step = next(reversed(outside), None) if isinstance(outside, dict) else len(outside) - 1
            if outside and outside[step] is mapping:
                self.braces.append((outside, step, at))
        return DROPPED

    def finish(self) -> None:
        """Report what needs complete marks, and let go of the values to be dropped."""
        self.drop_key_values()
        self.report_duplicates()
        self.report_key_values()
        for mapping in self.holders:
            mapping.pop(DROPPED, None)
            mapping.pop(MERGED, None)

    def drop_key_values(self) -> None:
        for at in self.key_values:
            self.dropped.append(at)
            if self.marks[at + SIZE]:
                self.dropped.append(at + WIDTH * self.marks[at + SIZE])

    def report_duplicates(self) -> None:
        """One walk for each mapping with duplicates finds the first keys."""
        dropped = set(self.dropped)
        for at, found in self.duplicates.items():
            keys = (key for key in found[0][0] if key not in (DROPPED, MERGED))
            places = (child for child in children(self.marks, at) if child not in dropped)
            first = dict(zip(keys, places, strict=False))
            for _, key, span in found:
                self.report("duplicate-key", {"key": key}, span, key_span(self.marks, first[key]))

    def report_key_values(self) -> None:
        """`{{...}}` without quotes is taken for the text that it was meant to be."""
        inside: set[int] = set()
        for outside, step, at in self.braces:
            span = value_span(self.marks, at)
            if self.marks[at + SIZE] and self.source.endswith("}}", *span):
                outside[step] = self.source[slice(*span)]
                inside.update(children(self.marks, at))
                self.report("unquoted-brace", {}, Span(span.start, span.start + 2))
        self.dropped += inside
        told = 0  # keys inside a key go with it
        for at in self.key_values:
            if at >= told and at not in inside and self.marks[at + SIZE]:
                told = at + WIDTH * self.marks[at + SIZE]
                self.report("key-not-text", {}, value_span(self.marks, at))
