"""A year of the registry of working days that cannot be the whole notice, and so announces nothing."""

from collections.abc import Iterator

from planlint.family.registry import Entry, unread_days
from planlint.model.holidays import festivals_lacking
from planlint.model.registries.calendars import CalendarYear
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import joined
from planlint.rulebook.view import RegistryView
from planlint.rulebook.words import Both

WORDS = frozenset({"year", "what"})


def check(view: RegistryView) -> Iterator[Hit]:
    """One hit for each year of which a date was not read, or days off of a festival lack."""
    for entry in view.around.registry.calendars:
        year = entry.value.year
        parts = [*_unread(entry), *_lacking(entry)] if year is not None else []
        if parts:
            what = Both(zh="，".join(p.zh for p in parts), en=", ".join(p.en for p in parts))
            yield Hit(view.spot(entry), {"year": str(year), "what": what}, mark=str(year))


def _unread(entry: Entry[CalendarYear]) -> Iterator[Both]:
    number = len(unread_days(entry))
    if number:
        yield Both(
            zh=f"有{number}个日期写法不对，没有读入", en=f"{number} of its dates could not be read"
        )


def _lacking(entry: Entry[CalendarYear]) -> Iterator[Both]:
    festivals = festivals_lacking(entry.value.year or 0, entry.value.off)
    if festivals:
        names = joined(Both(zh=each.zh, en=each.en) for each in festivals)
        yield Both(zh=f"{names.zh}的放假日期不够或者没有写", en=f"too few days off for {names.en}")
