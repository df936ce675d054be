"""Whom else a revision touches: owners of plans that count on what changed, units that it charges."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planlint.family.holders import behind, unit_of
from planlint.model.document import Location
from planlint.model.plan import Plan
from planlint.model.plan_types import JointPlan
from planlint.model.tasks import Promise

from .charged import holders_of, kind_of
from .difference import Difference, shown
from .pairs import PlanPair
from .side import Side
from .touched import Touched


class Touch(NamedTuple):
    """One reason to tell a unit."""

    unit: str
    # task-changed, duty-new, relies_on, cites …: ``ripple_words.REASONS``.
    reason: str
    # The plan in which the place stands.
    plan: str
    # The task, body, level or plan that it is about.
    about: str
    place: Location


def once(touches: Iterable[Touch]) -> Iterator[Touch]:
    """Each reason once, at its first place."""
    found: dict[tuple[str, ...], Touch] = {}
    for touch in touches:
        found.setdefault((touch.unit, touch.reason, touch.plan, touch.about), touch)
    yield from found.values()


@dataclass(frozen=True)
class Ripple:
    """What one changed plan touches."""

    pair: PlanPair
    old: Side
    new: Side
    # (Side, holder) -> units behind it, once worked out.
    _known: dict[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)

    def touches(self, differences: Sequence[Difference]) -> Iterator[Touch]:
        """Every unit to tell, with the reason, in the order of the changes; none twice."""
        ids = frozenset(facts.plan.id for facts in self.pair if facts is not None) - {""}
        charged = (touch for one in differences for touch in self._charged(one))
        yield from once((*charged, *self._named(Touched.by(ids, differences))))

    def whole(self) -> Iterator[Touch]:
        """Whom it touches that the plan is no longer there."""
        if self.pair.old is not None:
            yield from once(self._named(Touched.whole(self.pair.old.plan)))

    def _named(self, touched: Touched) -> Iterator[Touch]:
        yield from self._naming(touched)
        yield from self._answering(touched)
        yield from self._parties(touched)

    def _charged(self, one: Difference) -> Iterator[Touch]:
        """The units whose tasks, duties, bodies or levels changed, of the old side and the new."""
        kind = kind_of(one)
        if kind is None:
            return
        there, here = (
            (*self._units(side, holders_of(item, one)), *self._promised(side, item))
            for side, item in enumerate((one.change.old_item, one.change.new_item))
        )
        parts = one.at.split("/")
        for unit in dict.fromkeys((*there, *here)):
            how = "changed" if unit in there and unit in here else "new" if unit in here else "gone"
            yield Touch(unit, f"{kind}-{how}", self.pair.id, "/".join(parts[1:3]), one.place)

    def _units(self, side: int, holders: Sequence[str]) -> tuple[str, ...]:
        if self.pair[side] is None:
            return ()
        found = (unit for holder in holders for unit in self._behind(side, holder))
        return tuple(dict.fromkeys(found))

    def _behind(self, side: int, holder: str) -> tuple[str, ...]:
        """The units behind a holder in the mouth of the plan on one side."""
        facts, family = self.pair[side], (self.old, self.new)[side].family
        known = self._known.get((side, holder))
        if known is None and facts is not None:
            known = tuple(unit_of(one) for one in behind(holder, facts.plan, family))
            self._known[side, holder] = known
        return known or ()

    def _promised(self, side: int, item: Any) -> tuple[str, ...]:
        """Who keeps the plan that a promise names, where it names no unit."""
        if not isinstance(item, Promise) or item.unit or not item.plan:
            return ()
        there = (self.old, self.new)[side].family.current.get(item.plan)
        return _owners(there.plan) if there else ()

    def _naming(self, touched: Touched) -> Iterator[Touch]:
        """Owners of other plans that name what changed."""
        for name, facts in sorted(self.new.family.current.items()):
            if name in touched.plans:
                continue
            for found in touched.named_in(facts):
                place = shown(self.new, facts.document.locate(found.pointer))
                for unit in _owners(facts.plan):
                    yield Touch(unit, found.reason, name, found.about, place)

    def _answering(self, touched: Touched) -> Iterator[Touch]:
        """Who has acknowledged what changed, on either side."""
        for entry in self.new.family.ledger.records.get("acknowledgements", ()):
            record = entry.value
            asked = record.plan in touched.plans and record.task in touched.tasks
            given = record.own_plan in touched.plans and record.own_task in touched.tasks
            if record.by and (asked or given):
                place = shown(self.new, entry.document.locate(entry.pointer))
                about = str(record.task if asked else record.own_task)
                yield Touch(unit_of(record.by), "acknowledged", record.plan or "", about, place)

    def _parties(self, touched: Touched) -> Iterator[Touch]:
        """The other makers of a joint plan."""
        facts = self.pair.new or self.pair.old
        if facts is None or not isinstance(facts.plan, JointPlan) or not touched.important:
            return
        side = self.new if self.pair.new else self.old
        for number, party in enumerate(facts.plan.parties):
            unit = party.unit or party.contact
            if unit:
                place = shown(side, facts.document.locate(("parties", number)))
                yield Touch(unit_of(unit), "party", facts.plan.id, party.jurisdiction or "", place)


def _owners(plan: Plan) -> tuple[str, ...]:
    """Who keeps a plan: its lead department, else its maker."""
    return tuple(dict.fromkeys(unit_of(name) for name in plan.lead or plan.maker))
