"""A roster with hours, or days, on which nobody is on duty."""

from collections.abc import Iterator

from planlint.model.registries.rosters import Roster
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

from ._rosters import ONE_DAY, UNREAD, Moment, Span, is_readable, owed, shown, spans, words

WORDS = frozenset({"unit", "period", "holes", "number"})
_NAMED = 3
# Start, end, and the shift after which it opens (-1: before the first).
_Hole = tuple[Moment, Moment, int]


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each roster with holes, at the shift after which the first one opens."""
    for entry in view.around.registry.rosters:
        roster = entry.value
        if not is_readable(entry):
            yield Hit(view.spot(entry, "shifts"), undecided=UNREAD, mark=roster.id or "")
            continue
        shifts = spans(roster)
        if any(span.end <= span.start for span in shifts):
            continue  # a shift that ends before it begins is the finding of another rule
        holes = list(_days(roster, shifts) if roster.always is False else _hours(roster, shifts))
        if holes:
            first, *others = [
                view.spot(entry, "shifts", at) if at >= 0 else view.spot(entry, "covers")
                for _, _, at in holes
            ]
            said: dict[str, Word] = {**words(roster), "holes": _named(holes)}
            said["number"] = str(len(holes))
            yield Hit(first, said, tuple(others), mark=roster.id or "")


def _hours(roster: Roster, shifts: list[Span]) -> Iterator[_Hole]:
    """What lies between the shifts, and between them and the ends of the roster."""
    span = owed(roster, shifts)
    if span is None:
        return
    reached, end, last = span[0], span[1], -1
    for shift in shifts:
        if shift.start > reached:
            yield reached, min(shift.start, end), last
        if shift.end > reached:
            reached, last = shift.end, shift.number
    if reached < end:
        yield reached, end, last


def _days(roster: Roster, shifts: list[Span]) -> Iterator[_Hole]:
    """Of the time between the shifts, what makes up whole days."""
    for start, end, last in _hours(roster, shifts):
        midnight = start.replace(hour=0, minute=0)
        first = midnight if midnight == start else midnight + min(ONE_DAY, Moment.max - midnight)
        until = end.replace(hour=0, minute=0)
        if first < until:
            yield first, until, last


def _named(holes: list[_Hole]) -> Both:
    said = [f"{shown(start)}～{shown(end)}" for start, end, _ in holes[:_NAMED]]
    more = len(holes) > _NAMED
    return Both(
        zh="、".join(said) + ("等" if more else ""),
        en=", ".join(said) + (" and more" if more else ""),
    )
