"""The numbers behind the places."""

from array import array

from planlint.source.marks import children, packed, pruned, unpacked

# a mapping of three values, the second of them a list of one
MARKS = [0, 0, 0, 99, 5, 1, 2, 3, 4, 1, 5, 6, 7, 9, 2, 8, 9, 8, 9, 1, 10, 11, 12, 13, 1]


def test_children() -> None:
    """Each child is found by stepping over the subtree of the one before."""
    assert list(children(MARKS, 0)) == [5, 10, 20]
    assert list(children(MARKS, 5)) == []


def test_children_of_what_broke_off() -> None:
    """Without a size there are the children so far; the one that broke off is the last."""
    broken = [*MARKS]
    broken[4] = broken[14] = 0
    assert list(children(broken, 0)) == [5, 10]


def test_pruned() -> None:
    """A dropped subtree goes, and every collection around it counts less."""
    assert [0, 0, 0, 99, 3, *MARKS[5:10], *MARKS[20:]] == pruned(MARKS, [10])
    assert [0, 0, 0, 99, 3, *MARKS[5:10], *MARKS[20:]] == pruned(MARKS, [10, 15])
    assert [0, 0, 0, 99, 4, *MARKS[5:14], 1, *MARKS[20:]] == pruned(MARKS, [15])


def test_packed() -> None:
    """Four little-endian bytes a number."""
    assert packed(array("I", [1, 258])) == "AQAAAAIBAAA="
    assert array("I", MARKS) == unpacked(packed(array("I", MARKS)))
