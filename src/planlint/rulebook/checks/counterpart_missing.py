"""A plan that the catalogue owes and that the family does not have."""

from collections.abc import Iterator

from planlint.family.counterparts.owed import Owed
from planlint.rulebook.hit import Hit
from planlint.rulebook.orders import ORDERS
from planlint.rulebook.view import RegistryView

from . import _catalogue

WORDS = _catalogue.WORDS


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each entry that is owed on the day and has neither a file nor a registered plan."""
    for entry in Owed(view.around, ORDERS).missing():
        yield Hit(view.spot(entry), _catalogue.words(view, entry), mark=_catalogue.key(entry.value))
