"""A plan that the catalogue owes and that the family does not have."""

from collections.abc import Iterator

from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from . import _catalogue

WORDS = _catalogue.WORDS


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each entry that is owed on the day and has neither a file nor a registered plan."""
    for entry in view.around.registry.catalogue:
        owed = entry.value.owed is not False and not entry.lost("owed")
        begun = entry.value.since is None or entry.value.since <= view.around.as_of
        typed = entry.value.type in PLAN_TYPES and entry.value.jurisdiction is not None
        if owed and begun and typed and not view.around.has_plan_for(entry.value):
            yield Hit(
                view.spot(entry), _catalogue.words(view, entry), mark=_catalogue.key(entry.value)
            )
