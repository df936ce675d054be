"""A city, or a county prone to hazards, whose units hold no emergency supplies.

Asked where supplies are registered at all, of the areas that have plans here.
"""

from collections.abc import Iterator

from planlint.model.registries.resources import Supply
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

WORDS = frozenset({"area"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such area."""
    registry = view.around.registry
    holders = [entry.value.holder for entry in of_type(registry, Supply)]
    units = (registry.organisations.get(unit_of(holder or "")) for holder in holders)
    provided = {unit.value.jurisdiction for unit in units if unit is not None}
    for area in (
        sorted({f.plan.jurisdiction for f in view.around.current.values()}) if holders else ()
    ):
        entry = registry.jurisdictions.get(area)
        if entry is None or area in provided:
            continue
        owed = entry.value.level == "city" or (
            entry.value.level == "county" and entry.value.prone_to
        )
        if owed:
            words: dict[str, Word] = {"area": plain(name_of(entry))}
            yield Hit(view.spot(entry), words, mark=area)
