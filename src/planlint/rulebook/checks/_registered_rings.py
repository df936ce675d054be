"""Entries of a registry that lie above one another in a ring."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planlint.family.cycles import rings
from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"chain"})
# More names and places than these help nobody.
_MOST = 6


def ring_hits(
    view: RegistryView,
    entries: Mapping[str, Entry[Any]],
    key: str,
    above: Callable[[Any], str | None],
) -> Iterator[Hit]:
    """One hit for each ring that *above* leads round, at the *key* of its first entry."""
    ups = ((name, above(entry.value)) for name, entry in entries.items())
    pairs = ((name, up) for name, up in ups if up in entries)
    for ring in rings(pairs):
        spots = [view.spot(entries[str(name)], key) for name in ring[:-1]]
        shown = ring if len(ring) <= _MOST else [*ring[: _MOST - 1], "…"]
        words = {"chain": " → ".join(str(name) for name in shown)}
        yield Hit(spots[0], words, tuple(spots[1:_MOST]), mark=str(ring[0]))
