"""``required``: each item of a list must have a value in one of some fields.

If the running text speaks of the matter, one question to a person covers all items that lack it.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any, ClassVar

from planlint.model.base import field
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import label
from planlint.rulebook.selection import member, select
from planlint.rulebook.view import View
from planlint.rulebook.words import Both

WORDS = frozenset({"item"})
_SPOKEN = Both(
    zh="正文提到了“{word}”，是否足够须由人判断",
    en="the text speaks of “{word}”; a person must judge",
)


class Params(Kind):
    """Which items, which fields (one of them is enough), which fields excuse."""

    needed: ClassVar = ("each", "one_of")

    each: str = field("每一项", "路径，例如 tasks[]", "")
    one_of: tuple[str, ...] = field("字段", "有其中之一即可，可以是路径", ())
    also: tuple[str, ...] = field("还要", "每一个都要有，可以是路径", ())
    unless: tuple[str, ...] = field("除外", "有其中之一则不查", ())
    unless_roles: tuple[str, ...] = field("章节除外", "预案有其中之一的章节则不查", ())
    spoken: tuple[str, ...] = field("正文用语", "正文出现其中之一时由人判断", ())
    only: dict[str, tuple[str, ...]] = field("限于", "字段 → 值；只查字段是其中之一的项", {})


def reads(params: Params) -> tuple[str, ...]:
    """The items with the fields asked for."""
    names = (*params.one_of, *params.also, *params.unless, *params.only)
    return tuple(f"{params.each}.{name}" for name in names)


def places(params: Params, view: View) -> int:
    """The items concerned, whether they have the fields or not, or are excused."""
    return sum(_concerned(params, item) for _, item in view.select(params.each))


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each item that has none of the fields; undecided, one for them all."""
    if params.unless_roles and view.filled_roles & set(params.unless_roles):
        return
    found = [
        Hit(spot, {"item": label(item, view.vocabulary)}) for spot, item in _bare(params, view)
    ]
    said = _said(params, view) if found else None
    if said is None:
        yield from found
    else:
        others = tuple(hit.spot for hit in found[1:])
        yield dataclasses.replace(found[0], related=others, undecided=said)


def _bare(params: Params, view: View) -> Iterator[tuple[Spot, Any]]:
    """The items concerned that have none of the fields, with their places."""
    for pointer, item in view.select(params.each):
        if (
            _concerned(params, item)
            and not _is_whole(item, params)
            and not _has(item, params.unless)
        ):
            yield view.spot(*(pointer or ("type",))), item


def _is_whole(item: Any, params: Params) -> bool:
    return _has(item, params.one_of) and all(_has(item, (name,)) for name in params.also)


def _concerned(params: Params, item: Any) -> bool:
    return all(member(item, name) in wanted for name, wanted in params.only.items())


def _said(params: Params, view: View) -> Both | None:
    """Why nobody can decide, where the text speaks of what the data lack."""
    word = next((word for word in params.spoken if word in view.text), None)
    return _SPOKEN.filled(word=word) if word else None


def _has(item: Any, names: tuple[str, ...]) -> bool:
    return any(value not in (None, (), "") for name in names for _, value in select(item, name))
