"""A development zone, industrial park, port or scenic area without a plan."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from . import _planned

WORDS = frozenset({"area"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such zone."""
    planned = _planned.areas(view)
    for area, entry in view.around.registry.jurisdictions.items():
        if entry.value.zone is not None and area not in planned:
            yield Hit(view.spot(entry), {"area": entry.value.name or area}, mark=area)
