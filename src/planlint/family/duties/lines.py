"""One thing that a holder answers for, with all the places that say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, get_args

from planlint.family.activation import Stage, StageKind
from planlint.family.facts import Facts
from planlint.model.document import Location
from planlint.model.levels import ResponseLevel, WarningLevel
from planlint.model.tasks import Phase, Task
from planlint.source.tree import Pointer

Kind = Literal[
    "plan", "system", "body", "duty", "task", "grade", "warning", "response", "change", "end",
    "report", "evacuation", "card", "party", "contact", "assumed",
]  # fmt: skip
# How near a line is: what the holder answers for itself; what a body does in which it is a member
# among others; what is asked of all of its kind.
Ring = Literal["own", "member", "shared"]
RINGS: tuple[Ring, ...] = get_args(Ring)
ONE_OF = "one_of"
MEMBERS = ("members", "office_members")
# What is waited for where no time is given: later than anything.
NEVER = 10**9
_LENGTHS = {"m": 1, "h": 60, "d": 1440, "wd": 1440, "mo": 43200, "y": 525600}


class Part(NamedTuple):
    """One place that names the holder, or something behind which it stands."""

    # The key of the model that names it: lead, support, decide, from …
    role: str
    # As the plan writes it.
    holder: str
    pointer: Pointer
    # The seat through which it is meant (head, office_host …); empty where it is named itself,
    # ``one_of`` where the plan names a whole tier.
    seat: str = ""


class Begin(NamedTuple):
    """From which level of which scale something runs."""

    kind: StageKind
    hazard: str
    level: int
    # All levels at which it runs, the lowest (the largest number) first.
    levels: tuple[int, ...]


@dataclass(frozen=True)
class Line:
    """One item of one plan with all parts that the holder has in it."""

    kind: Kind
    facts: Facts
    pointer: Pointer
    # The task, duty, body, level, reporting step …
    item: Any
    parts: tuple[Part, ...]
    # When it counts; none for what stands at all times.
    phases: tuple[Phase, ...] = ()
    hazards: tuple[str, ...] = ()
    # The warning and response levels at which it runs.
    stages: tuple[Stage, ...] = ()

    @property
    def location(self) -> Location:
        """Where the item stands."""
        return self.facts.document.locate(self.pointer)

    @property
    def ring(self) -> Ring:
        """Whether the holder is meant itself, as a member of a body, or as one of its kind."""
        seats = {part.seat for part in self.parts}
        if not seats <= {*MEMBERS, ONE_OF}:
            return "own"
        return "shared" if seats == {ONE_OF} else "member"

    @property
    def main_parts(self) -> tuple[Part, ...]:
        """The parts that make the line as near as it is: who supports himself needs no seat."""
        if self.ring != "own":
            return self.parts
        return tuple(part for part in self.parts if part.seat not in (*MEMBERS, ONE_OF))

    @property
    def roles(self) -> frozenset[str]:
        """What the holder does in it."""
        return frozenset(part.role for part in self.main_parts)

    @property
    def begins(self) -> tuple[Begin, ...]:
        """For each scale the level from which it runs."""
        found: dict[tuple[StageKind, str], set[int]] = {}
        for stage in self.stages:
            found.setdefault((stage.kind, stage.hazard), set()).add(stage.level)
        return tuple(
            Begin(kind, hazard, max(levels), tuple(sorted(levels, reverse=True)))
            for (kind, hazard), levels in found.items()
        )

    @property
    def due(self) -> int:
        """The minutes in which it is to be done; ``NEVER`` where nobody says."""
        within = getattr(self.item, "within", None)
        if within is not None:
            return int(within.number) * _LENGTHS[within.unit]
        return 0 if getattr(self.item, "urgent", None) else NEVER


def stages_of(kind: Kind, item: Any, number: int) -> tuple[Stage, ...]:
    """The stage that a warning or a step of a response is itself."""
    if kind == "warning" and isinstance(item, WarningLevel) and item.level:
        return (Stage("warning", item.hazard or "", item.level, number),)
    if isinstance(item, ResponseLevel) and item.level:
        return (Stage("response", item.hazard or "", item.level, number),)
    return ()


def phases_of(kind: Kind, item: Any, stages: tuple[Stage, ...]) -> tuple[Phase, ...]:
    """When an item counts: what it says itself, else the levels that use it."""
    match kind:
        case "duty":
            given: tuple[Phase, ...] = item.phases
            return given
        case "task" | "assumed" if isinstance(item, Task):
            return (item.phase,) if item.phase else tuple(dict.fromkeys(s.kind for s in stages))
        case "warning":
            return ("warning",)
        case "response" | "change" | "end" | "report" | "evacuation" | "card":
            return ("response",)
        case _:
            return ()


def hazards_of(item: Any, stages: tuple[Stage, ...], facts: Facts) -> tuple[str, ...]:
    """What an item is about: its own hazard, that of its levels, else all of its plan."""
    own = getattr(item, "hazard", None)
    staged = tuple(dict.fromkeys(stage.hazard for stage in stages if stage.hazard))
    return (own,) if own else staged or facts.plan.hazards


def distinct_plans(lines: tuple[Line, ...]) -> Iterator[Facts]:
    """The plans of some lines, each once, in their order."""
    yield from {line.facts.path: line.facts for line in lines}.values()
