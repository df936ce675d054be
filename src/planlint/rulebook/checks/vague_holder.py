"""Tasks and duties that are left to 有关部门 or 相关单位 alone."""

import re
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word, label, plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "holder", "more"})
# Not 相关地方政府: which place an event has struck is known when it strikes.
_VAGUE = re.compile("^(?:[\u4e00-\u9fff]{0,6})(?:有关|相关|其他|各有关)(?:成员)?(?:部门|单位|方面)")


def check(view: View) -> Iterator[Hit]:
    """One hit for each vague holder, at the first of what it holds alone, related to the rest."""
    if not view.around.registry.units_named(_VAGUE):
        return
    left: dict[str, list[tuple[Spot, Word]]] = {}
    for holder, spot, item in _left(view):
        left.setdefault(holder, []).append((spot, item))
    for holder, ((first, item), *others) in left.items():
        words: dict[str, Word] = {
            "item": item,
            "holder": holder_word(holder),
            "more": _more(len(others)),
        }
        yield Hit(first, words, tuple(spot for spot, _ in others), mark=holder)


def _left(view: View) -> Iterator[tuple[str, Spot, Word]]:
    """The first holder of each duty or task whose holders are all vague, its place, its name."""
    for chapter, name in (("duties", "holder"), ("tasks", "lead")):
        for index, item in enumerate(getattr(view.plan, chapter)):
            holders = getattr(item, name)
            excused = getattr(item, "fallback", None)
            if holders and not excused and all(_is_vague(view, holder) for holder in holders):
                yield holders[0], view.spot(chapter, index, name), label(item, view.vocabulary)


def _more(others: int) -> Both:
    if not others:
        return plain("")
    return Both(zh=f"等 {others + 1} 项", en=f" and {others} more")


def _is_vague(view: View, holder: str) -> bool:
    entry = view.around.registry.organisations.get(unit_of(holder))
    name = entry.value.name_on(view.issued) if entry else None
    return bool(name and _VAGUE.search(name))
