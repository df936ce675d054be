"""Entries of a registry that lie above one another in a ring."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planlint.family.cycles import rings
from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit, Spot

from ._rings import MOST, further

WORDS = frozenset({"chain"})


def ring_hits(
    entries: Mapping[str, Entry[Any]],
    key: str,
    above: Callable[[Any], str | None],
) -> Iterator[Hit]:
    """One hit for each ring that *above* leads round, at the *key* of its first entry."""
    ups = ((name, above(entry.value)) for name, entry in entries.items())
    pairs = ((name, up) for name, up in ups if up in entries)
    for ring in rings(pairs):
        found = [entries[str(name)] for name in ring[:-1]]
        places = [(entry.document, (*entry.pointer, key)) for entry in found]
        shown = ring if len(ring) <= MOST else [*ring[: MOST - 1], "…"]
        words = {"chain": " → ".join(str(name) for name in shown)}
        yield Hit(Spot(*places[0]), words, further(places), mark=str(ring[0]))
