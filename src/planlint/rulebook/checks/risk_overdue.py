"""A risk whose day of rectification has passed without its being rectified."""

from collections.abc import Iterator

from planlint.model.registries.resources import Risk
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "due", "days"})
_UNREAD = Both(
    zh="整改完成日期写法不对，没有读入，不能判断",
    en="the day of rectification could not be read, so nobody can tell",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each such risk; one rectified late is no longer one."""
    for entry in of_type(view.around.registry, Risk):
        due, as_of = entry.value.due, view.around.as_of
        if due is None or due >= as_of or entry.value.rectified is not None:
            continue
        words: dict[str, Word] = {
            "item": plain(name_of(entry)),
            "due": str(due),
            "days": str((as_of - due).days),
        }
        because = _UNREAD if entry.lost("rectified") else None
        yield Hit(view.spot(entry, "due"), words, undecided=because, mark=entry.value.id or "")
