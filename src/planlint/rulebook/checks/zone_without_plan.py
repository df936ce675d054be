"""A development zone, industrial park, port area or scenic area without a plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"zone"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each zone that neither a plan in force nor a registered one is made for."""
    planned = {peer.jurisdiction for peer in view.around.peers}
    for entry in view.around.registry.jurisdictions.values():
        if entry.value.zone and entry.value.id not in planned:
            words: dict[str, Word] = {"zone": plain(name_of(entry))}
            yield Hit(view.spot(entry), words, mark=entry.value.id or "")
