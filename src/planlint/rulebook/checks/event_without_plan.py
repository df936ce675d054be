"""A registered major event that is still to come, without a plan of its host."""

from collections.abc import Iterator

from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "from", "state"})
_NONE = Both(zh="没有写明预案", en="names no plan")
_UNKNOWN = Both(zh="写的预案没有找到", en="names a plan that is unknown here")
_UNREAD = Both(
    zh="预案标识写法不对，没有读入，不能判断", en="the plan could not be read, so nobody can tell"
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each event that is not over."""
    for entry in view.around.registry.events.values():
        event = entry.value
        last = event.to or event.from_
        if last is not None and last < view.around.as_of:
            continue
        if event.plan is not None and view.around.knows_plan(event.plan):
            continue
        words: dict[str, Word] = {
            "item": plain(name_of(entry)),
            "from": str(event.from_ or ""),
            "state": _UNKNOWN if event.plan else _NONE,
        }
        because = _UNREAD if entry.lost("plan") else None
        yield Hit(view.spot(entry), words, undecided=because, mark=event.id or "")
