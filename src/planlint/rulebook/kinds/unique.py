"""``unique``: no two items of a list share a value."""

from collections.abc import Iterator
from typing import Any

from planlint.model.base import field
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.selection import select
from planlint.rulebook.view import View
from planlint.rulebook.vocabulary import bare_title
from planlint.source.tree import Pointer

WORDS = frozenset({"value"})


class Params(Kind):
    """Which values; each path is compared within itself, or all together."""

    of: tuple[str, ...] = field("值", "路径，例如 tasks[].id", ())
    among: str = field(
        "比较范围", "list 每个路径内部；plan 所有路径一起；siblings 同一列表内", "list"
    )
    titles: str = field("标题", "true 时按去编号的标题比较", "false")


def reads(params: Params) -> tuple[str, ...]:
    """The compared values."""
    return params.of


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each value that stands more than once, with all its other places."""
    groups: dict[tuple[Any, str], list[Pointer]] = {}
    for path in params.of:
        for pointer, value in select(view.plan, path):
            word = bare_title(value) if params.titles == "true" else str(value)
            groups.setdefault((_scope(params, path, pointer), word), []).append(pointer)
    for (_, word), places in groups.items():
        if len(places) > 1:
            first, *others = places
            spots = tuple(view.spot(*other) for other in others)
            yield Hit(view.spot(*first), {"value": word}, spots, mark=word)


def _scope(params: Params, path: str, pointer: Pointer) -> Any:
    """Values are compared within the same scope only."""
    match params.among:
        case "plan":
            return ""
        case "siblings":
            return pointer[:-2]
        case _:
            return path
