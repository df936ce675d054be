"""Ids in the ledger that lead nowhere: one finding for each, with all its places."""

import itertools
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.reference import did_you_mean
from planlint.rulebook.labels import plain
from planlint.rulebook.view import RegistryView, View
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer

# To look for the nearest id takes long; where very many are wrong, the first show what went wrong.
_SUGGESTED = 20


class Nearest:
    """A hint at the nearest known id, for the first unknown ones."""

    def __init__(self, known: Collection[str]) -> None:
        self._known, self._left = known, _SUGGESTED

    def __call__(self, value: str) -> Both:
        """The hint, or nothing."""
        self._left -= 1
        return did_you_mean(value, self._known) if self._left >= 0 else plain("")


def hits(found: Iterable[tuple[str, Spot]], nearest: Nearest) -> Iterator[Hit]:
    """One hit for each value, at its first place."""
    places: dict[str, list[Spot]] = {}
    for value, spot in found:
        places.setdefault(value, []).append(spot)
    for value, (first, *others) in places.items():
        words: dict[str, Word] = {"value": value, "near": nearest(value)}
        yield Hit(first, words, tuple(others), mark=value)


def known_here(view: View | RegistryView) -> frozenset[str]:
    """The plans of the family in any edition, and those registered, owed or replaced."""
    return view.around.once(("plans here",), lambda: frozenset(_known_here(view)))


def _known_here(view: View | RegistryView) -> Iterator[str]:
    family = view.around
    editions = (facts.plan.edition for facts in family.facts)
    yield from (facts.plan.id for facts in family.facts)
    yield from family.catalogued
    replaced = (old.plan for edition in editions if edition for old in edition.replaces)
    registered = (entry.value.plan for entry in family.registry.instruments.values())
    yield from filter(None, itertools.chain(replaced, registered))


def each(record: Any, *fields: str) -> Iterator[tuple[Pointer, str]]:
    """The ids in these fields of a record, of one or of several, each with its place."""
    for name in fields:
        value = getattr(record, name, None)
        if isinstance(value, tuple):
            yield from (((name, index), one) for index, one in enumerate(value))
        elif value:
            yield (name,), value


def valid(view: RegistryView, *but: str) -> Iterator[tuple[str, Entry[Any]]]:
    """The records that count, of all kinds *but* these, with their kind."""
    for kind, entries in view.around.ledger.records.items():
        if kind not in but:
            yield from ((kind, entry) for entry in entries)
