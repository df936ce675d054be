"""A plan that the catalogue owes and that the family does not have."""

from collections.abc import Iterator

from planlint.family.counterparts.owed import Owed
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.orders import ORDERS
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both

from . import _catalogue

WORDS = _catalogue.WORDS | {"state"}
_NONE = Both(zh="没有", en="has none")
_DRAFT = Both(
    zh="过了应有的日期还只有草案，或者尚未印发",
    en="has only a draft, or an edition to come, though it is due",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each entry that is owed on the day and has neither a file nor a registered plan.

    One with a day since which it is owed must be more than a draft by then.
    """
    for entry, draft in Owed(view.around, ORDERS).missing():
        there = () if draft is None else (Spot.opposite(draft.document, ("edition",)),)
        words = {**_catalogue.words(view, entry), "state": _NONE if draft is None else _DRAFT}
        yield Hit(view.spot(entry), words, there, mark=_catalogue.key(entry.value))
