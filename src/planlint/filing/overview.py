"""The overview of an office: plans that should exist and what is owed for them, as of a day.

Values, not questions: every writer (text, JSON, tables, page, calendar) tells the same from it.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from planlint.engine.finding import Finding
from planlint.rulebook.rule import Basis
from planlint.rulebook.words import Both

Standing = Literal[
    "in_force", "draft", "future", "superseded", "repealed", "missing", "not_owed", "undecided",
]  # fmt: skip
State = Literal[
    "done", "done_late", "elsewhere", "incomplete", "open", "overdue", "undecided", "not_owed", "waived",
]  # fmt: skip
# What an office has to act on, the most urgent first, then what needs nothing.
STATES: tuple[State, ...] = (
    "overdue", "elsewhere", "incomplete", "undecided", "open", "waived", "done_late", "done", "not_owed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One edition of a plan, a plan that is owed and not there, or an entry that nobody can place."""

    # The id of the plan; of one that is not there area, type and subject.
    key: str
    title: str
    type: str
    jurisdiction: str
    standing: Standing
    plan: str = ""
    level: str = ""
    hazards: tuple[str, ...] = ()
    subject: str = ""
    maker: tuple[str, ...] = ()
    number: str = ""
    issued: datetime.date | None = None
    # From when the catalogue says that it is owed, where it is not in force.
    since: datetime.date | None = None
    # Owed, and this draft or edition to come is all that there is of it.
    only_draft: bool = False
    # A law orders it and the catalogue is silent.
    ordered: bool = False
    # Why it is owed, or need not be, or cannot be placed.
    because: Both | None = None
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class OwedRow:
    """One thing owed, kept or not."""

    id: str
    key: str
    duty: str
    state: State
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    wanted: Both | None = None
    start: datetime.date | None = None
    # Both None where no time is set; they differ where working days are not announced.
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    done: datetime.date | None = None
    # Whether the time is a good practice of ours and not of the clause.
    customary: bool = False
    # Days late, or days left; None where nobody can say.
    days: int | None = None
    rule: str = ""
    basis: tuple[Basis, ...] = ()
    because: Both | None = None
    path: str = ""
    line: int = 0
    # Fingerprints of what was found about it.
    findings: tuple[str, ...] = ()

    @property
    def due(self) -> datetime.date | None:
        """The last day, if there can be only one."""
        return self.latest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True)
class Area:
    """A registered area."""

    id: str
    name: str
    level: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """A unit, or a post of one, that owes or receives something."""

    id: str
    name: str
    jurisdiction: str = ""


@dataclass(frozen=True, slots=True)
class Tier:
    """What one tier has of what it owes (mission S1)."""

    level: str
    # Editions in force by kind: total, special, department, other.
    plans: Mapping[str, int] = field(default_factory=dict)
    owed: int = 0
    there: int = 0
    units: int = 0
    units_covered: int = 0
    # Of those owed there is no more than a draft or an edition to come.
    drafted: int = 0
    # Entries that cannot be placed, plans of which nobody can tell: they count nowhere else.
    unplaced: int = 0

    @property
    def all(self) -> int:
        """Plans in force."""
        return sum(self.plans.values())

    @property
    def missing(self) -> int:
        """Of those owed there is nothing."""
        return self.owed - self.there - self.drafted

    @property
    def percent(self) -> float | None:
        """Plans there of plans owed; None where nothing is owed."""
        return _percent(self.there, self.owed)

    @property
    def units_percent(self) -> float | None:
        """Units covered of units existing; None where there are none."""
        return _percent(self.units_covered, self.units)


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


@dataclass(frozen=True)
class Overview:
    """Everything as of a day, narrowed to an office or an area where that was asked."""

    as_of: datetime.date
    plans: tuple[PlanRow, ...] = ()
    obligations: tuple[OwedRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    coverage: tuple[Tier, ...] = ()
    areas: tuple[Area, ...] = ()
    offices: tuple[Office, ...] = ()
    # Duty -> its name.
    duties: Mapping[str, Both] = field(default_factory=dict)
    # Hazard of a plan -> its name.
    hazards: Mapping[str, Both] = field(default_factory=dict)
    office: str = ""
    jurisdiction: str = ""
    due_within: int | None = None
    # What is not done and has no time set, so that *due_within* leaves it out.
    undated: int = 0

    @property
    def summary(self) -> dict[str, int]:
        """Plans in force, missing, only drafted, entries not placed, and obligations by state."""
        states = [one.state for one in self.obligations]
        standings = [one.standing for one in self.plans]
        return {
            "plans": standings.count("in_force"),
            "missing": standings.count("missing"),
            "drafted": sum(one.only_draft for one in self.plans),
            "unplaced": standings.count("undecided"),
            "owed": len(states) - states.count("not_owed"),
            **{state: states.count(state) for state in STATES},
        }
