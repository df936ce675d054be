"""Who is told when one of a house is told: a unit with its posts, a body with its office (谁知道了)."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.family.family import Family
from planlint.family.holders import behind, body_of, canonical, unit_of
from planlint.family.reporting.hops import Hop
from planlint.model.levels import ResponseLevel
from planlint.model.plan import Plan

from .spreading import Spread
from .window import Window

_Told = tuple[Window, Hop | None]
# How plans name the government where they speak of a whole tier (县级人民政府).
_GOVERNMENT = "政府"


def firsts(level: ResponseLevel, plan: Plan) -> tuple[str, ...]:
    """Who has to be told first: who assesses or proposes.

    Of a total plan that names neither, who decides or whose plan it is: what some department is
    told, the government has not yet heard. Of other plans nobody: their area is enough.
    """
    named = level.assess or level.propose
    return named if named or plan.type != "total" else (*level.decide, *plan.maker)


@dataclass(frozen=True)
class Told:
    """The houses that the reports of a run come to."""

    family: Family
    spread: Spread

    def first(self, names: Iterable[str], plan: Plan) -> _Told | None:
        """When the first of some holders are told, and by which step; None if no report comes."""
        found = [self._known[house] for name in names for house in self._houses(name, plan) if house in self._known]  # fmt: skip
        return min(found, key=lambda one: one[0].order, default=None)

    def _houses(self, name: str, plan: Plan) -> Iterator[str]:
        """A holder, the units behind it, those that keep its office, the offices of a government."""
        yield canonical(name, plan)
        seated = body_of(name, plan, self.family)
        office = seated.body.office if seated else None
        kept = office.host if office else ()
        home = seated.plan if seated else plan
        people = (*behind(name, plan, self.family), *(b for h in kept for b in behind(h, home, self.family)))  # fmt: skip
        for unit in dict.fromkeys(map(unit_of, people)):
            yield unit
            yield from self._offices.get(unit, ())
        if plan.type == "total":
            yield _government(plan.jurisdiction)
        else:
            yield _tier(plan.jurisdiction)

    @functools.cached_property
    def _offices(self) -> Mapping[str, tuple[str, ...]]:
        """Government -> its offices, which keep watch for it."""
        found: dict[str, tuple[str, ...]] = {}
        for name, entry in self.family.registry.organisations.items():
            unit = entry.value
            watches = "general_office" in unit.functions
            if unit.superior and (watches or (unit.kind == "office" and not unit.functions)):
                found[unit.superior] = (*found.get(unit.superior, ()), name)
        return found

    @functools.cached_property
    def _known(self) -> Mapping[str, _Told]:
        """House -> the first report that comes to it."""
        found: dict[str, _Told] = {}
        for name, told in self._each():
            if name not in found or told[0].order < found[name][0].order:
                found[name] = told
        return found

    def _each(self) -> Iterator[tuple[str, _Told]]:
        for area, reports in self.spread.tiers.items():
            for window, hop in reports:
                yield _tier(area), (window, hop)
                names = {stand.name for stand in hop.receivers if stand.everybody}
                if any(not name or _GOVERNMENT in name for name in names):
                    yield _government(area), (window, hop)
        speakers = {h.peer.id: h.peer.plan for h in self.spread.chain.hops if h.peer.plan}
        for holder, told in self.spread.holders.items():
            yield holder, told
            speaker = speakers.get(holder.partition("#")[0]) if "#" in holder else None
            people = behind(holder, speaker, self.family) if speaker else (holder,)
            yield from ((unit_of(one), told) for one in people)


def _tier(area: str) -> str:
    """The key for a report to somebody of a tier; no id of a unit begins so."""
    return f"*{area}"


def _government(area: str) -> str:
    """The key for a report to the tier as such, or its government."""
    return f"**{area}"
