"""What an area has and owes beside the area above it (上下对应): one entry for each plan."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from planlint.family.family import Family
from planlint.family.peer import Peer
from planlint.family.registry import Entry
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries.catalogue import CatalogueEntry

from .owed import Orders, Owed

T = TypeVar("T")
# Ordered: the catalogue is silent on a plan that a law orders.
State = Literal["there", "missing", "ordered", "later", "not_owed", "undecided"]
_GOVERNMENT = ("total", "special", "department")
# Below a county there is one plan for all.
_ONE_PLAN = {"township": "township", "village": "village"}
_COMPARED = (*_GOVERNMENT, *_ONE_PLAN)
# A plan of the one kind is answered by one of the other where that is all there is.
_OTHER = {"special": "department", "department": "special"}
_TYPES = tuple(PLAN_TYPES)


@dataclass(frozen=True)
class Counterpart:
    """One plan that an area has, owes or need not have."""

    area: str
    type: str
    # A hazard, or a subject in the words of the catalogue; empty where the plan is for all.
    about: str
    state: State = "undecided"
    # The plans that are it, and those of the area above that it answers to.
    plans: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    entry: Entry[CatalogueEntry] | None = None

    @property
    def order(self) -> tuple[int, str]:
        """Total plans first."""
        return _TYPES.index(self.type), self.about


@dataclass(frozen=True)
class Counterparts:
    """The areas of a family, each beside the one above it."""

    family: Family
    orders: Orders

    def of(self, area: str) -> tuple[Counterpart, ...]:
        """What an area has and owes: by its catalogue, by law, and beside the area above it."""
        rows = [*self._by_catalogue(area), *self._by_law(area)]
        above = self._above(area)
        spoken = {row.about for row in rows if row.type in _COMPARED}
        for about in above.keys() - spoken:
            kind = min(
                above[about].values(),
                key=_TYPES.index,
                default=_ONE_PLAN.get(self._level(area), "special"),
            )
            rows.append(self._beside(area, kind, about))
        full = (
            replace(row, above=tuple(sorted(above.get(row.about, ()))))
            if row.type in _COMPARED
            else row
            for row in rows
        )
        return tuple(sorted(full, key=lambda row: row.order))

    def below(self, area: str) -> tuple[str, ...]:
        """The areas right below one, in the order of the registry."""
        return self._below.get(area, ())

    def siblings(self, row: Counterpart) -> tuple[str, ...]:
        """The plans of the same kind in the other areas below the same one."""
        beside = (area for area in self.below(self._parent(row.area)) if area != row.area)
        return tuple(plan for area in beside for plan in self._answers(area, row.type, row.about))

    def _by_catalogue(self, area: str) -> Iterator[Counterpart]:
        for entry in self._entries.get(area, ()):
            if entry.value.type in PLAN_TYPES:
                about = entry.value.hazard or entry.value.subject or ""
                plans = self.family.plans_for(entry.value)
                state: State = "there" if plans else self._owed.said(entry)
                yield Counterpart(area, entry.value.type, about, state, plans, entry=entry)

    def _by_law(self, area: str) -> Iterator[Counterpart]:
        hazards = self._owed.unlisted(area)
        return (Counterpart(area, "special", hazard, "ordered") for hazard in hazards)

    def _above(self, area: str) -> Mapping[str, Mapping[str, str]]:
        """Hazard -> the plans above with the type of their counterpart; below a county all in one."""
        found: dict[str, dict[str, str]] = {}
        one_plan = _ONE_PLAN.get(self._level(area))
        if one_plan:
            found[""] = {}
        for peer in self._peers.get(self._parent(area), ()):
            if peer.type in _GOVERNMENT:
                by_hazard = peer.type != "total" and not one_plan
                for hazard in peer.hazards if by_hazard else ("",):
                    found.setdefault(hazard, {})[peer.id] = one_plan or peer.type
        return found

    def _beside(self, area: str, kind: str, about: str) -> Counterpart:
        """What answers to the plans above where the catalogue says nothing."""
        plans = self._answers(area, kind, about)
        return Counterpart(area, kind, about, "there" if plans else "undecided", plans)

    def _answers(self, area: str, kind: str, about: str) -> tuple[str, ...]:
        peers = [peer for peer in self._peers.get(area, ()) if about in (*peer.hazards, "")]
        exact = tuple(peer.id for peer in peers if peer.type == kind)
        return exact or tuple(peer.id for peer in peers if peer.type == _OTHER.get(kind))

    def _level(self, area: str) -> str:
        return self.family.registry.level(area) or ""

    def _parent(self, area: str) -> str:
        entry = self.family.registry.jurisdictions.get(area)
        return (entry.value.parent if entry else None) or ""

    @functools.cached_property
    def _owed(self) -> Owed:
        return Owed(self.family, self.orders)

    @functools.cached_property
    def _entries(self) -> Mapping[str, tuple[Entry[CatalogueEntry], ...]]:
        return _grouped((e.value.jurisdiction or "", e) for e in self.family.registry.catalogue)

    @functools.cached_property
    def _peers(self) -> Mapping[str, tuple[Peer, ...]]:
        return _grouped((peer.jurisdiction, peer) for peer in self.family.peers)

    @functools.cached_property
    def _below(self) -> Mapping[str, tuple[str, ...]]:
        areas = self.family.registry.jurisdictions.items()
        return _grouped((entry.value.parent or "", area) for area, entry in areas)


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
