"""A mass event for which no licence was applied for twenty days before."""

import datetime
from collections.abc import Iterator

from planlint.model.registries.events import Event
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"event", "start", "applied"})
_AHEAD = datetime.timedelta(days=20)
_MANY = 1000
_UNREAD = Both(
    zh="这一条有写法不对、没有读入的值，不能判断",
    en="a value of this entry has a wrong form and was not read, so nobody can tell",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each event, once the last day to apply has passed."""
    for name, entry in view.around.registry.events.items():
        event = entry.value
        if event.by_government or (event.people or 0) < _MANY or event.from_ is None:
            continue
        said = _late(event, event.from_ - _AHEAD, view.around.as_of)
        unread = any(entry.lost(name) for name in ("applied", "by_government"))
        if said is not None:
            words: dict[str, Word] = {
                "event": event.title or name,
                "start": str(event.from_),
                "applied": said,
            }
            yield Hit(view.spot(entry), words, mark=name, undecided=_UNREAD if unread else None)


def _late(event: Event, last: datetime.date, as_of: datetime.date) -> Both | None:
    if event.applied is None:
        none = Both(zh="没有申请安全许可的记录", en="no application is recorded")
        return none if as_of > last else None
    if event.applied > last:
        return Both(
            zh=f"{event.applied} 才申请，最迟应在 {last}",
            en=f"applied for on {event.applied}, due by {last}",
        )
    return None
