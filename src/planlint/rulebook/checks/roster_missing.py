"""A unit with duty round the clock that has no roster for the day of the check.

Held to it are the units whose rosters are kept here, and the emergency offices of the areas that
have plans here. A workspace without ``rosters.yaml`` keeps none, which proves nothing.
"""

import datetime
from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.registries.rosters import Roster
from planlint.rulebook.hit import Hit
from planlint.rulebook.holders import unit_of
from planlint.rulebook.labels import holder_word
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

from ._rosters import UNREAD, is_readable, spans

WORDS = frozenset({"unit", "day", "last"})
_OFFICE = "emergency_management"
_MINUTE = datetime.timedelta(minutes=1)
_FIRST = datetime.datetime.combine(datetime.date.min, datetime.time())


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such unit, where it is registered."""
    registry, day = view.around.registry, view.around.as_of
    if "rosters" not in registry.present:
        return
    kept: dict[str, list[Entry[Roster]]] = {}
    for roster in registry.rosters:
        kept.setdefault(unit_of(roster.value.unit or ""), []).append(roster)
    for unit in sorted(_offices(view).union(kept)):
        entry = registry.organisations.get(unit)
        if entry is None or not any(post.always for post in entry.value.posts):
            continue
        rosters = kept.get(unit, [])
        ends = [span for roster in rosters for span in spans(roster.value)]
        if any(s.start.date() <= day and _last_day(s.end) >= day for s in ends):
            continue
        unread = UNREAD if any(not is_readable(roster) for roster in rosters) else None
        last = max((_last_day(span.end) for span in ends), default=None)
        words: dict[str, Word] = {
            "unit": holder_word(unit),
            "day": str(day),
            "last": _last(last),
        }
        yield Hit(view.spot(entry), words, undecided=unread, mark=unit)


def _offices(view: RegistryView) -> set[str]:
    """The emergency offices of the areas that have plans here."""
    areas = {facts.plan.jurisdiction for facts in view.around.current.values()}
    registry = view.around.registry
    return {unit for area in areas for unit in registry.with_function(area, _OFFICE)}


def _last_day(end: datetime.datetime) -> datetime.date:
    """The last day of a shift; one that ends at midnight ends on the day before."""
    return (end - min(_MINUTE, end - _FIRST)).date()


def _last(day: datetime.date | None) -> Both:
    if day is None:
        return Both(zh="从来没有", en="there never was one")
    return Both(zh=f"最近的到{day}为止", en=f"the nearest ends on {day}")
