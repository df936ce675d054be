"""What a workspace already says about a plan that is to be written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.model.registries.organisations import Organisation
from planlint.rulebook.outline import Profile

from .words import unknown

_LEVELS = ("state", "province", "city", "county")


@dataclass(frozen=True)
class Knowledge:
    """Questions to a family about one area."""

    family: Family
    area: str

    @property
    def name(self) -> str | None:
        """What the area is called."""
        entry = self.family.registry.jurisdictions.get(self.area)
        return entry.value.name if entry else None

    @property
    def level(self) -> str | None:
        """Its level."""
        return self.family.registry.level(self.area)

    def unit_name(self, unit: str) -> str | None:
        """The official name of a unit on the day."""
        entry = self.family.registry.organisations.get(unit)
        return entry.value.name_on(self.family.as_of) if entry else None

    def government(self) -> tuple[str, ...]:
        """The government of the area."""
        return tuple(u.id for u in self._units() if u.kind == "government" and u.id)[:1]

    def emergency_office(self) -> str | None:
        """The unit that manages emergencies."""
        fitting = (u.id for u in self._units() if "emergency_management" in u.functions)
        return next(fitting, None)

    def lead(self, hazards: Iterable[str]) -> tuple[str, ...]:
        """Who leads on the first of *hazards*: the total plan says it, else the registry."""
        leads = self.leads()
        return next((leads[hazard] for hazard in hazards if hazard in leads), ())

    def leads(self) -> dict[str, tuple[str, ...]]:
        """Hazard -> lead units of the area."""
        found = {h: (u.id,) for u in self._units() if u.id for h in u.leads}
        total = self.family.total_plan(self.area)
        return found | (dict(total[1].leads) if total else {})

    def prone_to(self) -> tuple[str, ...]:
        """What the area is prone to."""
        entry = self.family.registry.jurisdictions.get(self.area)
        return entry.value.prone_to if entry else ()

    def total(self) -> Peer | None:
        """The total plan of the area itself."""
        return self._peer(self.area, "total", ())

    def superior(self, profile: Profile) -> Peer | None:
        """The nearest plan above that a new one would implement."""
        if profile.type == "department":
            own = self._peer(self.area, "special", profile.hazards)
            if own:
                return own
        above = (self._peer(area, profile.type, profile.hazards) for area in self._above())
        return next((peer for peer in above if peer), None)

    def earlier(self, plan: str) -> Facts | None:
        """The edition that speaks for a plan id today."""
        return self.family.current.get(plan)

    def _units(self) -> Iterator[Organisation]:
        for entry in self.family.registry.organisations.values():
            if entry.value.jurisdiction == self.area and entry.value.tier is None:
                yield entry.value

    def _above(self) -> Iterator[str]:
        seen, area = {self.area}, self.area
        while (entry := self.family.registry.jurisdictions.get(area)) and entry.value.parent:
            area = entry.value.parent
            if area in seen:
                return
            seen.add(area)
            yield area

    def _peer(self, area: str, kind: str, hazards: tuple[str, ...]) -> Peer | None:
        for peer in self.family.peers:
            about = kind == "total" or not set(hazards).isdisjoint(peer.hazards)
            if about and (peer.jurisdiction, peer.type) == (area, kind):
                return peer
        return None


def chosen_area(family: Family, wanted: str | None) -> str | None:
    """The area asked for; without one the only one that has none below it, if there is only one.

    Raises:
        UsageProblem: the registry does not know the area.
    """
    areas = {name: entry.value for name, entry in family.registry.jurisdictions.items()}
    if wanted is not None:
        if areas and wanted not in areas:
            raise unknown("行政区域", "area", wanted, areas)
        return wanted
    inner = {area.parent for area in areas.values() if area.level in _LEVELS}
    leaves = [name for name, a in areas.items() if a.level in _LEVELS and name not in inner]
    return leaves[0] if len(leaves) == 1 else None


def known_units(family: Family, units: Iterable[str]) -> tuple[str, ...]:
    """The units asked for.

    Raises:
        UsageProblem: there is a registry of organisations, and it does not know one of them.
    """
    registered = family.registry.organisations
    asked = tuple(units)
    for unit in asked:
        if registered and unit.partition("/")[0] not in registered:
            raise unknown("登记的机构", "registered unit", unit, registered)
    return asked
