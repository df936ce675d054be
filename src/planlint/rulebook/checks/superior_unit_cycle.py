"""Units that are each other's superior, or a unit that is its own."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from ._registered_rings import WORDS as WORDS  # noqa: PLC0414 - what the messages may say
from ._registered_rings import ring_hits


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each ring."""
    entries = view.around.registry.organisations
    yield from ring_hits(entries, "superior", lambda unit: unit.superior)
