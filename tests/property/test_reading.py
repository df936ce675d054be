"""Property: whatever the bytes, reading gives data or problems, each with a place, and no error."""

import json
import re
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planlint.source.reader import Reading, read
from planlint.source.scalar import offsets
from planlint.source.text import for_parser
from planlint.source.tree import Data, Pointer, Tree

GOOD = """\
type: special
id: jiangzhou.flood  # 编号
title: "江州市\\u9632汛预案
  （修订）"
hazards: [flood, 'dro''ught', {a: b, c: }]
edition:
  number: 江政办发〔2026〕12号
  dates: {drafted: 2026-01-10, issued: }
tasks:
- id: evacuate
  text: 转移危险区域
    群众 and others
- - x
sections:
  - text: |2
       为做好
      水旱

    text2: >-
      一是
      二是 x
       更深

      三是
    empty:
"""
PIECES = [*"\n\n\n\r\t  :-?[]{},&*!|>'\"%@`#\\~中文：　ab0", "\r\n", ": ", "- ", "  ", "\n  ", "{{", "}}",
          "<<", "|+\n", ">2\n ", "|-\n  ", "\\x41", "\\u4e2d", "\u2028", "\x85", "\ufeff", "\U0001f600",
          "---\n", "...\n", "!!str ", "&a ", "*a", "key: ", "- key: x\n"]  # fmt: skip

soup = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
lines = st.lists(
    st.sampled_from(["", " ", "  ", "a", "中", " 中", "文 ", "\tb", "   c d"]), max_size=7
)
many = settings(max_examples=400, deadline=None)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A good file with a few cuts and additions."""
    content = GOOD
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 4)))
        content = content[:start] + draw(st.sampled_from(["", *PIECES])) + content[end:]
    return content


def pointers(value: Data, pointer: Pointer = ()) -> list[Pointer]:
    """All values in preorder."""
    found = [pointer]
    steps: Any = value.items() if isinstance(value, dict) else enumerate(value or ())
    if isinstance(value, dict | list):
        for step, inner in steps:
            found += pointers(inner, (*pointer, step))
    return found


def at(value: Any, pointer: Pointer) -> Any:
    for step in pointer:
        value = value[step]
    return value


def check(data: bytes) -> Reading:
    """What must hold of every reading."""
    reading = read(data, lists=True)
    content = reading.text.content
    assert (reading.tree is None) == any(problem.fatal for problem in reading.problems)
    assert list(reading.problems) == sorted(reading.problems, key=lambda problem: problem.span)
    for problem in reading.problems:
        for span in (problem.span, *problem.related):
            assert 0 <= span.start <= span.end <= len(content)
            assert 1 <= reading.text.place(span).line <= len(reading.text.starts)
    if reading.tree is not None:
        check_tree(reading.tree)
    return reading


def check_tree(tree: Tree) -> None:
    """Every value has a place inside its parent and after its neighbour, every text an offset map."""
    content = for_parser(tree.text.content)
    end_before = 0
    for pointer in pointers(tree.data):
        value, span = at(tree.data, pointer), tree.span(pointer)
        assert 0 <= span.start <= span.end <= len(content)
        assert span.end <= tree.span(pointer[:-1]).end
        if isinstance(value, str) and value:
            assert end_before <= span.start < span.end
            end_before = span.end
            assert offsets(content, span, value) is not None, (content, pointer)
    again = Tree.from_json(json.loads(json.dumps(tree.to_json())))
    assert tree.data == again.data
    assert [tree.span(p) for p in pointers(tree.data)] == [
        again.span(p) for p in pointers(again.data)
    ]


@many
@given(st.binary(max_size=60))
@example(b"\x00")
@example(b"\xff\xfe\x00\x00")
@example(b"{a: b")
@example(b"[" * 30_000)
@example(b"- " * 30_000)
@example(b"a: \xed\xa0\x80")
def test_bytes(data: bytes) -> None:
    """Any bytes: a reading, and no exception."""
    check(data)


@many
@given(soup)
@example("{" * 30_000)
@example("{{{a}: b}: c}")
@example("? {a: b}\n: &x {a: 1, a: 2}\n? [x]\n: *x\n")
def test_soup(content: str) -> None:
    """Any text made of what means something to YAML."""
    check(content.encode())


@many
@given(mutated())
def test_mutated(content: str) -> None:
    """A good file after a few slips of the finger."""
    check(content.encode())


@many
@given(lines, st.sampled_from("|>"), st.sampled_from(["", "+", "-", "2", "2-", "+3"]))
def test_block_scalars(content: list[str], style: str, marks: str) -> None:
    """Block scalars of any shape say what PyYAML says, but for folds between wide characters."""
    source = f"a: {style}{marks}\n" + "".join(f"  {line}\n" for line in content) + "b: c\n"
    tree = check(source.encode()).tree
    if tree is not None and isinstance(tree.data, dict):
        composed = yaml.load(source, Loader=yaml.CBaseLoader)
        wide_fold = re.compile("(?<=[中文]) (?=[中文])")
        assert wide_fold.sub("", composed["a"]) == wide_fold.sub("", str(tree.data["a"]))


def test_good() -> None:
    """The file that is mutated is itself without problems."""
    assert check(GOOD.encode()).problems == ()
