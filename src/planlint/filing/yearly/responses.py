"""Responses launched in the year, by hazard and level, and the events by grade (S19)."""

from collections.abc import Sequence
from typing import Any

from planlint.filing.counting.events import Event, events_of, hazard_of
from planlint.filing.counting.scope import Scope
from planlint.rulebook.labels import GRADES, level_word
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .level import level_of
from .quarterly import all_events, all_of, columns, grouped, rows, rows_of_events
from .table import Table

_UNSAID, _LEDGERS = "unsaid", ("activations",)
_SAME = Both(
    zh="名称相同而且相隔不超过一周的启动记录是同一起事件；没有写名称的，灾种、地点、日期都相同的是同一起。",
    en="Records are of one event that name it alike, not more than a week apart; without a name, "
    "those of the same hazard, place and day.",
)


def responses(scope: Scope, vocabulary: Vocabulary) -> Table:
    """How often a response was launched."""
    entries = scope.records("activations")

    def key(record: Any) -> str:
        return f"{hazard_of(record, scope) or _UNSAID}-{level_of(record.level) or _UNSAID}"

    keys = sorted({key(entry.value) for entry in entries or ()})
    groups = grouped(entries, lambda entry: key(entry.value), keys).items()
    named = ((one, _named(one, vocabulary), found) for one, found in groups)
    title = Both(zh="启动应急响应", en="Responses launched")
    of = Both(zh="灾种和响应级别", en="Hazard and response level")
    made = (*rows(named, scope), all_of(entries, scope))
    return Table(
        "responses", title, of, Both(zh="次", en="times"), columns(scope), made, ledgers=_LEDGERS
    )


def grades(scope: Scope) -> Table:
    """The events behind them, by grade."""
    found = events_of(scope)
    names = {**GRADES, _UNSAID: Both(zh="等级未记录", en="grade not recorded")}
    groups = grouped(found, lambda event: event.grade or _UNSAID, names)
    shown = {grade: held for grade, held in groups.items() if grade != _UNSAID or held}
    named = ((grade, names[grade], held) for grade, held in shown.items())
    title = Both(zh="启动响应的突发事件", en="Events with a response")
    made = (*rows_of_events(named, scope), all_events(found, scope))
    of, unit = Both(zh="事件等级", en="Grade"), Both(zh="起", en="events")
    notes = (resting(found), _SAME) if found else ()
    return Table("events", title, of, unit, columns(scope), made, notes, _LEDGERS)


def resting(events: Sequence[Event]) -> Both:
    """On how many records the figures of events rest."""
    records, number = sum(len(event.records) for event in events), len(events)
    return Both(
        zh=f"依据启动记录{records}条，合为{number}起事件，按事件开始的季度计。",
        en=f"{records} records of responses are of {number} events, each in the quarter of its start.",
    )


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
