"""Single points of failure: a post, number, unit or depot whose loss stops an activation or a task.

An activation runs from the event over the report to whoever proposes, then to the decision and to
the command; each task hangs below it on its lead, its post and its resources. Beside each other
stand who stands in, who is called next, second numbers, several holders, further depots of the
same supply. What no way leads around is found as a dominator; nobody else's loss stops anything.
"""

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from planlint.family.activation import Stage, active
from planlint.family.command.chain import Command
from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.reporting.chain import Chain, Reports
from planlint.family.reporting.hops import Hop
from planlint.model.document import Document, Location
from planlint.model.tasks import Task
from planlint.source.tree import Pointer

from .branches import Branch, Part, branches, needed
from .cuts import report_cuts
from .depots import ways_to

# Events that whoever lives there sees; others happen in some unit.
NATURAL = "natural"
Step = Literal["report", "propose", "decide", "command", "lead", "post", "resource"]


class Loss(NamedTuple):
    """What one part is to one activation."""

    part: Part
    command: Command
    step: Step
    # The task that stops; None where the command is not reached at all.
    task: int | None
    document: Document
    pointer: Pointer

    @property
    def location(self) -> Location:
        """Where it is said that the step hangs on this part."""
        return self.document.locate(self.pointer)


@dataclass(frozen=True)
class Weak:
    """A single point of failure, with all that hangs on it."""

    part: Part
    losses: tuple[Loss, ...]

    @functools.cached_property
    def stopped(self) -> tuple[Command, ...]:
        """The activations in which the command is not reached without it."""
        found = {
            (c.facts.plan.id, c.number): c for _, c, _, task, *_ in self.losses if task is None
        }
        return tuple(found.values())

    @functools.cached_property
    def tasks(self) -> frozenset[tuple[str, int]]:
        """(Plan, number of the task) of every task that is not done without it."""
        lost = {
            (one.command.facts.plan.id, one.task) for one in self.losses if one.task is not None
        }
        below = {(c.facts.plan.id, number) for c in self.stopped for number in _running(c)}
        return frozenset(lost | below)

    @property
    def rank(self) -> tuple[int, int, Part]:
        """The gravest first."""
        return -len(self.stopped), -len(self.tasks), self.part


@dataclass
class Fragility:
    """The single points of failure of some activations."""

    family: Family
    # Hazard -> its category, by the vocabulary.
    category: Callable[[str], str]
    # Where it happens; empty for wherever in the area of a plan.
    at: str = ""
    _known: dict[tuple[object, ...], tuple[Part, ...]] = field(default_factory=dict)
    _chains: dict[tuple[str, str, bool], Chain] = field(default_factory=dict)
    _passed: dict[tuple[object, ...], tuple[tuple[Part, Hop], ...]] = field(default_factory=dict)

    def weak(self, commands: Iterable[Command]) -> tuple[Weak, ...]:
        """Every single point, the gravest first."""
        found: dict[Part, list[Loss]] = {}
        for command in commands:
            for loss in self.losses(command):
                found.setdefault(loss.part, []).append(loss)
        weak = (Weak(part, tuple(losses)) for part, losses in found.items())
        return tuple(sorted(weak, key=lambda one: one.rank))

    def losses(self, command: Command) -> Iterator[Loss]:
        """Each part without which the command of an activation is not reached, or a task not done."""
        if not (command.of("decide") or command.of("command")):
            return
        yield from self._on_the_way_up(command)
        for role in ("propose", "decide", "command"):
            actors = command.of(role)
            if actors:
                holders = tuple(actor.holder for actor in actors)
                for part in self._needed(command.facts, holders):
                    yield Loss(part, command, role, None, actors[0].document, actors[0].pointer)
        for number in _running(command):
            yield from self._in_task(command, number, command.facts.plan.tasks[number])

    def _on_the_way_up(self, command: Command) -> Iterator[Loss]:
        """Parts that every report passes before it comes to whoever proposes."""
        to = command.of("propose") or command.of("decide") or command.of("command")
        chain, area = self._chain(command), command.facts.plan.jurisdiction
        holders = tuple(dict.fromkeys(one for actor in to for one in (actor.known, *actor.posts)))
        for part, hop in self._cuts(chain, holders, area):
            place = hop.peer.at("reporting", hop.number)
            yield Loss(part, command, "report", None, hop.peer.document, place)

    def _in_task(self, command: Command, number: int, task: Task) -> Iterator[Loss]:
        document, place = command.facts.document, ("tasks", number)
        apart = task.shared in ("jointly", "each")
        groups = [(lead,) for lead in task.lead] if apart else [task.lead]
        for holders in groups:
            for part in self._needed(command.facts, holders):
                yield Loss(part, command, "lead", number, document, (*place, "lead"))
        for part in self._needed(command.facts, (task.post,) if task.post else ()):
            yield Loss(part, command, "post", number, document, (*place, "post"))
        for index, need in enumerate(task.needs):
            for part in needed(ways_to(need, command.facts.plan, self.family)):
                at = (*place, "needs", index)
                yield Loss(part, command, "resource", number, document, at)

    def _needed(self, facts: Facts, holders: tuple[str, ...]) -> tuple[Part, ...]:
        key = (facts.plan.id, holders)
        if key not in self._known:
            ways: tuple[Branch, ...] = branches(holders, facts, self.family)
            self._known[key] = needed(ways)
        return self._known[key]

    def _chain(self, command: Command) -> Chain:
        """The chain from where it happens; hops of drafts lead a draft's own command alone."""
        plan = command.facts.plan
        hazard = command.hazard or next(iter(plan.hazards), "")
        here = self.at and plan.jurisdiction in self.family.registry.lineage(self.at)
        area = self.at if here else plan.jurisdiction
        in_force = self.family.standing(plan) == "current"
        key = (area, hazard, in_force)
        if key not in self._chains:
            reports = self._reports if in_force else self._drafted
            self._chains[key] = reports.chain(area, hazard, self.category(hazard))
        return self._chains[key]

    @functools.cached_property
    def _reports(self) -> Reports:
        return Reports(self.family, in_force=True)

    @functools.cached_property
    def _drafted(self) -> Reports:
        return Reports(self.family)

    def _cuts(
        self, chain: Chain, holders: tuple[str, ...], area: str
    ) -> tuple[tuple[Part, Hop], ...]:
        # What nature does is seen in the village; only where no place is asked about a unit may be it.
        units = not self.at or self.category(chain.hazard) != NATURAL
        key = (
            id(chain),
            holders,
            area,
        )  # the chains are kept, so no other can come to have its number
        if key not in self._passed:
            self._passed[key] = report_cuts(chain, holders, area=area, units=units)
        return self._passed[key]


def _running(command: Command) -> tuple[int, ...]:
    """The numbers of the tasks that run at the level."""
    stage = Stage("response", command.hazard, command.level, command.number)
    return tuple(one.number for one in active(command.facts.plan, stage))
