"""A registered village in which nobody is named to receive warnings."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"village"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each village, where receivers are kept at all."""
    registry = view.around.registry
    if "receivers" not in registry.present:
        return
    named = {
        word
        for entry in registry.receivers.values()
        for word in (entry.value.jurisdiction, entry.value.place)
        if word
    }
    for entry in registry.jurisdictions.values():
        if entry.value.level == "village" and named.isdisjoint({entry.value.id, entry.value.name}):
            yield Hit(
                view.spot(entry), {"village": plain(name_of(entry))}, mark=entry.value.id or ""
            )
