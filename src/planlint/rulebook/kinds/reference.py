"""``reference``: an id that is used must exist."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Any, ClassVar, Literal

from planlint.family.gist import seats
from planlint.family.named import recorded
from planlint.model.base import field
from planlint.model.fields import nearest
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import HOLDER_PATHS, RECORDED_PATHS
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import plain
from planlint.rulebook.selection import values
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word
from planlint.source.tree import Pointer

WORDS = frozenset({"value", "near"})
# The ids of the plan, and those of the registry, which are many and the same for all plans.
Known = tuple[AbstractSet[str], AbstractSet[str]]
_NONE: frozenset[str] = frozenset()
# What is looked up -> the registry that must have been read.
_CHAPTERS = {
    "resources": "resources",
    "jurisdictions": "jurisdictions",
    "holders": "organisations",
}
NO_REGISTRY = Both(
    zh="没有 registry/{chapter}.yaml 或者没有读到，不能判断",
    en="registry/{chapter}.yaml is not there or could not be read",
)


class Params(Kind):
    """Which ids, and among what they must be found."""

    needed: ClassVar = ("among",)

    @property
    def asks_family(self) -> bool:
        """Only the tasks stand in the plan itself."""
        return self.among != "tasks"

    of: tuple[str, ...] = field("引用", "路径，例如 responses[].tasks[]；holders 有自己的路径", ())
    among: Literal["tasks", "resources", "jurisdictions", "holders", ""] = field(
        "在何处", "tasks、resources、jurisdictions、holders", ""
    )


def reads(params: Params) -> tuple[str, ...]:
    """The references; what they point at may be dropped too."""
    return (*_paths(params), *(("tasks[].id",) if params.among == "tasks" else ()))


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each unknown id, with all places that use it."""
    if _all_outside(params) and view.facts.gist.outside <= view.around.registry.holders:
        return  # as in most plans
    own, shared = _SPACES[params.among](view)
    if {value for value in _values(params, view) if value} - own <= shared:
        return  # as in most plans; places are worth walking for only where something is wrong
    unknown: dict[str, list[Any]] = {}
    for pointer, value in _references(params, view):
        known = value in own or value in shared
        if value and not known and _counts(params.among, str(value)):
            unknown.setdefault(str(value), []).append(view.spot(*pointer))
    chapter = _CHAPTERS.get(params.among)
    if unknown and chapter is not None and chapter not in view.around.registry.present:
        yield _undecided(chapter, [spot for spots in unknown.values() for spot in spots])
        return
    for value, (first, *others) in unknown.items():
        words: dict[str, Word] = {"value": value, "near": did_you_mean(value, own | shared)}
        yield Hit(first, words, tuple(others), mark=value)


def _undecided(chapter: str, spots: list[Spot]) -> Hit:
    """A registry that is not there or could not be read proves nothing about anybody."""
    first, *others = spots
    return Hit(first, {}, tuple(others), NO_REGISTRY.filled(chapter=chapter), mark=chapter)


def _all_outside(params: Params) -> bool:
    """Whether the rule is about every holder that a plan names."""
    return not params.of and params.among == "holders"


def _values(params: Params, view: View) -> Iterable[Any]:
    """What is referred to, without places."""
    if _all_outside(params):
        return chain(view.holder_names, recorded(view.plan))
    return chain.from_iterable(values(view.plan, path) for path in params.of)


def _references(params: Params, view: View) -> Iterable[tuple[Pointer, Any]]:
    if _all_outside(params):
        return chain(view.holders, *(view.select(path) for path in RECORDED_PATHS))
    return chain.from_iterable(view.select(path) for path in params.of)


def _paths(params: Params) -> tuple[str, ...]:
    return params.of or ((*HOLDER_PATHS, *RECORDED_PATHS) if params.among == "holders" else ())


def did_you_mean(value: str, known: Iterable[str]) -> Both:
    """A hint at the nearest known id, or nothing."""
    # A unit is no slip for a post, nor the other way round.
    near = nearest(value, (name for name in known if ("/" in name) is ("/" in value)))
    return Both(zh=f"；是否应为 {near}？", en=f"; did you mean {near}?") if near else plain("")


def _counts(among: str, value: str) -> bool:
    """Holders in bodies of other plans are judged by the plans' own rules, not here."""
    return among != "holders" or "#" not in value


def _tasks(view: View) -> Known:
    return {task.id for task in view.plan.tasks if task.id}, _NONE


def _resources(view: View) -> Known:
    return _NONE, view.around.registry.annexed


def _jurisdictions(view: View) -> Known:
    return _NONE, view.around.registry.jurisdictions.keys()


def _holders(view: View) -> Known:
    return seats(view.plan.bodies), view.around.registry.holders


_SPACES: dict[str, Callable[[View], Known]] = {
    "tasks": _tasks,
    "resources": _resources,
    "jurisdictions": _jurisdictions,
    "holders": _holders,
}
