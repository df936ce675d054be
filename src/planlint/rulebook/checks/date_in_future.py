"""The day of a deed that lies after the day of the check: of the plans, the ledger, the registries.

Only where the check is as of now. To a look back (``--as-of``) later dates are no mistakes, and an
edition that is not issued yet may have dates to come.
"""

import datetime
import functools
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from planlint.family.facts import Facts
from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.view import RegistryView
from planlint.source.tree import Pointer

WORDS = frozenset({"date", "today"})
# Fields that hold the day of something done; all others may lie ahead (effective, due, until).
_DEEDS = frozenset({
    "on", "registered", "evaluated", "closed", "ended", "lifted", "approved", "sent", "checked",
    "assessed", "inspected", "published", "rectified", "filed", "drafted", "reviewed", "answered",
    "signed", "date", "finished", "reported",
})  # fmt: skip
_STUDIES = ("risk_assessment", "resource_survey", "case_analysis", "expert_review", "coordination")


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such date."""
    today = view.around.as_of
    if not view.as_of_now:
        return
    for spot, day in _later(view, today):
        yield Hit(spot, {"date": str(day), "today": str(today)}, mark=str(day))


def _later(view: RegistryView, today: datetime.date) -> Iterator[tuple[Spot, datetime.date]]:
    family, registry = view.around, view.around.registry
    for records in family.ledger.records.values():
        yield from _of_entries(view, records, today)
    kept = (*registry.resources.values(), *registry.rosters, *registry.receivers.values())
    yield from _of_entries(view, kept, today)
    for facts in family.facts:
        if family.speaks(facts):
            yield from _of_plan(facts, today)


def _of_entries(
    view: RegistryView, entries: tuple[Entry[Any], ...], today: datetime.date
) -> Iterator[tuple[Spot, datetime.date]]:
    for entry in entries:
        model: type[BaseModel] = type(entry.value)
        for name in _deeds(model):
            day = getattr(entry.value, name)
            if day is not None and day > today:
                yield view.spot(entry, name), day


def _of_plan(facts: Facts, today: datetime.date) -> Iterator[tuple[Spot, datetime.date]]:
    plan = facts.plan
    made, dates = plan.preparation, plan.edition.dates if plan.edition else None
    parts: list[tuple[Pointer, BaseModel | None]] = [(("edition", "dates"), dates)]
    if made is not None:
        parts.extend((("preparation", name), getattr(made, name)) for name in _STUDIES)
        asked = enumerate(made.consultations)
        parts.extend((("preparation", "consultations", index), one) for index, one in asked)
    parts.extend((("contacts", index), line) for index, line in enumerate(plan.contacts))
    for pointer, part in parts:
        for name in _deeds(type(part)) if part is not None else ():
            day = getattr(part, name)
            if day is not None and day > today:
                yield Spot(facts.document, (*pointer, name)), day


@functools.cache
def _deeds(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that hold the day of a deed."""
    return tuple(
        name
        for name, info in model.model_fields.items()
        if name in _DEEDS and "datetime.date" in str(info.annotation)
    )
