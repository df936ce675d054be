"""What a workspace already says about a plan that is to be written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.model.registries.organisations import Organisation
from planlint.rulebook.outline import Profile

from .words import unknown

GOVERNING = ("state", "province", "city", "county")
# Where a plan of a type looks for what it carries out, nearest first.
_CARRIED_OUT = {
    "total": ("total",),
    "special": ("special",),
    "township": ("special", "total"),
    "village": ("township", "special", "total"),
}


@dataclass(frozen=True)
class Knowledge:
    """Questions to a family about one area."""

    family: Family
    area: str

    def of(self, area: str) -> "Knowledge":
        """The same questions about another area."""
        return Knowledge(self.family, area)

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

    def party(self) -> tuple[str, ...]:
        """The Party organ of the area, which approves its total plan too."""
        return tuple(u.id for u in self._units() if u.kind == "party" and u.id)[:1]

    def emergency_office(self) -> str | None:
        """The unit that manages emergencies."""
        fitting = (u.id for u in self._units() if "emergency_management" in u.functions)
        return next(fitting, None)

    def nearest_emergency_office(self) -> str | None:
        """The same of the area itself or the nearest above that has one."""
        offices = (self.of(area).emergency_office() for area in (self.area, *self._above()))
        return next((office for office in offices if office), None)

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

    def governing_area(self) -> str:
        """The area itself, or the county around a township or village: its ids begin with it."""
        level = self.family.registry.level
        if self.level in ("township", "village"):
            return next((a for a in self._above() if level(a) in GOVERNING), self.area)
        return self.area

    def owed_to(self, kind: str) -> CatalogueEntry | None:
        """What the catalogue says of the plans of a type that the area owes, if it is one."""
        owed = [
            entry.value
            for entry in self.family.registry.catalogue
            if (entry.value.jurisdiction, entry.value.type) == (self.area, kind)
            and entry.value.owed is not False
        ]
        return owed[0] if len(owed) == 1 else None

    def resource_name(self, resource: str | None) -> str | None:
        """The name of a registered resource."""
        entry = self.family.registry.resources.get(resource or "")
        return entry.value.name if entry else None

    def team_holder(self, team: str | None) -> str | None:
        """The unit that keeps a registered team."""
        entry = self.family.registry.resources.get(team or "")
        holder: str | None = getattr(entry.value, "holder", None) if entry else None
        return holder

    def post_of(self, unit: str) -> str | None:
        """The post that a unit lists first: usually its head."""
        entry = self.family.registry.organisations.get(unit)
        posts = entry.value.posts if entry else ()
        return next((f"{unit}/{post.id}" for post in posts if post.id), None)

    def superior(self, profile: Profile) -> Peer | None:
        """The nearest plan above that a new one would implement; other types follow, see below."""
        if profile.type == "department":
            own = self._peer(self.area, "special", profile.hazards)
            if own:
                return own
        kinds = _CARRIED_OUT.get(
            profile.type, (profile.type,) if profile.type == "department" else ()
        )
        above = (self._peer(a, kind, profile.hazards) for a in self._above() for kind in kinds)
        return next((peer for peer in above if peer), None)

    def followed(self, profile: Profile, maker: tuple[str, ...]) -> tuple[Peer, ...]:
        """What a plan of a unit or several areas goes by: own upper plan, special plan, total plan."""
        areas = (self.area, *self._above())
        special = (self._peer(area, "special", profile.hazards) for area in areas)
        totals = (self._peer(area, "total", ()) for area in areas)
        nearest = next((p for p in (*special, *totals) if p), None) if profile.hazards else None
        own = self._own_upper(maker) if profile.form in ("special", "onsite") else None
        return tuple(peer for peer in (own, nearest or next(filter(None, totals), None)) if peer)

    def _own_upper(self, maker: tuple[str, ...]) -> Peer | None:
        """The comprehensive plan of the same unit."""
        for facts in self.family.current.values():
            plan = facts.plan
            if getattr(plan, "form", None) == "comprehensive" and plan.maker == maker:
                return self.family.peer(plan.id)
        return None

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


def chosen_area(
    family: Family, wanted: str | None, levels: tuple[str, ...] = GOVERNING
) -> str | None:
    """The area asked for; else the only one of these levels with none below it, if it is one.

    Raises:
        UsageProblem: the registry does not know the area.
    """
    areas = {name: entry.value for name, entry in family.registry.jurisdictions.items()}
    if wanted is not None:
        if areas and wanted not in areas:
            raise unknown("行政区域", "area", wanted, areas)
        return wanted
    inner = {area.parent for area in areas.values() if area.level in levels}
    leaves = [name for name, a in areas.items() if a.level in levels and name not in inner]
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
