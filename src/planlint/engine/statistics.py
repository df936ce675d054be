"""Which rules ran, on how many plans, and how many places they looked at (docs/packs.md).

A rule *ran* where it judged a plan, or the registries. A *place* is what it looks at there: an
item that it asks something of, an element that must be there, a record; where a check does not say
what its items are, each value at the paths that it declares to read (a section counts with its
sub-sections one by one). So 'examined nothing' means: the rule was asked, and there was nothing of
the kind it is about.

Counted from the facts once the run is over: judging knows nothing of it and becomes no slower.
"""

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from planlint.rulebook.pack import BoundRule
from planlint.rulebook.registers import all_entries
from planlint.rulebook.selection import select, steps_of
from planlint.rulebook.view import RegistryView, View

from .finding import Finding
from .judging import binds
from .ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class Ran:
    """What one rule did in a run."""

    # Plans judged; 0 for a rule about the registries.
    plans: int = 0
    places: int = 0

    def __add__(self, other: "Ran") -> "Ran":
        return Ran(self.plans + other.plans, self.places + other.places)


@dataclass(frozen=True)
class Statistics:
    """The rules that ran; in detail only where somebody asks, as that costs time."""

    ran: frozenset[str] = frozenset()
    # Those of them that examined nothing.
    idle: frozenset[str] = frozenset()
    detail: Mapping[str, Ran] = field(default_factory=dict)

    def __add__(self, other: "Statistics") -> "Statistics":
        """Both runs as one: a rule is idle only where it examined nothing in either."""
        busy = (self.ran - self.idle) | (other.ran - other.idle)
        names = sorted({*self.detail, *other.detail})
        nothing = Ran()
        return Statistics(
            self.ran | other.ran,
            (self.idle | other.idle) - busy,
            {n: self.detail.get(n, nothing) + other.detail.get(n, nothing) for n in names},
        )


_NOTHING: tuple[object, ...] = (None, (), "", {})


class Once(Iterable[View]):
    """Views that are made when the first rule asks for them; most rules ask for one only."""

    def __init__(self, views: Iterator[View]) -> None:
        self._coming = views
        self._made: list[View] = []

    def __iter__(self) -> Iterator[View]:
        yield from self._made
        for view in self._coming:
            self._made.append(view)
            yield view


@dataclass(frozen=True)
class Judged:
    """What was judged in a run: the plans, and the registries if they were."""

    ruleset: Ruleset
    views: Iterable[View]
    registry: RegistryView | None = None
    # Whether the rules about what stands between plans ran too.
    with_family: bool = True

    @functools.cached_property
    def entries(self) -> dict[type[BaseModel], list[BaseModel]]:
        """The entries of the registries by their class."""
        found: dict[type[BaseModel], list[BaseModel]] = {}
        for entry in all_entries(self.registry.around.registry) if self.registry else ():
            found.setdefault(type(entry.value), []).append(entry.value)
        return found

    @functools.cached_property
    def present(self) -> frozenset[str]:
        """The keys that have a value in some plan."""
        found: set[str] = set()
        for plan in (view.plan for view in self.views):
            for name, info in type(plan).model_fields.items():
                key = info.alias or name
                if key not in found and getattr(plan, name) not in _NOTHING:
                    found.add(key)
        return frozenset(found)

    @functools.cached_property
    def types(self) -> frozenset[str]:
        """The types of the plans."""
        return frozenset(view.plan.type for view in self.views)

    @functools.cached_property
    def levels(self) -> frozenset[str | None]:
        """The levels of their areas."""
        levels = self.ruleset.levels
        return frozenset(levels.get(view.plan.jurisdiction) for view in self.views)

    def may_bind(self, bound: BoundRule) -> bool:
        """Whether some plan has a type and a level that the rule is about: most that do not are told so."""
        about = bound.rule.applies
        typed = any(map(about.to_type, self.types))
        return typed and (not about.levels or not self.levels.isdisjoint(about.levels))

    def may_see(self, bound: BoundRule) -> bool:
        """Whether some plan has a value under a key that the rule reads."""
        return any(not steps_of(p) or steps_of(p)[0] in self.present for p in bound.reads)

    def rules(self) -> Iterator[BoundRule]:
        """The rules that were asked for."""
        for name, bound in self.ruleset.pack.rules.items():
            in_half = self.with_family or bound.rule.scope == "plan"
            if self.ruleset.wanted(name) and in_half:
                yield bound


def summed_up(judged: Judged, findings: Iterable[Finding], *, detail: bool) -> Statistics:
    """What ran and what examined nothing; every plan is counted only where *detail* is wanted.

    A rule has looked at as many places as it has *findings*, at least.
    """
    hits = Counter(finding.rule for finding in findings)
    found: dict[str, Ran] = {}
    for bound in judged.rules():
        if bound.rule.about_registry:
            ran = _on_registries(bound, judged, detail)
        else:
            ran = _in_detail(bound, judged) if detail else _briefly(bound, judged)
        if ran is not None:
            found[bound.rule.id] = Ran(ran.plans, max(ran.places, hits[bound.rule.id]))
    idle = frozenset(name for name, ran in found.items() if not ran.places)
    return Statistics(frozenset(found), idle, found if detail else {})


def _on_registries(bound: BoundRule, judged: Judged, detail: bool) -> Ran | None:
    """Where the check does not count itself: chapters read, or entries with a value at a path read.

    A rule that reads neither looks at the plans as a whole, such as for what all of them lack.
    """
    if judged.registry is None or judged.ruleset.basis(bound, None) is None:
        return None
    if bound.places is not None:
        return Ran(0, bound.places(judged.registry))
    found = (
        _has_any(entry, bound.reads)
        for model, entries in judged.entries.items()
        if _may_have(model, bound.reads)
        for entry in entries
    )
    number = _chapters(bound, judged.registry) or (sum(found) if detail else int(any(found)))
    counts = (places(bound, view) for view in judged.views)
    return Ran(0, number or (sum(counts) if detail else int(any(counts))))


def _chapters(bound: BoundRule, view: RegistryView) -> int:
    """The entries of the registries and the records of the ledger that a rule names as wholes."""
    registry, records = view.around.registry, view.around.ledger.records
    names = [steps_of(path)[0] for path in bound.reads if path]
    found = [getattr(registry, name, records.get(name, ())) for name in names]
    return sum(len(chapter) for chapter in found if isinstance(chapter, Mapping | tuple))


def _in_detail(bound: BoundRule, judged: Judged) -> Ran | None:
    counts = [places(bound, v) for v in judged.views if binds(bound, v, judged.ruleset)]
    return Ran(len(counts), sum(counts)) if counts else None


def _briefly(bound: BoundRule, judged: Judged) -> Ran | None:
    """The first plan with a place to look at tells enough; most rules find it in the first plan."""
    if not judged.may_bind(bound):
        return None
    ran = None
    for view in judged.views:
        there = places(bound, view) if ran else 0
        if (there or ran is None) and binds(bound, view, judged.ruleset):
            ran = Ran(1, there or places(bound, view))
            if ran.places or not judged.may_see(bound):
                break
    return ran


def places(bound: BoundRule, view: View) -> int:
    """How many places a rule looks at in one plan."""
    if bound.places is not None:
        return bound.places(view)
    return sum(_size(value) for path in bound.reads for _, value in view.select(path))


def _may_have(model: type[BaseModel], paths: tuple[str, ...]) -> bool:
    keys = {info.alias or name for name, info in model.model_fields.items()}
    return any(steps_of(path)[0] in keys for path in paths if path)


def _has_any(value: Any, paths: Iterable[str]) -> bool:
    return any(_size(found) for path in paths for _, found in select(value, path))


def _size(value: Any) -> int:
    """Items of a list, sections with those below them; else the value itself."""
    if isinstance(value, tuple):
        return sum(1 + _size(getattr(item, "sections", ())) for item in value)
    if isinstance(value, dict):
        return len(value)
    return int(value != "")
