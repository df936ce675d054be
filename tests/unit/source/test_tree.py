"""Data with places: spans, keys, characters, cache, blanking."""

import json

import pytest

from planlint.source.reader import read
from planlint.source.span import Place, Span
from planlint.source.tree import Pointer, Tree

PLAN = """\
title: 预案
tasks:
  - id: a
    text: |
      甲乙

      丙

  - {id: b, lead: }
"key": >-
  甲
  乙 and
  丁
"""


def plan(content: str = PLAN) -> Tree:
    tree = read(content.encode()).tree
    assert tree is not None
    return tree


def shown(tree: Tree, span: Span) -> str:
    return tree.text.content[slice(*span)]


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        (("title",), "预案"),
        (("tasks", 0, "text"), "|\n      甲乙\n\n      丙"),
        (("tasks", 0), "id: a\n    text: |\n      甲乙\n\n      丙"),
        (("tasks", 1), "{id: b, lead: }"),
        (("tasks", 1, "lead"), ""),
        (("key",), ">-\n  甲\n  乙 and\n  丁"),
        ((), PLAN.rstrip()),
    ],
)
def test_span(pointer: Pointer, text: str) -> None:
    """A value ends after its last visible character or its bracket."""
    tree = plan()
    assert text == shown(tree, tree.span(pointer))


def test_span_of_an_empty_value() -> None:
    """Where the value would stand: after the colon and the blank, if there is one."""
    tree = plan("a:\nb: \nc:   # 注\nd: [{e}]\n")
    spans = [tree.span((key,)) for key in "abc"]
    assert [Span(2, 2), Span(6, 6), Span(10, 10)] == spans
    assert Span(22, 22) == tree.span(("d", 0, "e"))


def test_nowhere_is_the_nearest() -> None:
    """A pointer that leads nowhere stands for the last value on its way."""
    tree = plan()
    for pointer in [("tasks", 9), ("tasks", -1), ("tasks", "x", "y")]:
        assert tree.span(("tasks",)) == tree.span(pointer)
    assert tree.span(("title",)) == tree.span(("title", "x"))
    assert tree.span(()) == tree.span(("none", 1))


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        ((), "title"),
        (("tasks",), "tasks"),
        (("key",), '"key"'),
        (("tasks", 1, "lead"), "lead"),
        (("tasks", 1), "{id: b, lead: }"),
        (("tasks", 1, "none"), "{id: b, lead: }"),
        (("none",), "title"),
    ],
)
def test_key_span(pointer: Pointer, text: str) -> None:
    """The key as written; a list item has none, the document that of its first entry."""
    tree = plan()
    assert text == shown(tree, tree.key_span(pointer))


def test_key_span_without_keys() -> None:
    """A list at the top has no first key."""
    tree = read(b"- a\n- [b]\n", lists=True).tree
    assert tree is not None
    assert Span(0, 9) == tree.key_span(())
    assert Span(6, 9) == tree.key_span((1,))


@pytest.mark.parametrize(
    ("source", "part", "text"),
    [
        ("预案甲", "案", "案"),
        ("'it''s 甲'", "'", "''"),
        ("'it''s 甲'", "甲", "甲"),
        ('"a\\n\\u7532b"', "甲", "\\u7532"),
        ('"a\\n\\u7532b"', "b", "b"),
        ('"a\\n\\u7532b"', "\n", "\\n"),
        ('"a \\\n  b"', "b", "b"),
        ("a  b\n  c", "b c", "b\n  c"),
        ("a  b\n  c", " c", "\n  c"),
        ("甲\n  乙丙", "甲乙", "甲\n  乙"),
        ("甲\n  乙丙", "丙", "丙"),
        ("|\n   甲\n\n    乙", "\n\n 乙", "\n\n    乙"),
        ("|2+\n   甲\n\n    乙\n\n", " 甲", " 甲"),
        (">\n  甲\n  乙\n\n  丙 a\n  b\n   c", "乙\n丙", "乙\n\n  丙"),
        (">\n  甲\n  乙\n\n  丙 a\n  b\n   c", "a b", "a\n  b"),
        (">\n  甲\n  乙\n\n  丙 a\n  b\n   c", "c", "c"),
    ],
)
def test_span_in(source: str, part: str, text: str) -> None:
    """Characters of a value are found in the source, whatever the style."""
    tree = plan(f"a: {source}\nb: c\n")
    assert isinstance(tree.data, dict)
    start = str(tree.data["a"]).index(part)
    assert text == shown(tree, tree.span_in(("a",), start, start + len(part)))


def test_span_in_keeps_to_the_value() -> None:
    """Offsets beyond the value are brought inside; an empty range is an empty span."""
    tree = plan("a: 预案\nb: ''\n")
    assert Span(3, 5) == tree.span_in(("a",), -3, 99)
    assert Span(4, 4) == tree.span_in(("a",), 1, 1)
    assert Span(5, 5) == tree.span_in(("a",), 9, 9)
    assert tree.span(("b",)) == tree.span_in(("b",), 0, 1)
    assert tree.span(()) == tree.span_in((), 0, 1)
    assert tree.span(()) == tree.span_in(("none",), 0, 1)


def test_json() -> None:
    """A cached tree knows data and places, but no longer the characters."""
    tree = plan()
    again = Tree.from_json(json.loads(json.dumps(tree.to_json())))
    assert tree.data == again.data
    assert Place(9, 10, 9, 11) == again.place(again.span(("tasks", 1, "id")))
    assert Place(9, 6, 9, 8) == again.place(again.key_span(("tasks", 1, "id")))
    assert again.span(("title",)) == again.span_in(("title",), 0, 1)


def test_without() -> None:
    """Texts are blanked in a copy of the same shape and places; the rest is shared."""
    tree = plan()
    blank = tree.without([("tasks", 0, "text"), ("tasks", 0, "id"), ("tasks", 1), ("none",)])
    assert isinstance(tree.data, dict)
    assert isinstance(blank.data, dict)
    assert blank.data["tasks"] == [{"id": "", "text": ""}, {"id": "b", "lead": None}]
    assert tree.data == plan().data
    assert tree.data["title"] is blank.data["title"]
    assert tree.span(("key",)) == blank.span(("key",))
    assert blank.span(("tasks", 0, "text")) == blank.span_in(("tasks", 0, "text"), 0, 1)
