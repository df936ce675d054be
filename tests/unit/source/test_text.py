"""Bytes to characters, lines and columns."""

import pytest

from planlint.source.problem import Problem
from planlint.source.span import Place, Span
from planlint.source.text import LIMIT, Text, decode, decode_anyway, for_parser


def decoded(data: bytes) -> Text:
    text = decode(data)
    assert isinstance(text, Text)
    return text


def refused(data: bytes) -> Problem:
    problem = decode(data)
    assert isinstance(problem, Problem)
    assert problem.fatal
    return problem


def test_lines_break_where_editors_break_them() -> None:
    r"""Only at \n, \r\n and a lone \r; not at the separators of word processors."""
    text = Text("甲\r\n乙\r丙\u2028丁\x85戊\n")
    assert [text.line(n) for n in range(1, 6)] == ["甲", "乙", "丙\u2028丁\x85戊", "", ""]
    assert text.line(0) == ""
    assert Place(3, 1, 3, 6) == text.place(Span(5, 10))


def test_columns_count_characters() -> None:
    """A character beyond the basic plane is one column, and the byte order mark none."""
    text = decoded("\ufeff\U0001f600预案: x".encode())
    assert text.content == "\U0001f600预案: x"
    assert Place(1, 6, 1, 7) == text.place(Span(5, 6))


def test_a_span_may_cross_lines() -> None:
    """The end is the column after the last character, on its own line."""
    assert Place(1, 2, 2, 2) == Text("ab\ncd").place(Span(1, 4))


def test_an_empty_text_has_one_line() -> None:
    """The first place exists in every file."""
    assert Place(1, 1, 1, 1) == Text("").place(Span(0, 0))


def test_separators_become_spaces_one_for_one() -> None:
    """What libyaml alone breaks lines at may not move anything."""
    assert for_parser("a\u2028b\u2029c\x85d") == "a b c d"


def test_too_large_comes_before_everything() -> None:
    """The size is told in bytes, and nothing else is looked at."""
    assert Problem(
        "too-large", {"size": str(LIMIT + 1), "limit": str(LIMIT)}, fatal=True
    ) == refused(b"\xff" * (LIMIT + 1))
    assert decode_anyway(b"a" * (LIMIT + 1)).content == ""


def test_broken_utf8_says_where() -> None:
    """Line and byte of the first thing that is not UTF-8; the span is the character there."""
    data = "标题: 预案\n".encode() + b"id: \xffx\n"
    problem = refused(data)
    assert problem.words == {"encoding": "unknown", "line": "2", "byte": "0xFF"}
    assert Place(2, 5, 2, 6) == decode_anyway(data).place(problem.span)


def test_nul_byte() -> None:
    """A NUL in a UTF-8 file is told with its place."""
    assert Problem("nul-byte", {}, Span(3, 4), fatal=True) == refused(b"a: \x00 and more text")


@pytest.mark.parametrize(("character", "name"), [("\x07", "U+0007"), ("\x0b", "U+000B")])
def test_control_character(character: str, name: str) -> None:
    """Characters that YAML forbids are named; U+000B is the soft line break of Word."""
    problem = Problem("control-character", {"character": name}, Span(4, 5), fatal=True)
    assert problem == refused(f"a: 预{character}案".encode())
