"""A major hazard source (重大危险源) without an emergency plan, or not filed."""

from collections.abc import Iterator

from planlint.family.registry import Entry
from planlint.model.registries.resources import Risk
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.registers import name_of, of_type
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"item", "missing"})
_PLAN = Both(zh="应急预案", en="an emergency plan")
_UNKNOWN = Both(
    zh="应急预案（写的预案没有找到）", en="an emergency plan (the one named is unknown)"
)
_FILED = Both(zh="备案", en="a record of filing")
_UNREAD = Both(
    zh="预案标识或者备案日期写法不对，没有读入，不能判断",
    en="the plan or the day of filing could not be read, so nobody can tell",
)


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each major hazard source, naming what it lacks."""
    for entry in of_type(view.around.registry, Risk):
        missing = list(_missing(view, entry)) if entry.value.major else []
        if missing:
            unread = entry.lost("plan") or entry.lost("filed")
            words: dict[str, Word] = {
                "item": plain(name_of(entry)),
                "missing": Both(
                    zh="、".join(one.zh for one in missing), en=" and ".join(m.en for m in missing)
                ),
            }
            because = _UNREAD if unread else None
            yield Hit(view.spot(entry), words, undecided=because, mark=entry.value.id or "")


def _missing(view: RegistryView, entry: Entry[Risk]) -> Iterator[Both]:
    if entry.value.plan is None:
        yield _PLAN
    elif not view.around.knows_plan(entry.value.plan):
        yield _UNKNOWN
    if entry.value.filed is None:
        yield _FILED
