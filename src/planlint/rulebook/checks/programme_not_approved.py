"""The programme of an area that its government did not approve."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.records import WRONG_FORM, lost
from planlint.rulebook.view import RegistryView

from . import _programmes

WORDS = frozenset({"year"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each programme."""
    for entry, maker in _programmes.made_by(view):
        governments = view.around.registry.of_kind(maker.jurisdiction or "", "government")
        approved = not set(governments).isdisjoint(entry.value.approved_by)
        if _programmes.is_general(maker) and governments and not approved:
            because = WRONG_FORM if lost(entry, "approved_by") else None
            yield Hit(view.spot(entry), {"year": str(entry.value.year or "")}, undecided=because)
