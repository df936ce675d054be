"""Words for entries of the catalogue: shared by the rules about it."""

from planlint.family.registry import Entry
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.rulebook.labels import PLAN_KINDS, plain
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"area", "type", "about"})
_ALL = Both(zh="各类突发事件", en="all hazards")


def words(view: RegistryView, entry: Entry[CatalogueEntry]) -> dict[str, Word]:
    """Area, type and hazard or subject, as people say them."""
    owed = entry.value
    area = view.around.registry.jurisdictions.get(owed.jurisdiction or "")
    about = _ALL
    if owed.hazard:
        about = view.vocabulary.name("hazards", owed.hazard)
    elif owed.subject:
        about = plain(owed.subject)
    return {
        "area": (area.value.name if area else None) or owed.jurisdiction or "",
        "type": PLAN_KINDS.get(owed.type or "", plain(owed.type or "")),
        "about": about,
    }


def key(owed: CatalogueEntry) -> str:
    """What tells two entries apart, wherever they stand in the file."""
    parts = (owed.jurisdiction, owed.type, owed.hazard or owed.subject, owed.maker)
    return " ".join(part or "" for part in parts)
