"""Another plan as rules compare with it: a plan of the family, or the document registered for it."""

import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass

from planlint.model.document import Document
from planlint.model.levels import ResponseLevel, Scale
from planlint.model.plan import Plan
from planlint.model.registries.instruments import OutsideInstrument
from planlint.model.reporting import ReportingStep
from planlint.model.tasks import Task
from planlint.source.tree import Pointer

from .activation import Stage, runs_at
from .memory import Memory


@dataclass(frozen=True)
class Peer(Memory):
    """What a plan and a registered document have in common, with the place of each value."""

    id: str
    source: Plan | OutsideInstrument
    document: Document
    base: Pointer = ()

    @property
    def is_inside(self) -> bool:
        """Whether it is a plan of the family."""
        return isinstance(self.source, Plan)

    @property
    def plan(self) -> Plan | None:
        """The plan of the family; None for a registered document."""
        return self.source if isinstance(self.source, Plan) else None

    @property
    def title(self) -> str:
        """Its title, else its id."""
        return self.source.title or self.id

    @property
    def type(self) -> str | None:
        """total, special, department."""
        return self.source.type

    @property
    def jurisdiction(self) -> str:
        """The area that it is made for."""
        return self.source.jurisdiction or ""

    @property
    def hazards(self) -> tuple[str, ...]:
        """What it is about."""
        return self.source.hazards

    @property
    def number(self) -> str | None:
        """The document number of the edition that speaks."""
        if isinstance(self.source, OutsideInstrument):
            return self.source.number
        return self.source.edition.number if self.source.edition else None

    @property
    def issued(self) -> datetime.date | None:
        """The day it was issued, else the first in force."""
        if isinstance(self.source, OutsideInstrument):
            return self.source.issued or self.source.in_force
        dates = self.source.edition.dates if self.source.edition else None
        return (dates.issued or dates.effective) if dates else None

    @property
    def grades(self) -> tuple[Scale, ...]:
        """Its event grades."""
        return self.source.grades

    @property
    def responses(self) -> tuple[ResponseLevel, ...]:
        """Its response levels."""
        return self.source.responses

    @property
    def reporting(self) -> tuple[ReportingStep, ...]:
        """Its reporting steps."""
        return self.source.reporting

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Its tasks."""
        return self.source.tasks

    def number_of(self, task: str | None) -> int | None:
        """Which of its tasks bears an id: of several the first; None where none does."""
        return self._numbers.get(task or "")

    @functools.cached_property
    def _numbers(self) -> dict[str, int]:
        return {task.id: n for n, task in reversed([*enumerate(self.tasks)]) if task.id}

    @functools.cached_property
    def runs(self) -> Mapping[str, tuple[Stage, ...]]:
        """Task id -> all stages at which it runs; of a registered document nothing is known."""
        return runs_at(self.source) if isinstance(self.source, Plan) else {}

    def at(self, *pointer: str | int) -> Pointer:
        """The pointer into its document for a pointer into itself."""
        return (*self.base, *pointer)
