"""A shelter smaller than the profile of its area asks; where no profile does, nothing is asked."""

from collections.abc import Iterator

from planlint.model.registries.resources import Shelter
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.regime import Case
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "area", "limit"})
_UNSAID = Both(zh="没有写面积，不能判断", en="its area is not said, so nobody can tell")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such shelter."""
    for entry in of_type(view.around.registry, Shelter):
        place, area = entry.value.jurisdiction or "", entry.value.area
        level = view.around.registry.level(place)
        case = Case("shelter", level, (), view.around.as_of)
        limit = next(iter(view.regimes.at(place).asked("shelter_area", case)), None)
        if limit is None or (area is not None and area >= limit.value):
            continue
        words: dict[str, Word] = {
            "item": plain(name_of(entry)),
            "area": f"{area:f}" if area is not None else "",
            "limit": limit.said,
        }
        because = _UNSAID if area is None else None
        spot = view.spot(entry, *(("area",) if area is not None else ()))
        yield Hit(spot, words, undecided=because, mark=entry.value.id or "", limit=limit)
