"""Responses launched in the year, by hazard and level, and the events by grade (S19)."""

from typing import Any

from planlint.filing.counting.scope import Scope
from planlint.rulebook.labels import GRADES, level_word
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .level import level_of
from .quarterly import all_of, columns, grouped, rows
from .table import Table

_UNSAID, _LEDGERS = "unsaid", ("activations",)


def responses(scope: Scope, vocabulary: Vocabulary) -> Table:
    """How often a response was launched."""
    entries = scope.records("activations")

    def key(record: Any) -> str:
        return f"{_hazard(record, scope)}-{level_of(record.level) or _UNSAID}"

    keys = sorted({key(entry.value) for entry in entries or ()})
    groups = grouped(entries, key, keys).items()
    named = ((one, _named(one, vocabulary), found) for one, found in groups)
    title = Both(zh="启动应急响应", en="Responses launched")
    of = Both(zh="灾种和响应级别", en="Hazard and response level")
    made = (*rows(named, scope), all_of(entries, scope))
    return Table(
        "responses", title, of, Both(zh="次", en="times"), columns(scope), made, ledgers=_LEDGERS
    )


def grades(scope: Scope) -> Table:
    """The events behind them, by grade."""
    entries = scope.records("activations")
    names = {**GRADES, _UNSAID: Both(zh="等级未记录", en="grade not recorded")}
    groups = grouped(entries, lambda one: one.grade or _UNSAID, names)
    shown = {grade: found for grade, found in groups.items() if grade != _UNSAID or found}
    named = ((grade, names[grade], found) for grade, found in shown.items())
    title = Both(zh="启动响应的突发事件", en="Events with a response")
    made = (*rows(named, scope), all_of(entries, scope))
    of, unit = Both(zh="事件等级", en="Grade"), Both(zh="起", en="events")
    return Table("events", title, of, unit, columns(scope), made, ledgers=_LEDGERS)


def _hazard(record: Any, scope: Scope) -> str:
    """The hazard of a launch: its own, else that of a plan that is about one only."""
    if record.hazard:
        return str(record.hazard)
    editions = scope.family.editions_of(record.plan or "")
    hazards = {hazard for facts in editions for hazard in facts.plan.hazards}
    return hazards.pop() if len(hazards) == 1 else _UNSAID


def _named(key: str, vocabulary: Vocabulary) -> Both:
    hazard, _, level = key.rpartition("-")
    known = hazard != _UNSAID
    name = (
        vocabulary.name("hazards", hazard) if known else Both(zh="灾种未写明", en="hazard not said")
    )
    rank = (
        Both(zh="级别未写明", en="level not said") if level == _UNSAID else level_word(int(level))
    )
    return Both(zh=f"{name.zh}，{rank.zh}", en=f"{name.en}, {rank.en}")
