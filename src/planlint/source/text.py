"""Bytes to the characters that an editor shows, with their lines and columns."""

import re
from array import array
from bisect import bisect_right

from planlint.source.encoding import guess
from planlint.source.problem import Problem
from planlint.source.span import Place, Span

LIMIT = 10_000_000
"""How many bytes a file may have."""

LINE_BREAK = re.compile(r"\r\n?|\n")
"""What editors break lines at. libyaml also breaks at U+0085, U+2028 and U+2029."""

_ONLY_YAML_BREAKS = ("\x85", "\u2028", "\u2029")
_BOM = "\ufeff"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Text:
    """A file's characters without the byte order mark; the unit of every offset is one character.

    A text restored from a cache knows only where its lines start: `content` is then empty, and
    `place` works all the same.
    """

    __slots__ = ("_starts", "content")

    def __init__(self, content: str, starts: "array[int] | None" = None) -> None:
        self.content = content
        self._starts = starts

    @property
    def starts(self) -> "array[int]":
        """The offset at which each line starts; found at the first use, as few files need it."""
        if self._starts is None:
            breaks = LINE_BREAK.finditer(self.content)
            self._starts = array("I", [0, *(found.end() for found in breaks)])
        return self._starts

    def place(self, span: Span) -> Place:
        """Lines and columns of a span."""
        line, column = self._position(span.start)
        end_line, end_column = self._position(max(span.start, span.end))
        return Place(line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """The characters of a line, counted from 1, without its line break; '' if there is none."""
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.content)
        return self.content[start:end].rstrip("\r\n")

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def decode(data: bytes) -> Text | Problem:
    """The text of a file, or the one problem that forbids to read it.

    Problems, all fatal: `too-large` {size, limit} in bytes, `wrong-encoding` {encoding} and for an
    unknown one also {line, byte}, `nul-byte`, `control-character` {character}.
    """
    if len(data) > LIMIT:
        return Problem("too-large", {"size": str(len(data)), "limit": str(LIMIT)}, fatal=True)
    try:
        content = data.decode().lstrip(_BOM)
    except UnicodeDecodeError as error:
        return _wrong_encoding(guess(data)) or _not_utf8(data, error)
    found = _FORBIDDEN.search(content)
    if found is None:
        return Text(content)
    # ASCII in UTF-16 is valid UTF-8 with a NUL after each character.
    return _wrong_encoding(guess(data)) or _forbidden(found)


def decode_anyway(data: bytes) -> Text:
    """A text in which the problem of an undecodable file has its place; bad bytes are U+FFFD."""
    readable = data if len(data) <= LIMIT else b""
    return Text(readable.decode(errors="replace").lstrip(_BOM))


def for_parser(content: str) -> str:
    """The same characters one for one, but a line ends for libyaml only where it does for editors.

    U+2028 and U+2029 come from word processors; as breaks they would shift every later line.
    """
    for character in _ONLY_YAML_BREAKS:
        content = content.replace(character, " ")
    return content


def _wrong_encoding(name: str | None) -> Problem | None:
    return Problem("wrong-encoding", {"encoding": name}, fatal=True) if name else None


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start].decode().lstrip(_BOM)
    span = Span(len(before), len(before) + 1)
    line = str(Text(before).place(span).line)
    words = {"encoding": "unknown", "line": line, "byte": f"0x{data[error.start]:02X}"}
    return Problem("wrong-encoding", words, span, fatal=True)


def _forbidden(found: re.Match[str]) -> Problem:
    span = Span(*found.span())
    if found.group() == "\0":
        return Problem("nul-byte", {}, span, fatal=True)
    words = {"character": f"U+{ord(found.group()):04X}"}
    return Problem("control-character", words, span, fatal=True)
