"""What an event cost: records tell it more than once, and each time anew from its beginning."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from planlint.family.registry import Entry

from .events import Event, by_plan
from .figure import NOT_RECORDED, Amount, Figure, Place, place_of
from .scope import Scope


@dataclass(frozen=True, slots=True)
class Toll:
    """One quantity of one event, with the records that say it."""

    value: Decimal = Decimal(0)
    sources: tuple[Place, ...] = ()
    # Whether the plans of one area say different numbers, of which this is the largest.
    largest: bool = False


def toll_of(event: Event, amount: Amount, scope: Scope) -> Toll | None:
    """The quantity of an event; None where no record says it.

    Records are cumulative, so that the last of a plan counts. Of several plans of an area it is the
    largest; an area holds what the areas below it have, or more where it says so itself.
    """
    waiting = _by_area(event.records, amount, scope)
    if not waiting:
        return None
    below: dict[str | None, list[Toll]] = {}
    lines = {area: scope.family.registry.lineage(area) for area in waiting}
    for area in sorted(waiting, key=lambda one: (-len(lines[one]), one)):
        toll = _larger(waiting.pop(area), _together(below.pop(area, ())))
        above = next((one for one in lines[area][1:] if one in waiting), None)
        below.setdefault(above, []).append(toll)
    return _together(below[None])


def tolls(events: Sequence[Event] | None, amount: Amount, scope: Scope) -> Figure:
    """The quantity of all events together; None: no ledger of them is kept."""
    return NOT_RECORDED if events is None else summed_up(toll_of(e, amount, scope) for e in events)


def tolls_by_part(
    events: Sequence[Event], amount: Amount, scope: Scope, part_of: Callable[[str], str]
) -> Mapping[str, Figure]:
    """The quantity under each part of the base; *part_of* says to which an area belongs.

    The base itself has what is left of the whole, so that all parts add up to it.
    """
    found: dict[str, list[Toll | None]] = {}
    for event in events:
        pieces = _pieces(event, scope, part_of)
        said = {name: toll_of(piece, amount, scope) for name, piece in pieces.items()}
        if scope.base in said and scope.base:
            inside = [
                entry
                for piece in pieces.values()
                for entry in piece.records
                if _inside(entry, scope)
            ]
            whole = toll_of(replace(event, records=tuple(inside)), amount, scope)
            others = [t for name, t in said.items() if t and name and name != scope.base]
            said[scope.base] = _rest(said[scope.base], whole, _together(others))
        for name, toll in said.items():
            found.setdefault(name, []).append(toll)
    return {name: summed_up(parts) for name, parts in found.items()}


def summed_up(found: Iterable[Toll | None]) -> Figure:
    """Where there are events and no record says it, the sum is not 0 but not recorded."""
    parts = tuple(found)
    said = [toll for toll in parts if toll is not None]
    unsaid = len(parts) - len(said)
    if parts and not said:
        return Figure("not_recorded", unsaid=unsaid)
    whole = _together(said)
    return Figure("counted", whole.value, whole.sources, unsaid)


def _pieces(event: Event, scope: Scope, part_of: Callable[[str], str]) -> dict[str, Event]:
    """The event as the records of each part have it."""
    held: dict[str, list[Entry[Any]]] = {}
    for entry in event.records:
        held.setdefault(part_of(scope.area_of(entry.value)), []).append(entry)
    return {name: replace(event, records=tuple(found)) for name, found in held.items()}


def _inside(entry: Entry[Any], scope: Scope) -> bool:
    return scope.base in scope.family.registry.lineage(scope.area_of(entry.value))


def _rest(own: Toll | None, whole: Toll | None, others: Toll) -> Toll | None:
    """What the base says beyond what the parts below it have."""
    return own and whole and replace(own, value=whole.value - others.value)


def _by_area(records: Iterable[Entry[Any]], amount: Amount, scope: Scope) -> dict[str, Toll]:
    """Area -> what its own records say."""
    groups: dict[str, list[Entry[Any]]] = {}
    for entry in records:
        if amount(entry.value) is not None:
            groups.setdefault(scope.area_of(entry.value), []).append(entry)
    return {area: _own(group, amount) for area, group in groups.items()}


def _own(records: Iterable[Entry[Any]], amount: Amount) -> Toll:
    """The largest of what each plan's last record says."""
    last = [(amount(found[-1].value), found[-1]) for found in by_plan(records).values()]
    values = [Decimal(value) for value, _ in last if value is not None]
    most = max(values)
    entry = next(entry for value, entry in last if value == most)
    return Toll(most, (place_of(entry),), largest=len(set(values)) > 1)


def _larger(own: Toll, below: Toll) -> Toll:
    return own if own.value >= below.value else below


def _together(found: Iterable[Toll]) -> Toll:
    parts = tuple(found)
    total = sum((one.value for one in parts), Decimal(0))
    sources = tuple(place for one in parts for place in one.sources)
    return Toll(total, sources, any(one.largest for one in parts))
