"""A programme that was not copied to the emergency management department it belongs to."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import holders_word
from planlint.rulebook.records import WRONG_FORM, lost
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Word

from . import _programmes

WORDS = frozenset({"year", "wanted"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each programme; where no such department is registered nobody can tell."""
    registry = view.around.registry
    for entry, maker in _programmes.made_by(view):
        area = maker.jurisdiction or ""
        if _programmes.is_general(maker):
            there = registry.jurisdictions.get(area)
            area = (there.value.parent if there else None) or ""
        wanted = registry.with_function(area, "emergency_management")
        if wanted and set(wanted).isdisjoint(entry.value.copies):
            words: dict[str, Word] = {
                "year": str(entry.value.year or ""),
                "wanted": holders_word(wanted),
            }
            place = ("copies",) if entry.value.copies else ()
            because = WRONG_FORM if lost(entry, "copies") else None
            yield Hit(view.spot(entry, *place), words, undecided=because)
