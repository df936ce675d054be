"""An agency that was renamed or dissolved after the edition was issued: a reason for a revision.

Typed holders count as well as names in the text: both print under the name of the day of issue.
"""

import datetime
from collections.abc import Iterator

from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.holders import unit_of
from planlint.rulebook.view import View

from . import _names
from ._names import OldName, mention_spot

WORDS = _names.WORDS


def check(view: View) -> Iterator[Hit]:
    """One hit for each name that went out of use between issue and the day of the check."""
    issued, today = view.issued, view.around.as_of
    if issued is None:
        return
    places: dict[str, tuple[OldName, list[Spot]]] = {}
    for old, mentions in _names.mentions_by_name(view):
        if old.old_on(today) and not old.old_on(issued):
            spots = [mention_spot(view, mention) for mention in mentions]
            places.setdefault(str(old.name.name), (old, []))[1].extend(spots)
    for old, spot in _held(view, issued):
        places.setdefault(str(old.name.name), (old, []))[1].append(spot)
    yield from (_names.hit(view, old, spots) for old, spots in places.values())


def _held(view: View, issued: datetime.date) -> Iterator[tuple[OldName, Spot]]:
    """Holders whose name on the day of issue is no longer in use."""
    registry, today = view.around.registry, view.around.as_of
    ended = registry.ended_names
    if registry.last_rename <= issued:
        return
    if not any(unit_of(holder) in ended for holder in view.holder_names):
        return
    for pointer, holder in view.holders:
        unit = unit_of(holder)
        for name in ended.get(unit, ()):
            if name.in_use(issued) and name.to is not None and name.to <= today:
                old = OldName(registry.organisations[unit].value, name)
                yield old, view.spot(*pointer)
