r"""Control characters that come in as escapes: `"\e[2J"` would clear the screen of a report."""

import re
from collections.abc import Iterator, Sequence

from planlint.source.flow import double_quoted
from planlint.source.marks import END, SIZE, START, WIDTH
from planlint.source.problem import Problem
from planlint.source.span import Span

_ESCAPE = re.compile(r"\\[0abvfexuU]")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def control_escapes(source: str, marks: Sequence[int]) -> Iterator[Problem]:
    """`control-character` {character} at each such escape; the value is kept as it is."""
    if _ESCAPE.search(source) is None:
        return
    for at in range(0, len(marks), WIDTH):
        start, end = marks[at + START], marks[at + END]
        if marks[at + SIZE] != 1 or source[start : start + 1] != '"':
            continue
        if _ESCAPE.search(source, start, end) is None:
            continue
        for piece in double_quoted(source, start, end):
            if _CONTROL.match(piece.text) and piece.end - piece.start > 1:
                words = {"character": f"U+{ord(piece.text[0]):04X}"}
                yield Problem("control-character", words, Span(piece.start, piece.end))
