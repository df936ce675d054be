"""A task of a unit in another area that did not agree to it.

Areas above the plan's own and those below it are no strangers; neighbours are.
"""

from collections.abc import Iterator

from planlint.rulebook.authorities import area_of
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"task", "unit"})
NEEDS = ("preparation",)
_AGREED = ("agree", "agree_with_changes")
_NO_ANSWER = Both(
    zh="征求过它的意见，没有记答复，不能判断是否商定",
    en="it was consulted and its answer is not recorded, so nobody can tell",
)


def check(view: View) -> Iterator[Hit]:
    """One hit for each such task and unit."""
    preparation = view.plan.preparation
    if preparation is None:
        return
    agreed = {unit_of(c.unit) for c in preparation.consultations if c.unit and c.answer in _AGREED}
    unanswered = {unit_of(c.unit) for c in preparation.consultations if c.unit and not c.answer}
    for index, task in enumerate(view.plan.tasks):
        for unit in dict.fromkeys(map(unit_of, (*task.lead, *task.support))):
            if unit not in agreed and _elsewhere(unit, view):
                words: dict[str, Word] = {"task": task.title or "", "unit": holder_word(unit)}
                because = _NO_ANSWER if unit in unanswered else None
                yield Hit(view.spot("tasks", index), words, mark=unit, undecided=because)


def _elsewhere(unit: str, view: View) -> bool:
    registry = view.around.registry
    theirs, ours = area_of(unit, registry), view.plan.jurisdiction
    return bool(theirs and ours) and not (
        _within(theirs, ours, view) or _within(ours, theirs, view)
    )


def _within(area: str, other: str, view: View) -> bool:
    """Whether *area* is *other* or lies in it."""
    seen: set[str] = set()
    while area and area not in seen:
        if area == other:
            return True
        seen.add(area)
        entry = view.around.registry.jurisdictions.get(area)
        area = (entry.value.parent or "") if entry else ""
    return False
