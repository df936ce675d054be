"""What a run gives: plans that activate, their procedure, their tasks, with both clocks and places."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from planlint.family.facts import Facts
from planlint.family.peer import Peer
from planlint.model.document import Location
from planlint.model.levels import ResponseLevel
from planlint.model.scalars import Duration
from planlint.model.tasks import Task
from planlint.rulebook.words import Word

from .asked import Asked
from .calling import Call
from .chosen import Chosen
from .spreading import Spread
from .window import Window

CauseKind = Literal[
    "place", "report", "follows", "delegated", "activates", "escalates_to", "supported_by",
    "relies_on", "resource", "team",
]  # fmt: skip
StepKind = Literal["warn", "assess", "propose", "decide", "announce", "command"]


class Cause(NamedTuple):
    """Why a plan activates."""

    kind: CauseKind
    # The plan that it comes from; empty for the place and for reports.
    plan: str = ""
    # Where the link stands that leads to it.
    location: Location | None = None


@dataclass(frozen=True)
class Step:
    """One step: a warning is issued; assess, propose, decide, announce, command."""

    kind: StepKind
    holders: tuple[str, ...]
    calls: tuple[Call, ...]
    # None where it cannot happen.
    window: Window | None
    location: Location


Waiting = Literal["waits", "not_run", "not_active", "unknown", "outside"]


class Wait(NamedTuple):
    """What a task counts on: a task of another plan."""

    plan: str
    task: str
    unit: str
    state: Waiting
    location: Location
    # When the other side is done; None where it never is, or nobody can say.
    done: Window | None = None
    # Within what time it is expected.
    within: Duration | None = None


Deeds = Literal["runs", "conditional", "lost", "blocked", "deadlock"]


@dataclass(frozen=True)
class Deed:
    """A task of a level that runs."""

    plan: str
    number: int
    task: Task
    state: Deeds
    # When it may begin, and when it is to be done; None where it never is.
    start: Window | None
    due: Window | None
    call: Call | None
    location: Location
    waits: tuple[Wait, ...] = ()
    # The first three turns of a task that is repeated, and how many there are within the horizon.
    repeats: tuple[Window, ...] = ()
    turns: int = 0
    # Which of its other people are missing.
    missing: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The task as people call it."""
        return self.task.title or self.task.id or ""

    @property
    def key(self) -> tuple[str, str]:
        """Plan and task."""
        return self.plan, self.task.id or f"#{self.number}"


@dataclass(frozen=True)
class Activation:
    """A plan that activates."""

    peer: Peer
    # None for a document registered outside the family.
    facts: Facts | None
    cause: Cause
    # When those who have to act know of it.
    known: Window
    chosen: Chosen | None
    steps: tuple[Step, ...] = ()
    # When the response begins; None where nobody can decide it.
    begins: Window | None = None
    deeds: tuple[Deed, ...] = ()
    # The warning that readings call for.
    warning: Chosen | None = None

    @property
    def id(self) -> str:
        """The id of the plan."""
        return self.peer.id

    @property
    def response(self) -> ResponseLevel | None:
        """The level that runs."""
        return self.peer.responses[self.chosen.number] if self.chosen else None

    @property
    def is_undecided(self) -> bool:
        """Whether it has levels, and nobody can say which of them runs."""
        return self.chosen is None and bool(self.peer.responses) and self.facts is not None

    @property
    def location(self) -> Location:
        """Where the level stands; without one, the plan."""
        pointer = self.chosen.pointer if self.chosen else ()
        return self.peer.document.locate(self.peer.at(*pointer), key=not pointer)

    def step(self, kind: StepKind) -> Step | None:
        """One step of the procedure, where the plan names somebody for it."""
        return next((step for step in self.steps if step.kind == kind), None)

    def with_deeds(self, deeds: tuple[Deed, ...]) -> "Activation":
        """The same with its tasks."""
        return replace(self, deeds=deeds)

    def published(self, posts: Container[str]) -> "Activation":
        """The same with published numbers only."""
        steps = tuple(
            replace(step, calls=tuple(call.published(posts) for call in step.calls))
            for step in self.steps
        )
        deeds = (replace(d, call=d.call.published(posts) if d.call else None) for d in self.deeds)
        return replace(self, steps=steps, deeds=tuple(deeds))


class Draw(NamedTuple):
    """A task takes from a stock."""

    resource: str
    name: str
    # Its unit of measure.
    unit: str
    quantity: int
    # What is left after it; negative where that many are missing.
    left: int
    deed: Deed
    location: Location


class Note(NamedTuple):
    """Something said about the run, with the places that it comes from."""

    # A key of ``NOTICES``.
    kind: str
    # What tells it from others of its kind.
    key: str
    words: Mapping[str, Word]
    places: tuple[Location, ...] = ()
    plan: str = ""
    window: Window | None = None


@dataclass(frozen=True)
class Run:
    """One simulation."""

    asked: Asked
    spread: Spread
    # In the order in which they begin.
    activations: tuple[Activation, ...]
    draws: tuple[Draw, ...]
    breaks: tuple[Note, ...]
    undecided: tuple[Note, ...]
    # Plans of the place and hazard that do not activate, each with the reason.
    resting: tuple[Note, ...] = ()

    def published(self, posts: Container[str]) -> "Run":
        """The same as everybody may see it: no mobiles, no names of people beside registered posts."""
        return replace(self, activations=tuple(one.published(posts) for one in self.activations))
