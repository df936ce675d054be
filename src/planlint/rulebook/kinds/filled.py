"""``filled``: what every entry of a registry must say."""

from collections.abc import Iterator
from typing import Any, ClassVar

from planlint.family.registry import Entry
from planlint.model.base import field
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.registers import Chapter, entries, field_words, name_of
from planlint.rulebook.selection import member
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "missing"})
_UNREAD = Both(
    zh="这一条有写法不对、没有读入的值，不能判断",
    en="a value of this entry has a wrong form and was not read, so nobody can tell",
)


class Params(Kind):
    """Which entries, and the fields that none of them may leave empty."""

    needed: ClassVar = ("entries", "fields")

    @property
    def asks_family(self) -> bool:
        """The registries stand beside the plans."""
        return True

    @property
    def chapter(self) -> str | None:
        """The registry whose entries are judged."""
        return self.entries

    entries: Chapter | None = field("登记", "例如 receivers、resources.teams")
    fields: tuple[str, ...] = field("字段", "必须写明的字段；几个中有一个即可的写 a|b", ())
    unless: str = field("除外", "写了这个字段的不查，例如 rectified", "")


def reads(params: Params) -> tuple[str, ...]:
    """The fields, by their names in an entry."""
    return tuple(name for one in params.fields for name in one.split("|"))


def places(params: Params, view: RegistryView) -> int:
    """The entries that are held to it."""
    return sum(1 for _ in _asked(params, view))


def check(params: Params, view: RegistryView) -> Iterator[Hit]:
    """One hit for each entry, naming all that it lacks."""
    for entry in _asked(params, view):
        empty = [f for f in params.fields if not any(_says(entry.value, n) for n in f.split("|"))]
        unread = [f for f in empty if any(entry.lost(name) for name in f.split("|"))]
        missing = [one.partition("|")[0] for one in empty if one not in unread]
        if missing:
            words: dict[str, Word] = {
                "item": name_of(entry),
                "missing": field_words(type(entry.value), missing),
            }
            yield Hit(view.spot(entry), words, mark=_mark(entry))
        elif unread:
            name = next(name for name in unread[0].split("|") if entry.lost(name))
            lost = (*entry.document.raw(entry.pointer), name)
            yield Hit(view.spot(entry, name), undecided=_UNREAD, lost=lost, mark=_mark(entry))


def _asked(params: Params, view: RegistryView) -> Iterator[Entry[Any]]:
    assert params.entries is not None
    for entry in entries(view.around.registry, params.entries):
        if not params.unless or not _says(entry.value, params.unless):
            yield entry


def _says(value: Any, name: str) -> bool:
    return member(value, name) not in (None, "", ())


def _mark(entry: Entry[Any]) -> str:
    return str(getattr(entry.value, "id", "") or "")
