"""The law a pack carries, indexed by code and by title."""

import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass

from planlint.model.law import Clause, Instrument


@dataclass(frozen=True)
class Lawbook:
    """Instruments by code."""

    instruments: Mapping[str, Instrument]

    def clause(self, instrument: str, article: str) -> Clause | None:
        """One clause, or None."""
        return self._clauses.get((instrument, article))

    @functools.cached_property
    def _clauses(self) -> dict[tuple[str, str], Clause]:
        clauses: dict[tuple[str, str], Clause] = {}
        for name, instrument in self.instruments.items():
            for clause in instrument.clauses:
                clauses.setdefault((name, clause.article), clause)
        return clauses

    def in_force(self, instrument: str, article: str) -> tuple[datetime.date, datetime.date] | None:
        """The first day of a clause and the day it ceases; None for what has no dates."""
        found, clause = self.instruments.get(instrument), self.clause(instrument, article)
        start = (clause.in_force or found.starts) if found and clause else None
        if found is None or clause is None or start is None:
            return None
        return start, clause.repealed or found.repealed or datetime.date.max

    def clause_in_force(self, instrument: str, article: str, day: datetime.date) -> bool:
        """Whether a clause was in force on *day*; what has no dates is not."""
        days = self.in_force(instrument, article)
        return days is not None and days[0] <= day < days[1]

    @functools.cached_property
    def _by_title(self) -> dict[str, tuple[Instrument, ...]]:
        titles: dict[str, tuple[Instrument, ...]] = {}
        for instrument in self.instruments.values():
            for title in {instrument.title, *instrument.aliases}:
                titles[title] = (*titles.get(title, ()), instrument)
        return titles

    def titled(self, title: str) -> tuple[Instrument, ...]:
        """All editions under a title; several where a law kept its name."""
        return self._by_title.get(title, ())

    def repealed_on(self, title: str, day: datetime.date) -> Instrument | None:
        """The last edition under *title* if all of them were out of force on *day*."""
        editions = self.titled(title)
        if not editions or any(e.repealed is None or day < e.repealed for e in editions):
            return None
        return max(editions, key=lambda e: e.repealed or datetime.date.min)
