"""Two editions of one list: which items are the same, told by their keys and never by their order."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

# What an item is known by; None where it has no such name.
Key = Callable[[Any], Hashable]


class Pair(NamedTuple):
    """The number of an item on both sides; None where the other side alone has it."""

    old: int | None
    new: int | None


def paired(
    old: Sequence[Any], new: Sequence[Any], keys: Iterable[Key], sure: Key | None = None
) -> tuple[Pair, ...]:
    """Every item once: the pairs and the added ones in the new order, then what was removed.

    Equal items are the same. The first key is an id, of which the first stands for the first
    where it was given twice; a later key joins only what has it alone on either side. What is
    *sure* tells an item better than an id, which may have been given to another.
    """
    join = _Joining(old, new)
    if sure is not None:
        join.by(sure, lambda one, other: len(one) == len(other) == 1)
    first, *others = keys
    join.by(first, lambda _, __: True)
    join.by(repr, lambda _, __: True)
    for key in others:
        join.by(key, lambda one, other: len(one) == len(other) == 1)
    added = (Pair(join.old_of.get(number), number) for number in range(len(new)))
    return (*added, *(Pair(number, None) for number in join.left_old))


class _Joining:
    def __init__(self, old: Sequence[Any], new: Sequence[Any]) -> None:
        self.old, self.new = old, new
        self.left_old = list(range(len(old)))
        self.left_new = list(range(len(new)))
        self.old_of: dict[int, int] = {}

    def by(self, key: Key, may: Callable[[list[int], list[int]], bool]) -> None:
        """Join what is left by one key, where *may* allows it."""
        here = _grouped(self.left_old, self.old, key)
        for name, numbers in _grouped(self.left_new, self.new, key).items():
            others = here.get(name, [])
            if others and may(others, numbers):
                self.old_of.update(zip(numbers, others, strict=False))
        taken = set(self.old_of.values())
        self.left_old = [number for number in self.left_old if number not in taken]
        self.left_new = [number for number in self.left_new if number not in self.old_of]


def _grouped(
    numbers: Iterable[int], items: Sequence[Any], key: Key
) -> Mapping[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for number in numbers:
        name = key(items[number])
        if name is not None:
            found.setdefault(name, []).append(number)
    return found
