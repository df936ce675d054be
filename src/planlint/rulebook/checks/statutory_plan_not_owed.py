"""A hazard for which a law orders every city and county to have a plan, and the catalogue is silent.

Considered is a hazard with a plan in force or registered, or with any entry of the catalogue, also
one that says why none is owed. Areas whose catalogue lists fewer than five plans have only begun.
"""

from collections import Counter
from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined, plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"area", "missing", "number"})
_BEGUN = 5
# Hazard -> the law; those in _WHERE_PRONE only of areas that are prone to them.
_ORDERED = {
    "work_safety": ("安全生产法第80条", "Work Safety Law 80"),
    "fire": ("消防法第43条", "Fire Law 43"),
    "earthquake": ("防震减灾法第46条", "Earthquake Law 46"),
    "relief": ("自然灾害救助条例第8条", "Relief Regulation 8"),
    "drought": ("抗旱条例第27条", "Drought Regulation 27"),
    "hazardous_chemicals": ("危险化学品安全法第90条", "Hazardous Chemicals Law 90"),
    "food_safety": ("食品安全法第102条", "Food Safety Law 102"),
    "water_supply": ("水污染防治法第79条", "Water Pollution Law 79"),
    "geological": ("地质灾害防治条例第25条", "Geological Hazards Regulation 25"),
    "forest_fire": ("森林防火条例第16条", "Forest Fire Regulation 16"),
    "grassland_fire": ("草原防火条例第15条", "Grassland Fire Regulation 15"),
}
_WHERE_PRONE = frozenset({"geological", "forest_fire", "grassland_fire"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each area, where it is registered, naming hazard and law."""
    registry = view.around.registry
    listed = Counter(entry.value.jurisdiction for entry in registry.catalogue)
    known = {(entry.value.jurisdiction, entry.value.hazard) for entry in registry.catalogue}
    for area, entry in registry.jurisdictions.items():
        if entry.value.level not in ("city", "county") or listed[area] < _BEGUN:
            continue
        prone = set(entry.value.prone_to)
        missing = [
            hazard
            for hazard in _ORDERED
            if hazard not in _WHERE_PRONE or hazard in prone
            if (area, hazard) not in known and not _planned(view, area, hazard)
        ]
        if missing:
            words: dict[str, Word] = {
                "area": plain(name_of(entry)),
                "missing": joined(_named(view, hazard) for hazard in missing),
                "number": str(len(missing)),
            }
            yield Hit(view.spot(entry), words, mark=area)


def _planned(view: RegistryView, area: str, hazard: str) -> bool:
    """Whether a plan of the area is about the hazard; a total plan names them all."""
    peers = view.around.peers_on(area, hazard)
    return any(peer.source.type not in ("total", "unit", "village") for peer in peers)


def _named(view: RegistryView, hazard: str) -> Both:
    name, (zh, en) = view.vocabulary.name("hazards", hazard), _ORDERED[hazard]
    return Both(zh=f"{name.zh}（{zh}）", en=f"{name.en} ({en})")
