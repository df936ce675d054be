"""Which edition of a plan a record is about, by its number (发文字号)."""

import datetime
import functools
from collections.abc import Mapping

from planlint.family.family import Family
from planlint.rulebook.deeds import Deeds


class Editions:
    """The editions of the plans of a family; each question is answered once."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self.deeds = Deeds(family)
        self.number_on = self.deeds.number_on

    def numbers_of(self, plan: str) -> Mapping[str, datetime.date | None]:
        """The known numbers of a plan, each with its day of issue where a file says it.

        Also those of editions that are no longer kept: replaced ones, and those of earlier records.
        """
        if plan not in self._numbers:
            self._numbers[plan] = _numbers(plan, self._family, self._recorded.get(plan, {}))
        return self._numbers[plan]

    @functools.cached_property
    def _numbers(self) -> dict[str, Mapping[str, datetime.date | None]]:
        return {}

    @functools.cached_property
    def _recorded(self) -> Mapping[str, dict[str, None]]:
        """Plan -> the numbers that records name."""
        found: dict[str, dict[str, None]] = {}
        for entries in self._family.ledger.records.values():
            for record in (entry.value for entry in entries):
                if record.plan and record.number:
                    found.setdefault(record.plan, {})[record.number] = None
        return found


def _numbers(
    plan: str, family: Family, recorded: Mapping[str, None]
) -> Mapping[str, datetime.date | None]:
    found: dict[str, datetime.date | None] = {}
    for facts in family.editions_of(plan):
        edition = facts.plan.edition
        old = edition.replaces if edition else ()
        found |= {o.number: None for o in old if o.number and o.plan in (plan, None)} | found
        if edition and edition.number:
            found[edition.number] = edition.dates.issued if edition.dates else None
    outside = family.registry.outside_plan(plan)
    if outside and outside.value.number:
        found.setdefault(outside.value.number, None)
    return {**recorded, **found}
