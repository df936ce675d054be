"""Thresholds of two plans side by side: shared by the rules that compare grades and triggers."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from planlint.family.peer import Peer
from planlint.model.levels import Condition
from planlint.model.units import same_unit
from planlint.rulebook.vocabulary import Vocabulary
from planlint.source.tree import Pointer


class Threshold(NamedTuple):
    """One condition with a quantity: its bounds made comparable, and its place."""

    low: Decimal | None
    high: Decimal | None
    condition: Condition
    pointer: Pointer


# A level, the quantity, unit and area of one of its triggers, and its bounds.
Figure = tuple[Any, tuple[str, str, str], Threshold]


def figures(peer: Peer, chapter: str, vocabulary: Vocabulary) -> tuple[Figure, ...]:
    """The comparable triggers of all ``warnings`` or ``responses``, each with its level."""
    return peer.once(("figures", chapter), lambda: tuple(_figures(peer, chapter, vocabulary)))


def _figures(peer: Peer, chapter: str, vocabulary: Vocabulary) -> Iterator[Figure]:
    for index, level in enumerate(getattr(peer.source, chapter)):
        base = peer.at(chapter, index, "any")
        for key, one in thresholds(level.any, base, vocabulary):
            yield level, key, one


def thresholds(
    conditions: Iterable[Condition], base: Pointer, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[str, str, str], Threshold]]:
    """Each comparable condition under its quantity, unit and area.

    Of whole things, ``to: 29`` and ``below: 30`` are the same bound, and so are ``above: 9`` and
    ``from: 10``.
    """
    counted = vocabulary.counted
    for index, one in enumerate(conditions):
        quantity, unit = one.quantity, one.unit or ""
        if quantity is None:
            continue
        whole = quantity in counted and not unit.startswith("万")
        low, high = one.from_, one.below
        if low is None and one.above is not None:
            low = one.above + 1 if whole else one.above
        if high is None and one.to is not None:
            high = one.to + 1 if whole else one.to
        yield (quantity, same_unit(unit), one.area or ""), Threshold(low, high, one, (*base, index))


def band_words(condition: Any) -> str:
    """The condition as people write it in a table: [10, 30)人."""
    opening = "[" if condition.from_ is not None else "("
    closing = "]" if condition.to is not None else ")"
    low = condition.from_ if condition.from_ is not None else condition.above
    high = condition.to if condition.to is not None else condition.below
    return f"{opening}{'' if low is None else low}, {'' if high is None else high}{closing}{condition.unit or ''}"
