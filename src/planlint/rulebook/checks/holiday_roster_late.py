"""A holiday roster that was not sent before the holiday."""

import datetime
from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.registries.rosters import Roster
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

from ._rosters import spans, words

WORDS = frozenset({"unit", "period", "first", "state"})
_UNREAD = Both(
    zh="报送日期或者起止日期写法不对，没有读入，不能判断",
    en="the day of sending or the days covered could not be read, so nobody can tell",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each roster sent on or after the first day, or not sent by then."""
    for entry in view.around.registry.rosters:
        if not entry.value.holiday:
            continue
        mark = entry.value.id or ""
        if entry.lost("sent") or entry.lost("covers"):
            yield Hit(view.spot(entry), undecided=_UNREAD, mark=mark)
            continue
        first = _first_day(entry)
        state = _state(entry.value, first, view.around.as_of) if first else None
        if state is not None:
            said: dict[str, Word] = {**words(entry.value), "first": str(first), "state": state}
            yield Hit(view.spot(entry, *(("sent",) if entry.value.sent else ())), said, mark=mark)


def _first_day(entry: Entry[Roster]) -> datetime.date | None:
    covers = entry.value.covers
    if covers is not None and covers.from_ is not None:
        return covers.from_
    shifts = spans(entry.value)
    return shifts[0].start.date() if shifts else None


def _state(roster: Roster, first: datetime.date, as_of: datetime.date) -> Both | None:
    """What is wrong; None where it was sent ahead or the holiday has not come."""
    if roster.sent is None:
        late = as_of >= first
        return Both(zh="没有报送记录", en="nothing says that it was sent") if late else None
    if roster.sent >= first:
        return Both(zh=f"{roster.sent}才报送", en=f"it was sent on {roster.sent}")
    return None
