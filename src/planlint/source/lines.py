"""Slips inside one line that YAML takes for text where keys and values were meant."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from planlint.source.marks import END, KEY_START, SIZE, START, WIDTH
from planlint.source.problem import Problem
from planlint.source.span import Span

_DASHES = r"[ \t]*(?:-[ ]+)*"
_LATIN = r"[A-Za-z_][A-Za-z0-9_.-]{0,29}"
_WORD = rf"(?:{_LATIN}|[\w.-]{{1,8}})"  # longer Han before a colon is prose, not a key
_COLON = re.compile(rf"{_DASHES}(?P<key>{_WORD})[ \u3000]*(?P<at>：)")
_LATIN_COLON = re.compile(rf"{_DASHES}(?P<key>{_LATIN})[ \u3000]*(?P<at>：)")
_SPACE = re.compile(rf"{_DASHES}(?:-|{_WORD}[ ]*:)?(?P<at>\u3000+)")
_NO_SPACE = re.compile(rf"{_DASHES}(?P<key>{_WORD})(?P<at>:)(?=[^\s/:])")
_NOT_PLAIN = re.compile(r"[\"'|>]")
_LINE_BREAK = re.compile(r"[\r\n]")


def line_end(source: str, at: int) -> int:
    """Where the line of an offset ends, before its line break."""
    found = _LINE_BREAK.search(source, at)
    return found.start() if found is not None else len(source)


def line_at(source: str, at: int, since: int = 0) -> Span:
    """The line of an offset, without its line break; `since` bounds the search backwards."""
    start = max(source.rfind("\n", since, at), source.rfind("\r", since, at), since - 1) + 1
    return Span(start, line_end(source, at))


def lines(source: str, start: int, end: int) -> Iterator[Span]:
    """The lines from `start`, itself perhaps inside its line, to that of `end`."""
    while start <= end:
        line = Span(start, line_end(source, start))
        yield line
        start = line.end + (2 if source.startswith("\r\n", line.end) else 1)


def line_slip(source: str, line: Span, *, latin: bool = False) -> Problem | None:
    """What kept this line from being a key and a value, as a fatal problem.

    `full-width-colon` {key}, `full-width-space`, `missing-space` {key}. With `latin` the line may
    be prose: only a full-width colon after a Latin word counts, as keys are written so.
    """
    if latin:
        return _found("full-width-colon", _LATIN_COLON.match(source, *line))
    return (
        _found("full-width-colon", _COLON.match(source, *line))
        or _found("full-width-space", _SPACE.match(source, *line))
        or _found("missing-space", _NO_SPACE.match(source, *line))
    )


def shape_slip(source: str, start: int, end: int) -> Problem | None:
    """The first slip that made one text of keys and values between `start` and `end`."""
    slips = (line_slip(source, line) for line in lines(source, start, end))
    return next(filter(None, slips), None)


def swallowed(source: str, marks: Sequence[int]) -> Iterator[Problem]:
    """Lines that vanished in the plain text before them; what is read is still judged."""
    starts: Sequence[int] = ()
    for line in _candidates(source):
        problem = _swallowed_line(source, line)
        if problem is None:
            continue
        at = problem.span.start
        starts = starts or marks[START::WIDTH]
        leaf = WIDTH * (bisect_right(starts, at) - 1)
        if leaf >= 0 and _in_plain_text(source, marks, leaf, line.start, at):
            yield problem


def _found(code: str, match: re.Match[str] | None) -> Problem | None:
    if match is None:
        return None
    key = match.groupdict().get("key")
    return Problem(code, {"key": key} if key else {}, Span(*match.span("at")), fatal=True)


def _candidates(source: str) -> Iterator[Span]:
    """Cheaper than an expression over all the prose: few colons stand behind Latin words."""
    for sign in ("：", ":\u3000", "-\u3000"):
        done = 0
        at = source.find(sign)
        while at >= 0:
            if sign != "：" or source[at - 1 : at].isascii():
                line = line_at(source, at, done)
                yield line
                done = at = line.end
            at = source.find(sign, at + 1)


def _swallowed_line(source: str, line: Span) -> Problem | None:
    problem = _found("full-width-colon", _LATIN_COLON.match(source, *line))
    if problem is None:
        problem = _found("full-width-space", _SPACE.match(source, *line))
        if problem is None or source[problem.span.start - 1 : problem.span.start] not in (":", "-"):
            return None
    return Problem(problem.code, problem.words, problem.span)


def _in_plain_text(source: str, marks: Sequence[int], leaf: int, line: int, at: int) -> bool:
    """Whether the value is plain text around `at`, and its key stands on an earlier line."""
    return (
        marks[leaf + SIZE] == 1
        and marks[leaf + KEY_START] < line
        and at < marks[leaf + END]
        and _NOT_PLAIN.match(source, marks[leaf + START]) is None
    )
