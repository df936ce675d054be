"""What is wrong in YAML that can be read: each told at its place, the rest judged."""

from planlint.source.problem import Problem
from planlint.source.reader import read
from planlint.source.span import Span
from planlint.source.tree import Data, Tree


def readable(content: str) -> tuple[Tree, tuple[Problem, ...]]:
    reading = read(content.encode())
    assert reading.tree is not None, reading.problems
    return reading.tree, reading.problems


def check(content: str, data: Data, *problems: Problem) -> Tree:
    tree, found = readable(content)
    assert data == tree.data
    assert problems == found
    return tree


def test_duplicate_key() -> None:
    """The first wins; each further one points to it, and the places after them are right."""
    tree = check(
        "a: {x: [1]}\na: {b: [1, 2]}\nc: d\na:\n",
        {"a": {"x": ["1"]}, "c": "d"},
        Problem("duplicate-key", {"key": "a"}, Span(12, 13), (Span(0, 1),)),
        Problem("duplicate-key", {"key": "a"}, Span(32, 33), (Span(0, 1),)),
    )
    assert Span(30, 31) == tree.span(("c",))
    assert Span(8, 9) == tree.span(("a", "x", 0))
    assert Span(0, 34) == tree.span(())


def test_duplicate_of_a_later_key() -> None:
    """The first key is found among its neighbours, dropped values between them or not."""
    check(
        "x: {y: 1}\nx: {y: 2}\nb: 1\nb: 2\n",
        {"x": {"y": "1"}, "b": "1"},
        Problem("duplicate-key", {"key": "x"}, Span(10, 11), (Span(0, 1),)),
        Problem("duplicate-key", {"key": "b"}, Span(25, 26), (Span(20, 21),)),
    )


def test_anchor_and_alias() -> None:
    """The anchored value is kept and starts behind the anchor; the alias is empty."""
    tree = check(
        "a: &x 1\nb: *x\n",
        {"a": "1", "b": None},
        Problem("anchor", {"name": "x"}, Span(3, 5)),
        Problem("alias", {"name": "x"}, Span(11, 13)),
    )
    assert Span(6, 7) == tree.span(("a",))


def test_tag() -> None:
    """As written; text and collections are kept."""
    tree = check(
        "a: !!int 5\nb: !x # c\n  - &y 1\n",
        {"a": "5", "b": ["1"]},
        Problem("tag", {"tag": "!!int"}, Span(3, 8)),
        Problem("tag", {"tag": "!x"}, Span(14, 16)),
        Problem("anchor", {"name": "y"}, Span(25, 27)),
    )
    assert Span(23, 29) == tree.span(("b",))


def test_merge_key() -> None:
    """One problem for the merge, and its value is passed over; quoted it is a key like any other."""
    check(
        "a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n",
        {"a": {"b": "1"}, "c": {"d": "2"}},
        Problem("anchor", {"name": "x"}, Span(3, 5)),
        Problem("merge-key", {}, Span(18, 20)),
    )
    check("'<<': 1\n", {"<<": "1"})


def test_key_not_text() -> None:
    """A collection as key is passed over with its value, and told once however deep."""
    tree = check(
        "? {? [a] : b}\n: {c: d}\ne: f\n",
        {"e": "f"},
        Problem("key-not-text", {}, Span(2, 13)),
    )
    assert Span(26, 27) == tree.span(("e",))


def test_alias_as_key() -> None:
    """An alias in place of a key takes its value away."""
    check("*x : 1\nb: 2\n", {"b": "2"}, Problem("alias", {"name": "x"}, Span(0, 2)))


def test_dropped_empty_values() -> None:
    """An empty value behind a dropped key moves nothing: the mapping ends after it."""
    alias, brackets = "a: {x: b}\n*c :\n", "a: {x: b}\n? {y: z}\n:\n"
    assert Span(0, 14) == readable(alias)[0].span(())
    assert Span(0, 20) == readable(brackets)[0].span(())


def test_full_width_in_key() -> None:
    """The full-width character is the place; a quoted key is meant as it stands."""
    check(
        "title　: x\n'a：': y\n",
        {"title　": "x", "a：": "y"},
        Problem("full-width-in-key", {"key": "title　"}, Span(5, 6)),
    )


def test_unquoted_brace_alone() -> None:
    """`{{...}}` is a mapping to YAML; it is told and taken for the text it was meant to be."""
    tree = check(
        "a: {{unit:jz}}\nb: [{{x}}, y]\n",
        {"a": "{{unit:jz}}", "b": ["{{x}}", "y"]},
        Problem("unquoted-brace", {}, Span(3, 5)),
        Problem("unquoted-brace", {}, Span(19, 21)),
    )
    assert Span(3, 14) == tree.span(("a",))
    assert Span(26, 27) == tree.span(("b", 1))
    assert Span(5, 6) == tree.span_in(("a",), 2, 3)


def test_not_more_than_a_thousand() -> None:
    """A file made to have a million problems costs no more than others."""
    _, problems = readable("a:\n" * 5000)
    assert len(problems) == 1000
