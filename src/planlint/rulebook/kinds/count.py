"""``count``: how many values a field may hold."""

from collections.abc import Iterator
from typing import Any, ClassVar

from planlint.model.base import field
from planlint.model.scalars import Count
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import holders_word, label
from planlint.rulebook.selection import member
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "number", "values"})


class Params(Kind):
    """Which list field of which items, and its bounds; an empty field is not counted."""

    needed: ClassVar = ("each", "field_")

    each: str = field("每一项", "路径，例如 tasks[]", "")
    field_: str = field("字段", "列表字段", "", alias="field")
    least: Count = field("至少", "个数下限", 0)
    most: Count | None = field("至多", "个数上限")
    unless: dict[str, tuple[str, ...]] = field("除外", "字段 → 值；有其中之一则不查", {})


def reads(params: Params) -> tuple[str, ...]:
    """The counted field."""
    return (f"{params.each}.{params.field_}",)


def _excused(item: Any, params: Params) -> bool:
    return any(member(item, name) in allowed for name, allowed in params.unless.items())


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each item with too few or too many values."""
    for pointer, item in view.select(params.each):
        values = member(item, params.field_) or ()
        too_many = params.most is not None and len(values) > params.most
        if _excused(item, params) or not values:
            continue
        if too_many or len(values) < params.least:
            words: dict[str, Word] = {
                "item": label(item, view.vocabulary),
                "number": str(len(values)),
                "values": holders_word(values),
            }
            yield Hit(view.spot(*pointer, params.field_), words)
