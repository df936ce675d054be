"""The commonest slips of Chinese authors, each in its own words and at the exact character.

libyaml says what it stumbled over, often a line further on ("could not find expected ':'"); here
the lines concerned are looked at for what the author did. Without a slip it stays `not-yaml`.
"""

import re
from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from planlint.source.lines import line_at, line_slip, lines
from planlint.source.problem import Problem
from planlint.source.span import Span

_INDENT = re.compile(r"[ \t]*")
_OWN_LINE = re.compile(r"[ \t]*(?:-[ ]+)*")
_BRACES = re.compile(r"(?:^|[:\-]|[,\[{])[ \t]*(\{\{)")
_OPENER = re.compile(r"(?:^|:|-)[ \t]+([\[{])")
_CLOSERS = ("]", "}")
_SIGNS = tuple("&*!|>")
_READING = re.compile("anchor|alias|tag|block scalar|node$")


class Stumble(NamedTuple):
    """Where and why libyaml gave up."""

    source: str
    at: int
    context: int  # the start of what it was reading, or `at`
    why: str
    reading: str
    scalar: Span  # the last scalar before

    @property
    def line(self) -> Span:
        """The line of `at`."""
        return line_at(self.source, self.at)

    @property
    def character(self) -> str:
        """The character at `at`, '' at the end of the file."""
        return self.source[self.at : self.at + 1]

    @property
    def quote(self) -> str:
        """The quote that the last scalar starts with, or ''."""
        first = self.source[self.scalar.start : self.scalar.start + 1]
        return first if first in ("'", '"') else ""

    @property
    def behind_scalar(self) -> bool:
        """Whether nothing but blanks stands between the last scalar and `at`."""
        between = self.source[self.scalar.end : self.at]
        return self.scalar.start < self.scalar.end <= self.at and not between.strip(" \t")


def slip(source: str, error: YAMLError, scalar: Span) -> Problem:
    """The fatal problem of a file that is not YAML: a known slip, or `not-yaml` {detail}.

    Slips: those of `line_slip`, `tab-indent`, `unquoted-colon` {value}, `unquoted-brace`,
    `unclosed-quote` {quote}, `unquoted-special` {character}. `scalar` is the last one read.
    """
    stumble = _stumble(source, error, scalar)
    for recognise in (_tab, _line, _colon, _brace, _quote, _special, _bracket):
        problem = recognise(stumble)
        if problem is not None:
            return problem
    detail = f"{stumble.why} ({stumble.reading})" if stumble.reading else stumble.why
    return _fatal("not-yaml", stumble.at, min(stumble.at + 1, stumble.line.end), detail=detail)


def _stumble(source: str, error: YAMLError, scalar: Span) -> Stumble:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Stumble(source, 0, 0, str(error), "", scalar)
    at = min(error.problem_mark.index, len(source))
    context = min(error.context_mark.index, len(source)) if error.context_mark is not None else at
    return Stumble(source, at, context, error.problem or "", error.context or "", scalar)


def _fatal(code: str, start: int, end: int, **words: str) -> Problem:
    return Problem(code, words, Span(start, max(start, end)), fatal=True)


def _tab(stumble: Stumble) -> Problem | None:
    indent = _INDENT.match(stumble.source, stumble.line.start)
    tab = stumble.source.find("\t", *indent.span()) if indent is not None else -1
    if tab < 0 and stumble.character == "\t":
        tab = stumble.at
    return _fatal("tab-indent", tab, tab + 1) if tab >= 0 else None


def _line(stumble: Stumble) -> Problem | None:
    """A line meant as key and value that libyaml took for text, or for the start of a key."""
    source, scalar = stumble.source, stumble.scalar
    if stumble.why == "could not find expected ':'":
        return line_slip(source, line_at(source, stumble.context))
    if not stumble.behind_scalar or stumble.quote:
        return None
    line = line_at(source, scalar.start)
    own = _OWN_LINE.fullmatch(source, line.start, scalar.start) is not None
    if not own and stumble.at <= line.end:
        return None
    found = (
        line_slip(source, one, latin=not own) for one in lines(source, scalar.start, stumble.at)
    )
    return next(filter(None, found), None)


def _colon(stumble: Stumble) -> Problem | None:
    source, scalar = stumble.source, stumble.scalar
    line = stumble.line
    before = source[line.start : scalar.start].rstrip(" \t")
    if stumble.character != ":" or not stumble.behind_scalar or stumble.quote:
        return None
    if scalar.start < line.start or not before.endswith(":"):
        return None
    value = source[scalar.start : line.end].partition(" #")[0].rstrip(" \t")
    return _fatal("unquoted-colon", stumble.at, stumble.at + 1, value=value)


def _brace(stumble: Stumble) -> Problem | None:
    line = stumble.line
    for found in _BRACES.finditer(stumble.source[slice(*line)]):
        at = line.start + found.start(1)
        if at <= stumble.at:
            return _fatal("unquoted-brace", at, at + 2)
    return None


def _quote(stumble: Stumble) -> Problem | None:
    start, end = stumble.scalar
    if stumble.reading == "while scanning a quoted scalar":
        quote = stumble.source[stumble.context]
        return _fatal("unclosed-quote", stumble.context, stumble.context + 1, quote=quote)
    if not stumble.quote or not stumble.behind_scalar:
        return None
    if start < line_at(stumble.source, end).start:
        return _fatal("unclosed-quote", start, start + 1, quote=stumble.quote)
    return _fatal("unquoted-special", start, start + 1, character=stumble.quote)


def _special(stumble: Stumble) -> Problem | None:
    """A value that starts with a sign that means something to YAML."""
    source, at = stumble.source, stumble.at
    before = source[stumble.line.start : at].rstrip(" \t")
    if _READING.search(stumble.reading) and source[stumble.context : stumble.context + 1] in _SIGNS:
        at = stumble.context
    elif stumble.character not in tuple("@`%-?,]}") or not before.endswith((":", "-")):
        return None
    return _fatal("unquoted-special", at, at + 1, character=source[at : at + 1])


def _bracket(stumble: Stumble) -> Problem | None:
    """`[草案] 预案`, or a bracket inside a value in brackets."""
    source, line, at = stumble.source, stumble.line, stumble.at
    if stumble.character in ("[", "{") and stumble.behind_scalar:
        return _fatal("unquoted-special", at, at + 1, character=stumble.character)
    before = source[line.start : at]
    opener = _OPENER.search(before)
    if opener is None or not before.rstrip(" \t").endswith(_CLOSERS):
        return None
    at = line.start + opener.start(1)
    return _fatal("unquoted-special", at, at + 1, character=opener[1])
