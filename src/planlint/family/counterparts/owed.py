"""Which plans an area owes (应当制定), by its catalogue and by law."""

import functools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.registry import Entry
from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries.catalogue import CatalogueEntry

from .drafts import Drafts

# Hazard that a law orders plans for -> whether only areas that are prone to it are meant.
Orders = Mapping[str, bool]
Said = Literal["missing", "later", "not_owed", "undecided"]
# An area whose catalogue lists fewer plans has only begun to list them.
_BEGUN = 5
_ORDERED_LEVELS = ("city", "county")


@dataclass(frozen=True)
class Owed:
    """What the areas of a family owe, and what is not there."""

    family: Family
    orders: Orders

    def missing(self) -> Iterator[tuple[Entry[CatalogueEntry], Facts | None]]:
        """The entries of the catalogue that are owed on the day and that no plan answers.

        A draft, or an edition still to come, answers as long as no day is set on which the plan
        must be there; after that day it is given with the entry.
        """
        drafts = Drafts(self.family)
        for entry in self.family.registry.catalogue:
            typed = entry.value.type in PLAN_TYPES and entry.value.jurisdiction is not None
            if not typed or self.said(entry) != "missing" or self._is_in_force(entry.value):
                continue
            draft = drafts.of(entry.value)
            if draft is None or entry.value.since is not None:
                yield entry, draft

    def _is_in_force(self, owed: CatalogueEntry) -> bool:
        """Whether a plan answers that is more than a draft."""
        return any(is_in_force(name, self.family) for name in self.family.plans_for(owed))

    def said(self, entry: Entry[CatalogueEntry]) -> Said:
        """What an entry says of a plan that is not there."""
        if entry.lost("owed") or entry.lost("since"):
            return "undecided"
        if entry.value.owed is False:
            return "not_owed"
        since = entry.value.since
        return "later" if since is not None and since > self.family.as_of else "missing"

    def unlisted(self, area: str) -> tuple[str, ...]:
        """The hazards that a law orders a plan for and on which the area's catalogue is silent.

        Considered is a hazard with a plan in force or registered, or with any entry of the
        catalogue, also one that says why none is owed.
        """
        entry = self.family.registry.jurisdictions.get(area)
        if entry is None or entry.value.level not in _ORDERED_LEVELS or self._listed[area] < _BEGUN:
            return ()
        prone = set(entry.value.prone_to)
        return tuple(
            hazard
            for hazard, only_prone in self.orders.items()
            if not only_prone or hazard in prone
            if (area, hazard) not in self._known and not self._planned(area, hazard)
        )

    def _planned(self, area: str, hazard: str) -> bool:
        """Whether a plan of the area is about the hazard; a total plan names them all."""
        peers = self.family.peers_on(area, hazard)
        return any(peer.source.type not in ("total", "unit", "village") for peer in peers)

    @functools.cached_property
    def _known(self) -> frozenset[tuple[str | None, str | None]]:
        catalogue = self.family.registry.catalogue
        return frozenset((entry.value.jurisdiction, entry.value.hazard) for entry in catalogue)

    @functools.cached_property
    def _listed(self) -> Counter[str | None]:
        return Counter(entry.value.jurisdiction for entry in self.family.registry.catalogue)


def is_in_force(plan: str, family: Family) -> bool:
    """Whether a known plan is in force, or registered outside the family; a draft is neither."""
    facts = family.current.get(plan)
    return facts is None or family.standing(facts.plan) == "current"
