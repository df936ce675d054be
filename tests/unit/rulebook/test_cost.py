"""The bound on the work of an expression: never below what it really does, and refusing the known traps."""

import re
from itertools import product

import pytest

from planlint.rulebook.cost import UNBOUNDED, cost


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+b", "(a|a)*b", "a*", "a+", "a{3,}", ".*", "《[^》]*》", "(a)\\1", "a{0,1001}", "(?:a{0,90}){0,90}", "x*+y", "(?>x*)y", "(?=a*)b", "(a)?(?(1)b|c)"],
)  # fmt: skip
def test_without_bound(pattern: str) -> None:
    """Whatever repeats without bound, or so often that it might as well."""
    assert UNBOUNDED == cost(pattern)


@pytest.mark.parametrize(
    ("pattern", "most"),
    [("强排泵站", 10), ("应当.{0,60}尽量", 300), ("(?:可以?|原则上)报告", 30), ("[×xX]{2,6}(?:省|市)", 60)],
)  # fmt: skip
def test_what_authors_need_is_cheap(pattern: str, most: int) -> None:
    """Far below the bound of a rule."""
    assert cost(pattern) <= most


@pytest.mark.parametrize("parts", list(product(["a?", "a{0,3}", "(?:a|aa){0,4}"], repeat=3)))
def test_the_bound_counts_every_way(parts: tuple[str, ...]) -> None:
    """The ways in which the parts can share out a run of ``a``, counted one by one."""
    ways = 1
    for part in parts:
        ways *= {"a?": 2, "a{0,3}": 4, "(?:a|aa){0,4}": 1 + 2 + 4 + 8 + 16}[part]
    assert cost("".join(parts) + "b") >= ways


def test_what_is_no_expression() -> None:
    """As :mod:`re` says it."""
    with pytest.raises(re.error):
        cost("[")
