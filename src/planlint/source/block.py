"""Block scalars, literal `|` and folded `>`: which source made which characters of the value."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planlint.source.piece import Piece

_HEADER = re.compile(r"[|>](?P<marks>[-+0-9]*)[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)?")
_LINE = re.compile(r"(?P<indent> *)(?P<rest>[^\r\n]*)(?:\r\n?|\n)?")
_LEADING = re.compile(r"(?P<breaks>\n*)(?P<kept> *)")


class _Line(NamedTuple):
    start: int  # of the content, after the indentation
    end: int  # of the content
    after: int  # the start of the next line


def block(source: str, start: int, value: str) -> list[Piece]:
    """The pieces of the block scalar whose `|` or `>` stands at `start`.

    `value` is what the parser made of it: an indentation that the header gives counts from the
    parent, which is not seen from here, but the leading spaces of the value tell it.
    """
    header = _HEADER.match(source, start)
    if header is None:
        return []
    if not value.strip("\n"):
        blank = list(_breaks(source, header.end()))
        return blank[: len(value)]
    lines = list(_lines(source, header.end(), _indent(source, header.end(), value)))
    pieces = list(_literal(source, lines) if source[start] == "|" else _folded(source, lines))
    return _chomped(pieces, header["marks"])


def block_end(source: str, start: int, end: int) -> int:
    """Where a block scalar ends for a reader: after its last visible character, or its header."""
    header = _HEADER.match(source, start)
    if header is None or not source[header.end() : end].strip(" \t\r\n"):
        return start + 1 + len(header["marks"]) if header is not None else end
    return start + len(source[start:end].rstrip(" \t\r\n"))


def _lines(source: str, at: int, indent: int) -> Iterator[_Line]:
    """The lines of the scalar: up to the first that is indented less and not blank."""
    while at < len(source) and (found := _LINE.match(source, at)) is not None:
        begin = min(found.end("indent"), at + indent)
        if found["rest"] and begin < at + indent:
            return
        yield _Line(begin, found.end("rest"), found.end())
        at = found.end()


def _breaks(source: str, at: int) -> Iterator[Piece]:
    while at < len(source) and (found := _LINE.match(source, at)) is not None and not found["rest"]:
        yield Piece("\n", found.end("rest"), found.end())
        at = found.end()


def _indent(source: str, at: int, value: str) -> int:
    """Spaces before each line: what the first line has more in the source than in the value."""
    leading = _LEADING.match(value)
    if leading is None:
        return 0
    for _ in leading["breaks"]:
        blank = _LINE.match(source, at)
        at = blank.end() if blank is not None else at
    first = _LINE.match(source, at)
    return max(len(first["indent"]) - len(leading["kept"]), 0) if first is not None else 0


def _literal(source: str, lines: list[_Line]) -> Iterator[Piece]:
    for line in lines:
        if line.start < line.end:
            yield Piece(source[line.start : line.end], line.start, line.end)
        if line.end < line.after:
            yield Piece("\n", line.end, line.after)


def _folded(source: str, lines: list[_Line]) -> Iterator[Piece]:
    blank: list[_Line] = []
    before: _Line | None = None
    for line in lines:
        if line.start == line.end:
            blank.append(line)
            continue
        if before is None:
            yield from _literal(source, blank)
        else:
            yield _fold(source, before, len(blank), line)
        yield Piece(source[line.start : line.end], line.start, line.end)
        before, blank = line, []
    if before is not None and before.end < before.after:
        yield Piece("\n", before.end, before.after)
    yield from _literal(source, blank)


def _fold(source: str, before: _Line, blank: int, line: _Line) -> Piece:
    """Lines of one paragraph join with a space; lines that start with a blank are kept apart."""
    apart = source[before.start] in " \t" or source[line.start] in " \t"
    text = "\n" * (blank + apart) or " "
    return Piece(text, before.end, line.start, text == " ")


def _chomped(pieces: list[Piece], marks: str) -> list[Piece]:
    """The line breaks at the end: all with `+`, none with `-`, else one."""
    last = len(pieces)
    while last and pieces[last - 1].text == "\n":
        last -= 1
    return pieces if "+" in marks else pieces[: last + ("-" not in marks)]
