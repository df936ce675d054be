"""Plain and quoted scalars: which source made which characters of the value."""

import re
from collections.abc import Callable, Iterator

from planlint.source.piece import Piece
from planlint.source.text import LINE_BREAK

_FOLD = r"(?P<fold>[ \t]*(?:\r\n?|\n)[ \t\r\n]*)"
# Possessive (++), so that megabytes on one line cost neither memory nor time.
_BLANKS_INSIDE = r"[ \t]++(?![\r\n])"
_PLAIN = re.compile(rf"{_FOLD}|(?:[^ \t\r\n]++|{_BLANKS_INSIDE})++")
_SINGLE = re.compile(rf"{_FOLD}|(?P<escape>'')|(?:[^' \t\r\n]++|{_BLANKS_INSIDE})++")
_DOUBLE = re.compile(
    rf"{_FOLD}"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}"
    r"|(?:\r\n?|\n)[ \t\r\n]*|[^\r\n]))"
    rf"|(?:[^\\ \t\r\n]++|{_BLANKS_INSIDE})++"
)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def plain(source: str, start: int, end: int) -> list[Piece]:
    """The pieces of a plain scalar that stands from `start` to `end`."""
    return list(_pieces(_PLAIN.finditer(source, start, end), str))


def single_quoted(source: str, start: int, end: int) -> list[Piece]:
    """The pieces of a single-quoted scalar; `start` and `end` include the quotes."""
    return list(_pieces(_SINGLE.finditer(source, start + 1, end - 1), lambda _: "'"))


def double_quoted(source: str, start: int, end: int) -> list[Piece]:
    """The pieces of a double-quoted scalar; `start` and `end` include the quotes."""
    return list(_pieces(_DOUBLE.finditer(source, start + 1, end - 1), _unescaped))


def _pieces(found: Iterator[re.Match[str]], unescape: Callable[[str], str]) -> Iterator[Piece]:
    for match in found:
        text = match.group()
        kind = match.lastgroup
        if kind == "fold":
            text = _folded(text) or " "
        elif kind == "escape":
            text = unescape(text)
        if text:
            yield Piece(text, match.start(), match.end(), kind == "fold" and text == " ")


def _folded(blanks: str) -> str:
    """The first line break is the fold, each further one stays."""
    return "\n" * (len(LINE_BREAK.findall(blanks)) - 1)


def _unescaped(escape: str) -> str:
    kind, digits = escape[1], escape[2:]
    if kind in "xuU":
        return chr(int(digits, base=16))
    if kind in "\r\n":  # an escaped line break joins the lines
        return _folded(escape[1:])
    return _ESCAPES.get(kind, kind)
