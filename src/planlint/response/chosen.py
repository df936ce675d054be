"""A level and what it rests on: figures of grades against triggers, the nearest number."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planlint.model.levels import Condition, GradeLevel, ResponseLevel, Trigger
from planlint.model.plan import Plan
from planlint.source.tree import Pointer

from .asked import Asked
from .measures import comparable, met, span

GRADE_RANKS = ("especially_major", "major", "large", "ordinary")
How = Literal["given", "reading", "grade", "superior", "rank", "only_text"]


class Chosen(NamedTuple):
    """The response level of a plan, and on what it rests."""

    # Which of the plan's responses it is.
    number: int
    level: int
    how: How
    # The quantity that decided, or the plan above.
    by: str = ""
    # Where the figures leave room: the gravest level that it may be.
    gravest: int | None = None
    # Another level was wanted, and the plan has none of that number.
    wanted: int | None = None
    # The plan has levels of its own for other hazards only: the hazard whose level is taken.
    of: str = ""

    @property
    def assumed(self) -> bool:
        """Whether nothing in the plan says this level."""
        return self.how in ("superior", "rank") or self.wanted is not None or bool(self.of)

    @property
    def pointer(self) -> Pointer:
        """Its place in the plan."""
        return ("responses", self.number)


def levels_of(plan: Plan, asked: Asked) -> Iterator[tuple[int, ResponseLevel]]:
    """The response levels for the event's hazard; where there are none, those of its first one."""
    known = [(n, r) for n, r in enumerate(plan.responses) if r.level]
    fitting = [(n, r) for n, r in known if not r.hazard or r.hazard in asked.about]
    yield from fitting or ((n, r) for n, r in known if r.hazard == known[0][1].hazard)


def nearest(
    found: tuple[tuple[int, ResponseLevel], ...], wanted: int, how: How, by: str = ""
) -> Chosen:
    """The level of a number, else the nearest; of two as near the graver."""
    number, level = min(found, key=lambda one: (abs((one[1].level or 0) - wanted), one[1].level))
    is_it = level.level == wanted
    return Chosen(number, level.level or 0, how, by, wanted=None if is_it else wanted)


def grade_levels(scales: tuple[object, ...], asked: Asked) -> Iterator[GradeLevel]:
    for scale in scales:
        hazard = getattr(scale, "hazard", None)
        if not hazard or hazard in asked.about:
            levels: tuple[GradeLevel, ...] = getattr(scale, "levels", ())
            yield from (one for one in levels if one.grade == asked.grade)


# Who counts the one has counted the other with it: at least so many.
_WITHIN = {"deaths": "deaths_missing", "missing": "deaths_missing", "serious_injured": "injured"}


def overlap(figure: Condition, trigger: Condition) -> bool:
    """Whether an event with this figure may meet a trigger."""
    one, other = span(figure), span(trigger)
    if one is None or other is None or (figure.area and trigger.area not in (None, figure.area)):
        return False
    if comparable(trigger, figure.quantity, figure.unit):
        return not one.meet(other).is_empty
    at_least = one._replace(high=None)
    wider = comparable(trigger, _WITHIN.get(figure.quantity or ""), figure.unit)
    return wider and one.low is not None and not at_least.meet(other).is_empty


def met_by(level: Trigger, asked: Asked) -> str:
    """The quantity that met a trigger."""
    names = (c.quantity or "" for c in conditions(level) if met(c, asked.readings))
    return next(names, "")


def conditions(trigger: Trigger) -> tuple[Condition, ...]:
    return (*trigger.any, *trigger.all)
