"""Where each value stands: five numbers a value in preorder, in place of a tree of nodes.

For the value with preorder number n, `marks[5 * n]` and the following are: start and end of its key
(for list items those of the value), start and end of the value, and how many values its subtree
has, itself included.
"""

import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from itertools import accumulate

from planlint.source.span import Span

WIDTH = 5
KEY_START, KEY_END, START, END, SIZE = range(WIDTH)


def key_span(marks: Sequence[int], at: int) -> Span:
    """The key of the value whose numbers start at `at`."""
    return Span(marks[at + KEY_START], marks[at + KEY_END])


def value_span(marks: Sequence[int], at: int) -> Span:
    """The value whose numbers start at `at`."""
    return Span(marks[at + START], marks[at + END])


def children(marks: Sequence[int], at: int) -> Iterator[int]:
    """Where the numbers of each child start; a child that is not yet complete is the last."""
    end = at + WIDTH * marks[at + SIZE] if marks[at + SIZE] else len(marks)
    at += WIDTH
    while at < end:
        yield at
        at += WIDTH * marks[at + SIZE] or end


def pruned(marks: Sequence[int], dropped: Sequence[int]) -> list[int]:
    """The marks without the subtrees whose numbers start at `dropped`."""
    gone = bytearray(len(marks) // WIDTH)
    for at in dropped:
        number, size = at // WIDTH, marks[at + SIZE]
        gone[number : number + size] = b"\1" * size
    before = [0, *accumulate(gone)]  # how many are gone before each value
    kept: list[int] = []
    for number, is_gone in enumerate(gone):
        if not is_gone:
            at = number * WIDTH
            size = marks[at + SIZE]
            kept += marks[at : at + SIZE]
            kept.append(size - before[number + size] + before[number])
    return kept


def packed(numbers: "array[int]") -> str:
    """The numbers as text for JSON: 32 bits each, little-endian, base64."""
    return b64encode(_little_endian(numbers).tobytes()).decode("ascii")


def unpacked(text: str) -> "array[int]":
    """The numbers that `packed` wrote."""
    numbers = array("I")
    numbers.frombytes(b64decode(text))
    return _little_endian(numbers)


def _little_endian(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "little":
        return numbers
    swapped = array("I", numbers)
    swapped.byteswap()
    return swapped
