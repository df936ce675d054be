"""All shelters of an area hold fewer people than the share of its town that its profile asks for."""

from collections.abc import Iterator

from planlint.model.registries.resources import Shelter
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.regime import Case, Limit
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"area", "capacity", "needed", "population", "limit"})
_UNSAID = Both(
    zh="没有写城区人口（town_population），不能判断",
    en="its town_population is not said, so nobody can tell",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each area that registers shelters and is asked for a share."""
    registry = view.around.registry
    shelters = [entry.value for entry in of_type(registry, Shelter)]
    for area in sorted({one.jurisdiction for one in shelters if one.jurisdiction}):
        entry, limit = registry.jurisdictions.get(area), _limit(view, area)
        if entry is None or limit is None:
            continue
        within = (one for one in shelters if area in registry.lineage(one.jurisdiction or ""))
        capacity = sum(one.capacity or 0 for one in within)
        people = entry.value.town_population
        if people is not None and capacity >= people * limit.value:
            continue
        words: dict[str, Word] = {
            "area": plain(name_of(entry)),
            "capacity": str(capacity),
            "needed": str(int(people * limit.value)) if people is not None else "",
            "population": str(people or ""),
            "limit": limit.said,
        }
        because = _UNSAID if people is None else None
        yield Hit(view.spot(entry), words, undecided=because, mark=area, limit=limit)


def _limit(view: RegistryView, area: str) -> Limit | None:
    """The share of the people of the town, such as 0.2."""
    case = Case("shelter", view.around.registry.level(area), (), view.around.as_of)
    return next(iter(view.regimes.at(area).asked("shelter_share", case)), None)
