"""A record names a unit, post or body that nobody here knows."""

from collections.abc import Iterator
from typing import Any

from planlint.family.editions import standing
from planlint.family.homes import home_of
from planlint.family.registry import Entry
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.view import RegistryView
from planlint.source.tree import Pointer

from . import _unknown

WORDS = frozenset({"value", "near"})
_FIELDS = ("by", "to", "delivered", "copies", "reported_to", "ended_by", "approved_by", "body")
# What follows after an event is reported to somebody too.
_STEPS = ("assessment", "summary", "congress", "review")
# Whose answer matches no assumption is told by the rules about answers.
_ELSEWHERE = ("acknowledgements",)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each unknown id, with all records that name it."""
    registry = view.around.registry
    if "organisations" in registry.present:
        yield from _unknown.hits(_strange(view), _unknown.Nearest(registry.holders))


def _strange(view: RegistryView) -> Iterator[tuple[str, Spot]]:
    known = view.around.registry.holders
    for kind, entry in _unknown.valid(view, *_ELSEWHERE):
        for pointer, holder in _named(entry.value):
            if holder in known or _is_body(view, holder, pointer, entry):
                continue
            if not _told_elsewhere(view, kind, pointer, entry):
                yield holder, view.spot(entry, *pointer)


def _named(record: Any) -> Iterator[tuple[Pointer, str]]:
    yield from _unknown.each(record, *_FIELDS)
    for name in _STEPS:
        step = getattr(record, name, None)
        if step is not None and step.to:
            yield (name, "to"), step.to


def _is_body(view: RegistryView, holder: str, pointer: Pointer, entry: Entry[Any]) -> bool:
    """Whether it is a body of the plan that it names, else of the plan of the record.

    The bodies of a plan that is registered only, or that another office keeps back, are not known;
    a plan of the record that is not known either is another rule's.
    """
    named, _, local = holder.rpartition("#")
    record, plan = entry.value, named or entry.value.plan or ""
    editions = view.around.editions_of(plan)
    if editions:
        body = local.partition(".")[0]
        return any(one.id == body for facts in editions for one in facts.plan.bodies)
    if plan and home_of(entry.document.path):
        return True
    elsewhere = named == record.plan or named in _unknown.known_here(view)
    return elsewhere if named else bool(plan) and pointer == ("body",)


def _told_elsewhere(view: RegistryView, kind: str, pointer: Pointer, entry: Entry[Any]) -> bool:
    """Whether a rule about the plan in force speaks of it: whom it was filed with, who ended it."""
    record, ended = entry.value, pointer == ("ended_by",)
    other = ended and record.by and unit_of(record.by) != unit_of(record.ended_by)
    if not other and (kind, *pointer) != ("filings", "to"):
        return False
    facts = view.around.current.get(record.plan or "")
    if facts is None or standing(facts.plan, view.around.as_of) != "current":
        return False
    edition = facts.plan.edition
    number = edition.number if edition else None
    issued = edition.dates.issued if edition and edition.dates else None
    if record.on is None or record.on > view.around.as_of:
        return False
    since = issued is not None and record.on >= issued
    return record.number == number if record.number and number else since
