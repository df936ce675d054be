"""``unique``: no two items of a list share a value."""

from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from planlint.model.base import field
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.view import View
from planlint.rulebook.vocabulary import bare_title
from planlint.source.tree import Pointer

WORDS = frozenset({"value"})


class Params(Kind):
    """Which values; each path is compared within itself, or all together."""

    needed: ClassVar = ("of",)

    of: tuple[str, ...] = field("值", "路径，例如 tasks[].id", ())
    among: Literal["list", "plan", "siblings"] = field(
        "比较范围", "list 每个路径内部；plan 所有路径一起；siblings 同一列表内", "list"
    )
    titles: Literal["true", "false"] = field("标题", "true 时按去编号的标题比较", "false")


def reads(params: Params) -> tuple[str, ...]:
    """The compared values."""
    return params.of


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each value that stands more than once, with all its other places."""
    first: dict[tuple[Any, str], Pointer] = {}
    others: dict[tuple[Any, str], list[Pointer]] = {}
    for path in params.of:
        for pointer, value in view.select(path):
            word = bare_title(value) if params.titles == "true" else str(value)
            key = (_scope(params, path, pointer), word)
            if first.setdefault(key, pointer) is not pointer:
                others.setdefault(key, []).append(pointer)
    for (scope, word), pointers in others.items():
        spots = tuple(view.spot(*pointer) for pointer in pointers)
        yield Hit(view.spot(*first[scope, word]), {"value": word}, spots, mark=word)


def _scope(params: Params, path: str, pointer: Pointer) -> Any:
    """Values are compared within the same scope only."""
    match params.among:
        case "plan":
            return ""
        case "siblings":
            return pointer[:-2]
        case _:
            return path
