"""Duties done, and events looked back upon."""

from collections.abc import Callable
from typing import Any

from planlint.family.registry import Entry
from planlint.filing.capability.tally import Ground, Tally, not_kept, split
from planlint.filing.counting.figure import Place, place_of
from planlint.filing.overview import OwedRow
from planlint.rulebook.words import Both

# What is done with a plan by those who act under it; the rest is management.
_IN_USE = frozenset({"train", "drill", "evaluate_drill", "report_drill", "review_event", "meet"})
_DONE = ("done", "done_late")
# What nobody can be held to on the day.
_OUT = ("open", "undecided", "not_owed", "waived")
_OWED = Both(zh="没有应办的义务", en="nothing is owed")
_EVENTS = Both(zh="本年没有终止的应急响应", en="no response ended in the year")


def management(ground: Ground) -> Tally:
    """Duties of managing plans."""
    return _duties(ground, lambda one: one.duty not in _IN_USE)


def implementation(ground: Ground) -> Tally:
    """Duties of putting plans to use."""
    return _duties(ground, lambda one: one.duty in _IN_USE)


def investigated(ground: Ground) -> Tally:
    """Responses ended in the year that somebody assessed, summed up or reviewed."""
    if not ground.scope.keeps("activations"):
        return not_kept("activations", ground.scope)
    period, held = ground.scope.period, ground.scope.held("activations")
    ended = [entry for entry in held if period.holds(entry.value.ended)]
    return split(ended, _looked_at, place_of, _EVENTS)


def _looked_at(entry: Entry[Any]) -> bool:
    steps = (entry.value.assessment, entry.value.summary, entry.value.review)
    return any(step is not None and step.on is not None for step in steps)


def _duties(ground: Ground, chosen: Callable[[OwedRow], bool]) -> Tally:
    areas = {row.key: row.jurisdiction for row in ground.overview.plans}
    due = (
        one
        for one in ground.overview.obligations
        if chosen(one) and one.state not in _OUT and ground.scope.holds(areas.get(one.key, ""))
    )
    return split(due, lambda one: one.state in _DONE, lambda one: Place(one.path, one.line), _OWED)
