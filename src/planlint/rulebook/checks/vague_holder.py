"""A task or duty that is left to 有关部门 or 相关单位 alone."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, label
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "holder"})
_VAGUE = re.compile(
    "^(?:[\u4e00-\u9fff]{0,6})(?:有关|相关|其他|各有关)(?:成员)?(?:部门|单位|方面|地方)"
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each task or duty whose holders are all vague."""
    if not view.around.registry.units_named(_VAGUE):
        return
    for chapter, name in (("tasks", "lead"), ("duties", "holder")):
        for index, item in enumerate(getattr(view.plan, chapter)):
            holders = getattr(item, name)
            excused = getattr(item, "fallback", None)
            if holders and not excused and all(_is_vague(view, holder) for holder in holders):
                words: dict[str, Word] = {
                    "item": label(item, view.vocabulary),
                    "holder": holder_word(holders[0]),
                }
                yield Hit(view.spot(chapter, index, name), words)


def _is_vague(view: View, holder: str) -> bool:
    entry = view.around.registry.organisations.get(unit_of(holder))
    name = entry.value.name_on(view.issued) if entry else None
    return bool(name and _VAGUE.search(name))
