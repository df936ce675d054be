"""A plan said not to be owed, without a reason."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView

from . import _catalogue

WORDS = _catalogue.WORDS


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such entry."""
    for entry in view.around.registry.catalogue:
        if entry.value.owed is False and not entry.value.why and not entry.lost("why"):
            yield Hit(
                view.spot(entry), _catalogue.words(view, entry), mark=_catalogue.key(entry.value)
            )
