"""A village without a plan, where nothing says that it needs none."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from . import _planned

WORDS = frozenset({"area"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such village."""
    planned = _planned.areas(view)
    for area, entry in view.around.registry.jurisdictions.items():
        if entry.value.level == "village" and area not in planned:
            yield Hit(view.spot(entry), {"area": entry.value.name or area}, mark=area)
