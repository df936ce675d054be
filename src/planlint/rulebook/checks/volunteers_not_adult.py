"""A volunteer rescue team that does not consist of adults."""

from collections.abc import Iterator

from planlint.model.registries.resources import Team
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView

WORDS = frozenset({"item"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each volunteer team said to have minors in it."""
    for entry in of_type(view.around.registry, Team):
        if entry.value.kind == "volunteer" and entry.value.adult is False:
            mark = entry.value.id or ""
            yield Hit(view.spot(entry, "adult"), {"item": plain(name_of(entry))}, mark=mark)
