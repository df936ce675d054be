"""Where typed data prints: what sections show, and the rest under its default role."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from planlint.model.plan import Plan
from planlint.model.sections import Annex, Section
from planlint.model.shows import Selected, keys, labels, select

from .context import held_by
from .printable import Printable

Item = tuple[str, int]
Place = Section | Annex


@dataclass(frozen=True)
class Placing:
    """Where each typed item prints. Places are known by identity: ids may be missing or double."""

    shown: Mapping[int, tuple[Selected, ...]]
    # Items that no section shows, by place; key None: no section has the role.
    rest: Mapping[int | None, tuple[Selected, ...]] = field(default_factory=dict)
    named: frozenset[Item] = frozenset()

    def at(self, place: Place) -> tuple[Selected, ...]:
        """All that prints at a place: first what it shows, then what falls to it."""
        return (*self.shown.get(id(place), ()), *self.rest.get(id(place), ()))

    def below(self, place: Place) -> frozenset[Item]:
        """Items that the place and its sub-sections show by name."""
        return frozenset(
            item for each in walk([place]) for item in _items(self.at(each), named=True)
        )


def place(printable: Printable) -> Placing:
    """Find a place for every typed item of the plan."""
    plan = printable.plan
    places = list(walk((*plan.sections, *plan.annexes)))
    shown = {id(each): select(plan, _shows(each), each.role) for each in places}
    everything = [selected for chosen in shown.values() for selected in chosen]
    printed = frozenset(_items(everything)) | _carried(plan)
    rest: dict[int | None, list[Selected]] = {}
    for key in keys():
        left = tuple(i for i in range(len(labels(plan, key))) if (key, i) not in printed)
        if left:
            home = _home(places, printable.default_roles.get(key))
            rest.setdefault(home, []).append(Selected(key, left, named=key == "tasks"))
    named = frozenset(_items(everything, named=True))
    return Placing(shown, {home: tuple(chosen) for home, chosen in rest.items()}, named)


def _shows(place: Place) -> tuple[str, ...]:
    """What a place shows; a flow chart need not say of what it is one."""
    return place.shows or (("responses",) if place.role == "annex.flow" else ())


def walk(places: Iterable[Place]) -> Iterator[Place]:
    """All places in print order."""
    for each in places:
        yield each
        if isinstance(each, Section):
            yield from walk(each.sections)


def _items(chosen: Iterable[Selected], *, named: bool = False) -> Iterator[Item]:
    for selected in chosen:
        # A chart draws bodies, and an office is one part of one: neither prints the body itself.
        if not selected.detail and (selected.named or not named):
            yield from ((selected.key, item) for item in selected.items)


def _carried(plan: Plan) -> frozenset[Item]:
    """What prints with something else: tasks with their level, duties of a body with the body."""
    used = {task for warning in plan.warnings for task in warning.tasks}
    used |= {task for response in plan.responses for task in response.tasks}
    tasks = {("tasks", i) for i, task in enumerate(plan.tasks) if task.id in used}
    duties = {
        ("duties", i)
        for i, duty in enumerate(plan.duties)
        if any(held_by(duty, body) for body in plan.bodies)
    }
    return frozenset(tasks | duties)


def _home(places: list[Place], role: str | None) -> int | None:
    """The first place with the role, else with the role it belongs to (response.levels: response)."""
    while role:
        found = next((each for each in places if each.role == role), None)
        if found is not None:
            return id(found)
        role = role.rpartition(".")[0]
    return None
