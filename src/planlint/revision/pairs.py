"""Which file of the new side is the later state of which file of the old side."""

from collections.abc import Iterator
from typing import NamedTuple

from planlint.family.changes.areas import by
from planlint.family.changes.matching import paired
from planlint.family.editions import edition_key, standing
from planlint.family.facts import Facts
from planlint.family.family import Family

from .side import Scope, Side


class PlanPair(NamedTuple):
    """The same plan on both sides; None where a side has it not."""

    old: Facts | None
    new: Facts | None

    @property
    def latest(self) -> Facts:
        """The plan on the new side, else on the old one: it is on one of them."""
        facts = self.new or self.old
        assert facts is not None
        return facts

    @property
    def id(self) -> str:
        """The id of the plan, of the new side where it was changed."""
        return self.latest.plan.id


class _Slot(NamedTuple):
    """What a file is known by, most telling first."""

    # The plan id, of the edition that speaks for it on the day.
    speaks_for: str | None
    id: str | None
    edition: tuple[str, ...]
    path: str
    # The path again, where there is no id.
    nameless: str | None
    type: str
    title: str


_KEYS = (by("speaks_for"), by("id", "edition"), by("path", "title"), by("nameless"), by("type", "title"))  # fmt: skip


def plan_pairs(old: Side, new: Side, scope: Scope) -> tuple[PlanPair, ...]:
    """All plans within the scope, by plan id, then by path."""
    if scope.as_given:
        one, other = (_at(side.family, path) for side, path in zip((old, new), scope.as_given, strict=True))  # fmt: skip
        return (PlanPair(one, other),) if one or other else ()
    found = (pair for pair in _pairs(old.family, new.family) if _within(pair, scope))
    return tuple(sorted(found, key=lambda pair: (pair.id, pair.latest.path)))


def _pairs(old: Family, new: Family) -> Iterator[PlanPair]:
    before, after = (sorted(family.facts, key=lambda facts: facts.path) for family in (old, new))
    slots = ([_slot(facts, old) for facts in before], [_slot(facts, new) for facts in after])
    pairs = [
        PlanPair(
            before[pair.old] if pair.old is not None else None,
            after[pair.new] if pair.new is not None else None,
        )
        for pair in paired(*slots, _KEYS)
    ]
    both = {pair.id for pair in pairs if pair.old and pair.new and pair.id}
    for pair in pairs:
        if pair.id not in both or (pair.old and pair.new):
            yield pair
        else:
            yield from _further(pair, old, new)


def _further(pair: PlanPair, old: Family, new: Family) -> Iterator[PlanPair]:
    """A further edition of a plan that is on both sides: the next one is a change of the present.

    Past ones are kept for the record, and so is a draft that has become the present edition.
    """
    speaker = old.current.get(pair.id)
    if pair.new is None or speaker is None:
        return
    if standing(pair.new.plan, new.as_of) in ("draft", "future"):
        yield PlanPair(speaker, pair.new)


def _slot(facts: Facts, family: Family) -> _Slot:
    plan = facts.plan
    speaks = plan.id if family.current.get(plan.id) is facts else None
    edition = edition_key(plan) if plan.id else ()
    nameless = None if plan.id else facts.path
    return _Slot(speaks, plan.id or None, edition, facts.path, nameless, plan.type, plan.title)


def _within(pair: PlanPair, scope: Scope) -> bool:
    sides = [facts for facts in pair if facts is not None]
    if scope.plan is not None and all(facts.plan.id != scope.plan for facts in sides):
        return False
    return any(scope.holds(facts.path) for facts in sides)


def _at(family: Family, path: str) -> Facts | None:
    return next((facts for facts in family.facts if facts.path == path), None)
