"""Which plan of a family each plan shares most with, without comparing every pair."""

import functools
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from planlint.model.plan import Plan
from planlint.source.tree import Pointer

from .facts import Facts
from .graph import PlanGraph
from .likeness import LEAST, Likeness, copied_sections

# A clause in plans of more kinds than this is a turn of official style or of a law.
_KINDS = 5
# The rarest clauses that a plan shares lead to what it was copied from.
_RAREST, _LOOKED_AT, _COMPARED = 16, 5, 3
# These are made out of plans, and never the other way round.
_DERIVED = frozenset({"handbook", "action"})
_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Copies:
    """The texts of the plans that speak, side by side."""

    current: Mapping[str, Facts]
    graph: PlanGraph
    # Plan -> what puts plans in the order in which they were issued.
    issued: Mapping[str, object]
    # Area -> the one it lies in.
    parents: Mapping[str, str | None] = field(default_factory=dict)

    def nearest(self, plan: str, least: float = 0.0) -> Likeness | None:
        """The plan above, or issued before, that a plan shares most with, and at least so much.

        None also where it has too little text.
        """
        enough = max(least * self.length(plan), 1)
        own = self._own.get(plan, _NONE)
        if self.length(plan) < LEAST or len(own) < enough:
            return None
        shares = ((len(own & self._own[other]), other) for other in self._candidates(plan, enough))
        shared, other = max(shares, default=(0, ""))
        return Likeness(other, shared / self.length(plan)) if shared >= enough else None

    def between(self, plan: str, other: str) -> Likeness | None:
        """How much of a plan stands in the other one; None where one has too little text."""
        if self.length(plan) < LEAST or self.length(other) < LEAST:
            return None
        return Likeness(other, len(self._own[plan] & self._own[other]) / self.length(plan))

    def sections(self, plan: str, other: str) -> tuple[Pointer, ...]:
        """The sections and annexes of a plan that stand in the other one, in the order of the text."""
        return copied_sections(self.current[plan].sketch, self._own[other], self._common)

    def length(self, plan: str) -> int:
        """The number of clauses of a plan."""
        return len(self._all.get(plan, _NONE))

    def _candidates(self, plan: str, enough: float) -> Iterator[str]:
        """Plans above it, and those before it that share its rarest clauses, none made out of it."""
        place, holders = self._place[plan], self._holders
        shared = [c for c in self._own[plan] & self._shared if holders[c][0] < place]
        counts: Counter[int] = Counter()
        if len(shared) >= enough:
            rarest = sorted(shared, key=lambda clause: (self._held[clause], clause))[:_RAREST]
            counts.update(other for c in rarest for other in holders[c] if other < place)
            for sibling in self._siblings(plan, counts):
                del counts[sibling]
        before = (self._names[other] for other, _ in counts.most_common(_COMPARED))
        above = (edge.target for edge in self.graph.superiors(plan))
        for other in dict.fromkeys((*above, *before)):
            if other != plan and other in self._own and not self._made_from(other, plan):
                yield other

    def _made_from(self, other: str, plan: str) -> bool:
        """Whether *other* cannot be what *plan* was copied from, or may be copied by right."""
        edition, source = self.current[plan].plan.edition, self.current[other].plan
        abridged = (edition.abridged_of if edition else None) == other
        below = any(edge.target == plan for edge in self.graph.superiors(other))
        return abridged or below or source.type in _DERIVED

    def _siblings(self, plan: str, places: Iterable[int]) -> list[int]:
        """Plans of other villages of one township: they fill in its template, and may be alike."""
        parent = self._township(plan)
        names = self._names
        return [one for one in places if parent and self._township(names[one]) == parent]

    def _township(self, plan: str) -> str | None:
        """Under what area the village of a village plan lies."""
        one = self.current[plan].plan
        return self.parents.get(one.jurisdiction) if one.type == "village" else None

    @functools.cached_property
    def _all(self) -> Mapping[str, frozenset[int]]:
        return {name: facts.gist.clauses for name, facts in self.current.items()}

    @functools.cached_property
    def _held(self) -> Counter[int]:
        """Clause -> how many plans have it."""
        return Counter(itertools.chain.from_iterable(self._all.values()))

    @functools.cached_property
    def _shared(self) -> frozenset[int]:
        """The clauses that several plans have."""
        return frozenset(clause for clause, number in self._held.items() if number > 1)

    @functools.cached_property
    def _common(self) -> frozenset[int]:
        """The clauses that stand in plans of many kinds: they prove nothing."""
        frequent = frozenset(clause for clause, number in self._held.items() if number > _KINDS)
        kinds: dict[tuple[str, ...], set[int]] = {}
        for name, held in self._all.items():
            kinds.setdefault(_kind(self.current[name].plan), set()).update(held & frequent)
        counts = Counter(itertools.chain.from_iterable(kinds.values()))
        return frozenset(clause for clause, number in counts.items() if number > _KINDS)

    @functools.cached_property
    def _own(self) -> Mapping[str, frozenset[int]]:
        common = self._common
        return {name: held - common for name, held in self._all.items()}

    @functools.cached_property
    def _names(self) -> tuple[str, ...]:
        """The plans in the order of issue."""
        return tuple(sorted(self._all, key=lambda name: (self.issued[name], name)))

    @functools.cached_property
    def _place(self) -> Mapping[str, int]:
        return {name: place for place, name in enumerate(self._names)}

    @functools.cached_property
    def _holders(self) -> Mapping[int, list[int]]:
        """Clause that several plans have -> the places of the first of them, ascending."""
        shared, own = self._shared, self._own
        holders: dict[int, list[int]] = {}
        for place, name in enumerate(self._names):
            for clause in own[name] & shared:
                first = holders.setdefault(clause, [])
                if len(first) < _LOOKED_AT:
                    first.append(place)
        return holders


def _kind(plan: Plan) -> tuple[str, ...]:
    """What a plan is and is about: plans of one kind in many areas may well be copies."""
    form = getattr(plan, "purpose", None) or getattr(plan, "form", None) or ""
    by_hazard = plan.type in ("special", "department", "joint")
    return (plan.type, form, *(plan.hazards[:1] if by_hazard else ()))
