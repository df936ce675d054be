"""At which level a plan runs: as told, by readings, by the grade's figures, by the plan above, by rank.

How the level was found always stands beside it; what only was assumed is marked, never silent.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from planlint.family.family import Family
from planlint.model.levels import Condition, GradeLevel, ResponseLevel, Trigger
from planlint.model.plan import Plan
from planlint.model.plan_types import TotalPlan
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

    @property
    def assumed(self) -> bool:
        """Whether nothing in the plan says this level."""
        return self.how in ("superior", "rank") or self.wanted is not None

    @property
    def pointer(self) -> Pointer:
        """Its place in the plan."""
        return ("responses", self.number)


@dataclass(frozen=True)
class Choices:
    """The levels of all plans of a family for one event, each found once."""

    family: Family
    asked: Asked
    _known: dict[str, Chosen | None] = field(default_factory=dict)

    def level(self, plan: Plan) -> Chosen | None:
        """The level of a plan; None where it has no levels, or the readings stay below all."""
        if plan.id not in self._known:
            found = self._own(plan) or self._from_others(plan) or self._by_rank(plan)
            self._known[plan.id] = found
        return self._known[plan.id]

    def below_all(self, plan: Plan) -> bool:
        """Whether readings are about its triggers, meet none, and nothing else says a level."""
        asked = self.asked
        if asked.grade or asked.level or not asked.readings:
            return False
        answers = [met(c, asked.readings) for _, r in levels_of(plan, asked) for c in _all(r)]
        return any(answer is not None for answer in answers) and not any(answers)

    def _own(self, plan: Plan) -> Chosen | None:
        """What the plan itself says of this event."""
        found = tuple(levels_of(plan, self.asked))
        if not found:
            return None
        if self.asked.level is not None:
            return nearest(found, self.asked.level, "given")
        return self._by_readings(found) or self._by_grade(plan, found)

    def _by_readings(self, found: tuple[tuple[int, ResponseLevel], ...]) -> Chosen | None:
        reached = [(r.level or 0, n, _by(r, self.asked)) for n, r in found if self._reached(r)]
        if not reached:
            return None
        level, number, by = min(reached)
        return Chosen(number, level, "reading", by)

    def _reached(self, level: ResponseLevel) -> bool:
        readings = self.asked.readings
        if any(met(condition, readings) for condition in level.any):
            return True
        return bool(level.all) and all(met(condition, readings) for condition in level.all)

    def _by_grade(
        self, plan: Plan, found: tuple[tuple[int, ResponseLevel], ...]
    ) -> Chosen | None:
        """The level that the figures of the grade surely reach, and the gravest they may."""
        numbers = {r.level or 0: n for n, r in found}
        pairs = ((f, level) for f in self._figures(plan) for _, level in found)
        hits = [(r.level or 0, f) for f, r in pairs if any(_overlap(f, c) for c in r.any)]
        if not hits:
            return None
        sure, gravest = max(level for level, _ in hits), min(level for level, _ in hits)
        by = next(figure.quantity or "" for level, figure in hits if level == sure)
        return Chosen(numbers[sure], sure, "grade", by, gravest if gravest != sure else None)

    def _figures(self, plan: Plan) -> Iterator[Condition]:
        """The figures of the grade: in the plan itself, else in those it implements."""
        if not self._covers(plan):
            return
        ours = (one for one in (plan, *(p.source for p in self.family.superiors(plan))))
        for source in ours:
            conditions = [c for g in _grades(source.grades, self.asked) for c in g.any]
            if conditions:
                yield from conditions
                return

    def _covers(self, plan: Plan) -> bool:
        """Whether what a plan says of grades and levels is about this hazard."""
        return not plan.hazards or not self.asked.about.isdisjoint(plan.hazards)

    def _from_others(self, plan: Plan) -> Chosen | None:
        """The same number as the plan that this one carries out, or that carries this one out."""
        found = tuple(levels_of(plan, self.asked))
        if not found or self.asked.level is not None:
            return None
        for other in self._special(plan):
            theirs = self.level(other)
            if theirs is not None:
                return nearest(found, theirs.level, "superior", other.id)
        for other in self._above(plan):
            own = self._own(other)
            if own is not None:
                return nearest(found, own.level, "superior", other.id)
        return None

    def _special(self, plan: Plan) -> Iterator[Plan]:
        """For a total plan the special plans of its area, which decide for it."""
        if isinstance(plan, TotalPlan):
            for facts in self.family.on_topic(plan.jurisdiction, "special", self.asked.hazard):
                if getattr(facts.plan, "purpose", "event") == "event":
                    yield facts.plan

    def _above(self, plan: Plan) -> Iterator[Plan]:
        """The plans of the family that it implements or follows, nearest first; rings end."""
        waiting, seen = [plan], {plan.id}
        while waiting:
            for reference in waiting.pop(0).references:
                facts = self.family.current.get(reference.plan or "")
                if facts is None or reference.kind not in ("implements", "follows"):
                    continue
                if facts.plan.id not in seen and self._covers(facts.plan):
                    seen.add(facts.plan.id)
                    waiting.append(facts.plan)
                    yield facts.plan

    def _by_rank(self, plan: Plan) -> Chosen | None:
        """The level of the same rank as the grade."""
        found = tuple(levels_of(plan, self.asked))
        if not found or self.asked.grade not in GRADE_RANKS:
            return None
        return nearest(found, GRADE_RANKS.index(self.asked.grade) + 1, "rank", self.asked.grade)


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


def _grades(scales: tuple[object, ...], asked: Asked) -> Iterator[GradeLevel]:
    for scale in scales:
        hazard = getattr(scale, "hazard", None)
        if not hazard or hazard in asked.about:
            levels: tuple[GradeLevel, ...] = getattr(scale, "levels", ())
            yield from (one for one in levels if one.grade == asked.grade)


# Who counts the one has counted the other with it: at least so many.
_WITHIN = {"deaths": "deaths_missing", "missing": "deaths_missing", "serious_injured": "injured"}


def _overlap(figure: Condition, trigger: Condition) -> bool:
    """Whether an event with this figure may meet a trigger."""
    one, other = span(figure), span(trigger)
    if one is None or other is None or (figure.area and trigger.area not in (None, figure.area)):
        return False
    if comparable(trigger, figure.quantity, figure.unit):
        return not one.meet(other).is_empty
    at_least = one._replace(high=None)
    wider = comparable(trigger, _WITHIN.get(figure.quantity or ""), figure.unit)
    return wider and one.low is not None and not at_least.meet(other).is_empty


def _by(level: ResponseLevel, asked: Asked) -> str:
    """The quantity that met a trigger."""
    names = (c.quantity or "" for c in _all(level) if met(c, asked.readings))
    return next(names, "")


def _all(trigger: Trigger) -> tuple[Condition, ...]:
    return (*trigger.any, *trigger.all)
