"""Emergency management offices, their rosters, the budget."""

from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground, Tally, split
from planlint.filing.counting.figure import Place, spot
from planlint.model.registries.organisations import Organisation
from planlint.model.registries.rosters import Roster
from planlint.rulebook.words import Both

from ._things import area_place

_AREAS = Both(zh="没有登记县级以上区域", en="no area from county up is registered")
_ROSTERS = Both(zh="没有登记 registry/rosters.yaml", en="registry/rosters.yaml is not kept")
_OFFICE = "emergency_management"


def managing(ground: Ground) -> Tally:
    """Areas with an office under a number that always answers."""

    def manned(area: str) -> bool:
        posts = (post for office in _offices(area, ground) for post in office.value.posts)
        return any(post.phone and post.always for post in posts)

    return split(ground.governed, manned, lambda area: _place(area, ground), _AREAS)


def rosters(ground: Ground) -> Tally:
    """Areas whose office has a roster for the last day that counts."""
    if "rosters" not in ground.registry.present:
        return Tally(because=_ROSTERS)

    def on_duty(area: str) -> bool:
        units = {office.value.id for office in _offices(area, ground)}
        held = (entry.value for entry in ground.registry.rosters)
        return any(
            (one.unit or "").partition("/")[0] in units and _now(one, ground) for one in held
        )

    return split(ground.governed, on_duty, lambda area: _place(area, ground), _AREAS)


def budget(ground: Ground) -> Tally:
    """Areas that have the work on plans in their budget."""
    areas = ground.registry.jurisdictions
    return split(
        ground.governed,
        lambda area: areas[area].value.plan_budget,
        lambda area: area_place(area, ground),
        _AREAS,
    )


def _offices(area: str, ground: Ground) -> tuple[Entry[Organisation], ...]:
    """The offices of an area; military units may have the function too and are none."""
    units = ground.registry.with_function(area, _OFFICE)
    entries = (ground.registry.organisations[unit] for unit in units)
    return tuple(entry for entry in entries if entry.value.kind != "military")


def _now(roster: Roster, ground: Ground) -> bool:
    covers = roster.covers
    if covers is None or covers.from_ is None or covers.to is None:
        return False
    return bool(roster.shifts) and covers.from_ <= ground.scope.period.last <= covers.to


def _place(area: str, ground: Ground) -> Place:
    """The office of an area; where there is none, the area."""
    offices = _offices(area, ground)
    return spot(offices[0].location) if offices else area_place(area, ground)
