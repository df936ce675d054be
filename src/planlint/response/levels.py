"""At which level a plan runs: as told, by readings, by the grade's figures, by the plan above, by rank.

How the level was found always stands beside it; what only was assumed is marked, never silent.
"""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planlint.family.family import Family
from planlint.model.levels import Condition, ResponseLevel, Trigger, WarningLevel
from planlint.model.plan import Plan
from planlint.model.plan_types import TotalPlan

from .asked import Asked
from .chosen import (
    GRADE_RANKS,
    Chosen,
    conditions,
    grade_levels,
    levels_of,
    met_by,
    nearest,
    overlap,
)
from .measures import met
from .scene import in_force


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
            self._known[plan.id] = self._marked(found, plan) if found else None
        return self._known[plan.id]

    def _marked(self, chosen: Chosen, plan: Plan) -> Chosen:
        """The same with the hazard of its level, where that is another one than the event's."""
        hazard = plan.responses[chosen.number].hazard or ""
        return chosen if not hazard or hazard in self.asked.about else chosen._replace(of=hazard)

    def warning(self, plan: Plan) -> Chosen | None:
        """The gravest warning level that readings meet; nothing else tells of a warning."""
        fitting = ((n, w) for n, w in enumerate(plan.warnings) if w.level and self._is_about(w))
        reached = [(w.level or 0, n, met_by(w, self.asked)) for n, w in fitting if self._reached(w)]
        if not reached:
            return None
        level, number, by = min(reached)
        return Chosen(number, level, "reading", by)

    def _is_about(self, warning: WarningLevel) -> bool:
        return not warning.hazard or warning.hazard in self.asked.about

    def below_all(self, plan: Plan) -> bool:
        """Whether readings are about its triggers, meet none, and nothing else says a level."""
        asked = self.asked
        if asked.grade or asked.level or not asked.readings or self.warning(plan):
            return False
        answers = [met(c, asked.readings) for _, r in levels_of(plan, asked) for c in conditions(r)]
        return any(answer is not None for answer in answers) and not any(answers)

    def _own(self, plan: Plan) -> Chosen | None:
        """What the plan itself says of this event."""
        found = tuple(levels_of(plan, self.asked))
        if not found:
            return None
        if self.asked.level is not None:
            return nearest(found, self.asked.level, "given")
        both = (self._by_readings(found), self._by_grade(plan, found))
        reached = [one for one in both if one is not None]
        if not reached:
            return None
        sure = min(reached, key=lambda one: one.level)
        gravest = min(one.gravest or one.level for one in reached)
        return sure._replace(gravest=gravest if gravest < sure.level else None)

    def _by_readings(self, found: tuple[tuple[int, ResponseLevel], ...]) -> Chosen | None:
        reached = [(r.level or 0, n, met_by(r, self.asked)) for n, r in found if self._reached(r)]
        if not reached:
            return None
        level, number, by = min(reached)
        return Chosen(number, level, "reading", by)

    def _reached(self, level: Trigger) -> bool:
        readings = self.asked.readings
        if any(met(condition, readings) for condition in level.any):
            return True
        return bool(level.all) and all(met(condition, readings) for condition in level.all)

    def _by_grade(self, plan: Plan, found: tuple[tuple[int, ResponseLevel], ...]) -> Chosen | None:
        """The level that the figures of the grade surely reach, and the gravest they may."""
        numbers = {r.level or 0: n for n, r in found}
        pairs = ((f, level) for f in self._figures(plan) for _, level in found)
        hits = [(r.level or 0, f) for f, r in pairs if any(overlap(f, c) for c in r.any)]
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
            figures = [c for g in grade_levels(source.grades, self.asked) for c in g.any]
            if figures:
                yield from figures
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
        source = self._deciding.get(plan.id)
        own = self._own(self.family.current[source].plan) if source else None
        return nearest(found, own.level, "superior", source or "") if own else None

    def _special(self, plan: Plan) -> Iterator[Plan]:
        """For a total plan the special plans of its area, which decide for it."""
        if isinstance(plan, TotalPlan):
            known = in_force(self.family)
            for facts in self.family.on_topic(plan.jurisdiction, "special", self.asked.hazard):
                if getattr(facts.plan, "purpose", "event") == "event" and facts.plan.id in known:
                    yield facts.plan

    @functools.cached_property
    def _deciding(self) -> Mapping[str, str]:
        """Plan -> the nearest plan above, by implements and follows, that says its level itself.

        All at once from those that do downwards, layer by layer: rings and long chains end.
        """
        current = in_force(self.family)
        below: dict[str, list[str]] = {}
        for name, facts in sorted(current.items()):
            for upper in _carried_out(facts.plan):
                below.setdefault(upper, []).append(name)
        known = [
            n for n, f in sorted(current.items()) if self._covers(f.plan) and self._own(f.plan)
        ]
        found = {name: name for name in known}
        layer = known
        while layer:
            lower = sorted({n for upper in layer for n in below.get(upper, ())} - found.keys())
            reached = set(layer)
            for name in lower:
                uppers = (u for u in _carried_out(current[name].plan) if u in reached)
                found[name] = found[next(uppers)]
            layer = [name for name in lower if self._covers(current[name].plan)]
        return {name: source for name, source in found.items() if name != source}

    def _by_rank(self, plan: Plan) -> Chosen | None:
        """The level of the same rank as the grade."""
        found = tuple(levels_of(plan, self.asked))
        if not found or self.asked.grade not in GRADE_RANKS:
            return None
        return nearest(found, GRADE_RANKS.index(self.asked.grade) + 1, "rank", self.asked.grade)


def _carried_out(plan: Plan) -> Iterator[str]:
    """The plans that a plan implements or follows, in the order of its references."""
    for reference in plan.references:
        if reference.kind in ("implements", "follows") and reference.plan:
            yield reference.plan
