"""Teams, volunteers, experts."""

from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground, Tally, split
from planlint.filing.counting.figure import place_of
from planlint.model.registries.resources import Expert, Team
from planlint.rulebook.registers import of_type
from planlint.rulebook.words import Both

from ._things import area_of, area_place, checked, resources

_PROFESSIONAL = ("comprehensive", "professional")
_TEAMS = Both(
    zh="没有登记综合或者专业队伍", en="no comprehensive or professional team is registered"
)
_VOLUNTEERS = Both(zh="没有登记志愿队伍", en="no volunteer team is registered")
_EXPERTS = Both(zh="没有登记专家", en="no expert is registered")
_AREAS = Both(zh="没有登记县级以上区域", en="no area from county up is registered")


def listed(ground: Ground) -> Tally:
    """Professional teams that one could call and that somebody has checked."""

    def known(entry: Entry[Team]) -> bool:
        one = entry.value
        said = one.holder and one.strength and one.leader and one.phone
        return bool(said) and checked(one.checked, ground)

    return split(_teams(ground, *_PROFESSIONAL), known, place_of, _TEAMS)


def built(ground: Ground) -> Tally:
    """Professional teams with equipment, a time to move, protection and insurance."""

    def ready(entry: Entry[Team]) -> bool:
        one = entry.value
        return bool(one.equipment and one.ready and one.protected and one.insured)

    return split(_teams(ground, *_PROFESSIONAL), ready, place_of, _TEAMS)


def volunteers(ground: Ground) -> Tally:
    """Volunteer teams of adults, protected and insured."""

    def safe(entry: Entry[Team]) -> bool:
        return bool(entry.value.adult and entry.value.protected and entry.value.insured)

    return split(_teams(ground, "volunteer"), safe, place_of, _VOLUNTEERS)


def full_time(ground: Ground) -> Tally:
    """Areas that have a comprehensive team, kept by a unit of the area itself."""
    homes = {area_of(entry, ground) for entry in _teams(ground, "comprehensive")}
    return split(
        ground.governed,
        lambda area: area in homes,
        lambda area: area_place(area, ground),
        _AREAS,
    )


def experts(ground: Ground) -> Tally:
    """Experts with class and number, checked within a year; they belong to no area."""

    def known(entry: Entry[Expert]) -> bool:
        one = entry.value
        return bool(one.classes and one.phone) and checked(one.checked, ground)

    return split(of_type(ground.registry, Expert), known, place_of, _EXPERTS)


def _teams(ground: Ground, *kinds: str) -> Iterator[Entry[Team]]:
    return (entry for entry in resources(ground, Team) if entry.value.kind in kinds)
