"""What the tasks take, in the order of time, out of stocks that all plans share."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.family.family import Family
from planlint.model.plan import Plan
from planlint.model.plan_types import JointPlan
from planlint.model.registries.resources import Shelter, Supply, Team
from planlint.rulebook.words import Word, holder

from .asked import Asked
from .course import Activation, Deed, Draw, Note


@dataclass(frozen=True)
class Stock:
    """The registered resources of a family while one event uses them."""

    family: Family
    asked: Asked
    activations: tuple[Activation, ...]

    def draws(self) -> tuple[Draw, ...]:
        """Every need of every task that runs, in the order in which they begin."""
        left: dict[str, int] = {}
        made: list[Draw] = []
        for deed in self._in_time():
            one = self._of[deed.plan]
            for number, need in enumerate(deed.task.needs):
                there = self._quantity(need.resource or "")
                if there is None or not need.quantity or self._counted(deed, need.resource or ""):
                    continue
                name = need.resource or ""
                left[name] = left.get(name, there) - need.quantity
                pointer = one.peer.at("tasks", deed.number, "needs", number)
                place = one.peer.document.locate(pointer)
                value = self.family.registry.resources[name].value
                known = (value.name or name, value.unit or "")
                made.append(Draw(name, *known, need.quantity, left[name], deed, place))
        return tuple(made)

    def _in_time(self) -> list[Deed]:
        ordered = {one.id: rank for rank, one in enumerate(self.activations)}
        running = [d for one in self.activations for d in one.deeds if d.start is not None]
        return sorted(
            (d for d in running if d.state == "runs"),
            key=lambda d: (_moment(d), ordered[d.plan], d.number),
        )

    @functools.cached_property
    def _of(self) -> Mapping[str, Activation]:
        return {one.id: one for one in self.activations}

    def _quantity(self, resource: str) -> int | None:
        entry = self.family.registry.resources.get(resource)
        if entry is None or not isinstance(entry.value, Supply) or entry.value.quantity is None:
            return None
        return 0 if resource in self.asked.without else int(entry.value.quantity)

    def _counted(self, deed: Deed, resource: str) -> bool:
        """Whether the task that this one fulfils takes the same stock: it is one use."""
        for promise in deed.task.fulfils:
            one = self._of.get(promise.plan or "")
            tasks = (d.task for d in one.deeds) if one else ()
            for task in tasks:
                if task.id == promise.task and any(n.resource == resource for n in task.needs):
                    return True
        return False

    def short(self, draws: Iterable[Draw]) -> Iterator[Note]:
        """One note for each stock that runs out: when, who goes short, how many are missing."""
        done: set[str] = set()
        for draw in draws:
            if draw.left >= 0 or draw.resource in done:
                continue
            done.add(draw.resource)
            words = {
                "item": draw.name,
                "unit": draw.unit,
                "left": str(max(draw.left + draw.quantity, 0)),
                "task": draw.deed.title,
                "wanted": str(draw.quantity),
                "short": str(-draw.left),
            }
            places = (draw.location, self.family.registry.resources[draw.resource].location)
            yield Note(
                "resource_out", draw.resource, words, places, draw.deed.plan, draw.deed.start
            )

    def used_up(self, draws: Iterable[Draw]) -> Iterator[Note]:
        """Stocks that last if they come back after use, and not if each turn of a task takes its own.

        No ledger says which supplies are used up, so this is for people to judge.
        """
        taken: dict[str, list[Draw]] = {}
        for draw in draws:
            taken.setdefault(draw.resource, []).append(draw)
        for name, group in taken.items():
            there, repeated = group[0].left + group[0].quantity, [d for d in group if _turns(d) > 1]
            wanted = sum(draw.quantity * _turns(draw) for draw in group)
            if repeated and group[-1].left >= 0 and wanted > there:
                words = {
                    "item": group[0].name,
                    "unit": group[0].unit,
                    "left": str(there),
                    "task": repeated[0].deed.title,
                    "wanted": str(wanted),
                    "short": str(wanted - there),
                }
                places = tuple(draw.location for draw in repeated)
                where = self.family.registry.resources[name].location
                yield Note("used_up", name, words, (*places[:2], where), repeated[0].deed.plan)

    def twice(self) -> Iterator[Note]:
        """Teams that plans of areas apart from each other call at once, with no order agreed."""
        for team, uses in sorted(self._teams().items()):
            entry = self.family.registry.resources.get(team)
            if entry is None or not isinstance(entry.value, Team) or entry.value.priority:
                continue
            rivals = [one for one, _ in uses if self._apart(one, [other for other, _ in uses])]
            if rivals:
                plans = "、".join(holder(one.id) for one in rivals)
                words: dict[str, Word] = {"item": entry.value.name or team, "plans": plans}
                places = tuple(
                    one.peer.document.locate(("resources", "teams", number))
                    for one, number in uses
                    if one in rivals
                )
                begins = max((r.begins for r in rivals if r.begins), key=lambda w: w.order)
                yield Note("team_twice", team, words, places, rivals[0].id, begins)

    def _teams(self) -> dict[str, list[tuple[Activation, int]]]:
        found: dict[str, list[tuple[Activation, int]]] = {}
        for one in self.activations:
            listed = one.facts.plan.resources if one.facts and one.begins else None
            for number, team in enumerate(listed.teams if listed else ()):
                found.setdefault(team, []).append((one, number))
        return found

    def _apart(self, one: Activation, others: list[Activation]) -> bool:
        """Whether another plan, of an area neither above nor below, counts on the same."""
        lineage = self.family.registry.lineage
        here = _areas(one)
        above = {up for area in here for up in lineage(area)}
        return any(
            _areas(other).isdisjoint(above)
            and here.isdisjoint(up for area in _areas(other) for up in lineage(area))
            for other in others
        )

    def full(self) -> Iterator[Note]:
        """Shelters that more people are moved to than they hold; each area is counted once."""
        moves: dict[str, dict[str, tuple[int, Activation, int]]] = {}
        for one in self.activations:
            plan = one.facts.plan if one.facts and one.begins else None
            for number, move in enumerate(plan.evacuations if plan else ()):
                if move.to and move.people:
                    area = move.area or f"{one.id} {move.id or number}"
                    known = moves.setdefault(move.to, {}).get(area)
                    if known is None or known[0] < move.people:
                        moves[move.to][area] = (move.people, one, number)
        for name, groups in sorted(moves.items()):
            entry = self.family.registry.resources.get(name)
            if entry is None or not isinstance(entry.value, Shelter) or not entry.value.capacity:
                continue
            if name in self.asked.without:
                continue  # ``gone`` names those who were to go there
            capacity = int(entry.value.capacity)
            people = sum(number for number, _, _ in groups.values())
            if people > capacity:
                words: dict[str, Word] = {
                    "item": entry.value.name or name,
                    "left": str(capacity),
                    "wanted": str(people),
                    "short": str(people - capacity),
                }
                places = tuple(
                    one.peer.document.locate(("evacuations", number, "to"))
                    for _, one, number in groups.values()
                )
                yield Note("shelter_full", name, words, (*places, entry.location))


def _turns(draw: Draw) -> int:
    """How often the task is done within the horizon; by the clock its first time is a turn already."""
    deed = draw.deed
    first = any(window == deed.due for window in deed.repeats[:1])
    return max(deed.turns + (0 if first else 1), 1)


def _moment(deed: Deed) -> tuple[int, int, bool]:
    """By which tasks come to a stock: who may come first, then who is sure to."""
    assert deed.start
    return deed.start.earliest, deed.start.latest, deed.start.open


def _areas(one: Activation) -> frozenset[str]:
    plan: Plan | None = one.facts.plan if one.facts else None
    parties = plan.parties if isinstance(plan, JointPlan) else ()
    jurisdictions = (p.jurisdiction for p in parties if p.jurisdiction)
    return frozenset((one.peer.jurisdiction, *jurisdictions))
