"""What ``shows`` means: ``KEY`` or ``KEY.LABEL…``, where labels narrow the items of a typed key.

Labels of an item are what people call it by: id, kind, holder, level, hazard, phase, grade.
``bodies.chart`` draws the organisation chart instead of naming the bodies, and so does ``bodies``
where the role of the place is ``annex.chart``; ``responses.flow`` and ``annex.flow`` likewise draw
the response flow.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planlint.model.plan import Plan
from planlint.model.registries.resources import ResourceBook

CHART, FLOW = "chart", "flow"
# Key -> what it can be asked for beside its items; (key, role) -> what it is drawn as there.
_FORMS = {"bodies": frozenset({CHART, "office"}), "responses": frozenset({FLOW})}
_DRAWN = {("bodies", "annex.chart"): CHART, ("responses", "annex.flow"): FLOW}
Labels = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Selected:
    """The items of one typed key that a section prints; *detail* says in which form."""

    key: str
    items: tuple[int, ...]
    detail: str = ""
    # Whether the items were named one by one: they then print here and nowhere else.
    named: bool = False


def select(plan: Plan, shows: Iterable[str], role: str | None = None) -> tuple[Selected, ...]:
    """The items that the entries of a ``shows`` choose; neighbours of one key are one list."""
    chosen: list[Selected] = []
    for entry in shows:
        found = _select_one(plan, entry, role)
        if found is None:
            continue
        last = chosen[-1] if chosen else None
        if (
            last
            and found.named
            and last.named
            and (last.key, last.detail) == (found.key, found.detail)
        ):
            chosen[-1] = Selected(found.key, (*last.items, *found.items), found.detail, named=True)
        else:
            chosen.append(found)
    return tuple(chosen)


def labels(plan: Plan, key: str) -> Labels:
    """For each item of a typed key, the words that choose it."""
    reader = _LABELS.get(key)
    return tuple(frozenset(filter(None, entry)) for entry in reader(plan)) if reader else ()


def count(plan: Plan, key: str) -> int:
    """How many items a typed key has."""
    reader = _LABELS.get(key)
    return sum(1 for _ in reader(plan)) if reader else 0


def keys() -> tuple[str, ...]:
    """All typed keys that print, in the order in which a plan usually has them."""
    return tuple(_LABELS)


def resource_items(plan: Plan) -> Iterator[tuple[str, str]]:
    """(chapter, id) of all resources that the plan counts on."""
    for chapter in ResourceBook.model_fields:
        for item in getattr(plan.resources, chapter, ()) if plan.resources else ():
            yield chapter, item


def _select_one(plan: Plan, entry: str, role: str | None) -> Selected | None:
    key, *parts = entry.split(".")
    if (key, role or "") in _DRAWN:
        parts.append(_DRAWN[key, role or ""])
    forms: frozenset[str] = _FORMS.get(key, frozenset())
    wanted = frozenset(part for part in parts if part not in forms)
    detail = next((part for part in parts if part in forms), "")
    if wanted:
        items = tuple(i for i, label in enumerate(labels(plan, key)) if wanted <= label)
    else:
        items = tuple(range(count(plan, key)))
    return Selected(key, items, detail, named=bool(wanted)) if items else None


def _bodies(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((body.id, body.kind) for body in plan.bodies)


def _duties(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((duty.id, *duty.holder, *duty.phases) for duty in plan.duties)


def _tasks(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((task.id, task.phase) for task in plan.tasks)


def _grades(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((scale.hazard,) for scale in plan.grades)


def _warnings(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((str(entry.level), entry.hazard) for entry in plan.warnings)


def _responses(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((str(entry.level), entry.hazard) for entry in plan.responses)


def _reporting(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((step.hazard,) for step in plan.reporting)


def _references(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((entry.kind, entry.instrument) for entry in plan.references)


def _contacts(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((contact.holder,) for contact in plan.contacts)


def _definitions(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((entry.term,) for entry in plan.definitions)


def _plan_system(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((entry.type, entry.hazard) for entry in getattr(plan, "plan_system", ()))


def _evacuations(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((move.id, move.to) for move in plan.evacuations)


def _receivers(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((one,) for one in (plan.resources.receivers if plan.resources else ()))


def _rosters(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((one,) for one in (plan.resources.rosters if plan.resources else ()))


def _parties(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((party.jurisdiction,) for party in getattr(plan, "parties", ()))


def _cards(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((card.id, card.post) for card in getattr(plan, "cards", ()))


def _leads(plan: Plan) -> Iterable[tuple[Any, ...]]:
    return ((hazard,) for hazard in getattr(plan, "leads", {}))


_LABELS: dict[str, Callable[[Plan], Iterable[tuple[Any, ...]]]] = {
    "references": _references,
    "grades": _grades,
    "plan_system": _plan_system,
    "bodies": _bodies,
    "duties": _duties,
    "leads": _leads,
    "warnings": _warnings,
    "reporting": _reporting,
    "responses": _responses,
    "tasks": _tasks,
    "evacuations": _evacuations,
    "parties": _parties,
    "cards": _cards,
    "resources": resource_items,
    "definitions": _definitions,
    "receivers": _receivers,
    "rosters": _rosters,
    "contacts": _contacts,
}
