"""Areas that lie in each other, or an area that is its own parent."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from ._registered_rings import WORDS as WORDS  # noqa: PLC0414 - what the messages may say
from ._registered_rings import ring_hits


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each ring."""
    entries = view.around.registry.jurisdictions
    yield from ring_hits(entries, "parent", lambda area: area.parent)
