"""``reference``: an id that is used must exist."""

from collections.abc import Callable, Iterator
from typing import Any

from planlint.model.base import field
from planlint.model.fields import nearest
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import HOLDER_PATHS
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import plain
from planlint.rulebook.selection import select
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"value", "near"})


class Params(Kind):
    """Which ids, and among what they must be found."""

    of: tuple[str, ...] = field("引用", "路径，例如 responses[].tasks[]；holders 有自己的路径", ())
    among: str = field("在何处", "tasks、resources、jurisdictions、holders", "")


def reads(params: Params) -> tuple[str, ...]:
    """The references; what they point at may be dropped too."""
    return (*_paths(params), f"{params.among}[].id")


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each unknown id, with all places that use it."""
    known = _SPACES[params.among](view)
    unknown: dict[str, list[Any]] = {}
    for path in _paths(params):
        for pointer, value in select(view.plan, path):
            if value not in known and _counts(params.among, str(value)):
                unknown.setdefault(str(value), []).append(view.spot(*pointer))
    for value, (first, *others) in unknown.items():
        words: dict[str, Word] = {"value": value, "near": did_you_mean(value, known)}
        yield Hit(first, words, tuple(others), mark=value)


def _paths(params: Params) -> tuple[str, ...]:
    return params.of or (HOLDER_PATHS if params.among == "holders" else ())


def did_you_mean(value: str, known: set[str]) -> Both:
    """A hint at the nearest known id, or nothing."""
    near = nearest(value, known)
    return Both(zh=f"；是否应为 {near}？", en=f"; did you mean {near}?") if near else plain("")


def _counts(among: str, value: str) -> bool:
    """Holders in bodies of other plans are judged by the plans' own rules, not here."""
    return among != "holders" or "#" not in value


def _tasks(view: View) -> set[str]:
    return {task.id for task in view.plan.tasks if task.id}


def _resources(view: View) -> set[str]:
    return set(view.around.registry.resources)


def _jurisdictions(view: View) -> set[str]:
    return set(view.around.registry.jurisdictions)


def _holders(view: View) -> set[str]:
    known: set[str] = set()
    for body in view.plan.bodies:
        if body.id:
            known |= {body.id, f"{body.id}.head", f"{body.id}.deputies", f"{body.id}.office"}
    for unit, entry in view.around.registry.organisations.items():
        known.add(unit)
        known.update(f"{unit}/{post.id}" for post in entry.value.posts)
    return known


_SPACES: dict[str, Callable[[View], set[str]]] = {
    "tasks": _tasks,
    "resources": _resources,
    "jurisdictions": _jurisdictions,
    "holders": _holders,
}
