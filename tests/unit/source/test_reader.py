"""Whole files: what is read, what is refused, in which order."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import planlint
from planlint.source.problem import Problem
from planlint.source.reader import read
from planlint.source.span import Place, Span
from planlint.source.text import LIMIT


def only(content: str) -> Problem:
    problems = read(content.encode()).problems
    assert len(problems) == 1, problems
    return problems[0]


def test_scalars_stay_text() -> None:
    """Nothing is resolved: a date, a number, a truth and null are what was written."""
    reading = read(b"a: 2026-05-08\nb: 1\nc: yes\nd: null\ne: ~\nf:\ng: ''\n")
    assert reading.problems == ()
    assert reading.tree is not None
    expected = {"a": "2026-05-08", "b": "1", "c": "yes", "d": "null", "e": "~", "f": None, "g": ""}
    assert expected == reading.tree.data


@pytest.mark.parametrize(
    "content", ["", "\ufeff", " \n\t\n", "# 注\n", "---\n", "　\n", "---\n# x\n...\n"]
)
def test_empty_file(content: str) -> None:
    """Blanks, comments and marks of a document are nothing."""
    assert Problem("empty-file", fatal=True) == only(content)


def test_several_documents() -> None:
    """The mark of the second document is the place."""
    assert Problem("several-documents", {}, Span(5, 8), fatal=True) == only("a: b\n---\nc: d\n")


def test_one_document_with_marks() -> None:
    """A leading directive and marks do no harm."""
    assert read(b"%YAML 1.2\n---\na: b\n...\n").problems == ()


@pytest.mark.parametrize(("opening", "at"), [("[", 64), ("- ", 128), ("? ", 128), ("{a: ", 256)])
def test_too_deep(opening: str, at: int) -> None:
    """The 65th level is the place; 30,000 levels neither crash nor take time."""
    problem = read((opening * 30_000).encode()).problems[-1]
    assert Problem("too-deep", {"limit": "64"}, Span(at, at + 1), fatal=True) == problem


def test_as_deep_as_allowed() -> None:
    """64 levels are read."""
    assert read(b"[" * 64 + b"]" * 64, lists=True).problems == ()


def test_top_not_mapping() -> None:
    """A list or a text is no plan; registries ask for lists."""
    assert Problem("top-not-mapping", {"found": "list"}, Span(0, 3), fatal=True) == only("- a\n")
    assert Problem("top-not-mapping", {"found": "text"}, Span(0, 2), fatal=True) == only("预案\n")
    assert read(b"- a\n", lists=True).problems == ()
    assert read("预案\n".encode(), lists=True).tree is None


def test_too_large() -> None:
    """50 MB are refused at once, and the problem has a place."""
    reading = read(b"a" * (5 * LIMIT))
    assert [problem.code for problem in reading.problems] == ["too-large"]
    assert Place(1, 1, 1, 1) == reading.text.place(reading.problems[0].span)


def test_problems_come_in_the_order_of_places() -> None:
    """Those found at the end of the file's reading are sorted in; the fatal one may be the last."""
    reading = read("a: 1\n? [x]\n: y\na: &b 2\ntitle　: z\nq: '\n".encode())
    codes = ["key-not-text", "duplicate-key", "anchor", "full-width-in-key", "unclosed-quote"]
    assert codes == [problem.code for problem in reading.problems]
    assert reading.tree is None


def test_separators_do_not_shift_lines() -> None:
    """U+2028 is a space to the data and no line to the places."""
    reading = read("a: 甲\u2028乙\nb: &x 1\n".encode())
    assert reading.tree is not None
    assert reading.tree.data == {"a": "甲 乙", "b": "1"}
    assert Place(2, 4, 2, 6) == reading.tree.place(reading.problems[0].span)
    assert reading.tree.text.content == "a: 甲\u2028乙\nb: &x 1\n"


def test_control_characters_as_escapes() -> None:
    """An escape may not bring in what the file may not hold; the value is kept."""
    problem = only('a: "预\\e[2J"\n')
    assert Problem("control-character", {"character": "U+001B"}, Span(5, 7)) == problem
    assert read(b'a: "\\n\\t\\\\e\\u00e9"\n').problems == ()


def test_agrees_with_ruamel() -> None:
    """The packaged files, read by another library without a resolver, hold the same data."""
    ruamel = YAML(typ="base", pure=True)
    files = sorted((Path(planlint.__file__).parent / "rules").rglob("*.yaml"))[:20]
    assert files
    for file in files:
        reading = read(file.read_bytes(), lists=True)
        assert reading.tree is not None, (file, reading.problems)
        assert unspaced(ruamel.load(file)) == unspaced(reading.tree.data), file


def unspaced(value: Any) -> Any:
    """Without spaces, which a fold between wide characters does not make here."""
    if isinstance(value, dict):
        return {key: unspaced(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [unspaced(inner) for inner in value]
    return "".join(value.split()) if value else ""
