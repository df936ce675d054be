"""Entries of the catalogue that nobody can place: what was not read, or is known nowhere (无法归类)."""

from collections.abc import Iterable, Iterator

from planlint.family.family import Family
from planlint.family.registry import Entry
from planlint.model.registries.catalogue import CatalogueEntry
from planlint.rulebook.labels import CATEGORIES
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

# What says which plan is meant; where the plan itself is named it alone says so.
_MEANING = ("jurisdiction", "type", "hazard", "maker", "plan")
_LOST = Both(zh="{field} 的写法不对，没有读入", en="{field} has a wrong form and was not read")
_UNSAID = Both(zh="没有写 {field}", en="{field} is not given")
_NO_AREA = Both(zh="登记中没有区域 {area}", en="no area {area} is registered")
_NO_LEVEL = Both(zh="区域 {area} 没有登记层级", en="the area {area} has no level in the registry")
_NO_HAZARD = Both(zh="词表中没有灾种 {hazard}", en="no hazard {hazard} is in the list")


def is_read(entry: Entry[CatalogueEntry]) -> bool:
    """Whether all was read that says which plan an entry means."""
    if entry.value.plan:
        return True
    return not any(entry.lost(field) for field in _MEANING)


def why_unplaced(
    entry: Entry[CatalogueEntry], family: Family, vocabulary: Vocabulary
) -> Both | None:
    """Why nobody can tell which plan an entry owes, of which tier, or whether it owes one."""
    reasons = (*_unread(entry), *_unknown(entry.value, family, vocabulary))
    return all_of(reasons) if reasons else None


def all_of(reasons: Iterable[Both]) -> Both:
    """Reasons in one line."""
    given = tuple(reasons)
    return Both(zh="；".join(one.zh for one in given), en="; ".join(one.en for one in given))


def _unread(entry: Entry[CatalogueEntry]) -> Iterator[Both]:
    for field in (*_MEANING, "owed", "since"):
        if entry.lost(field):
            yield _LOST.filled(field=field)
        elif field in ("jurisdiction", "type") and getattr(entry.value, field) is None:
            yield _UNSAID.filled(field=field)


def _unknown(owed: CatalogueEntry, family: Family, vocabulary: Vocabulary) -> Iterator[Both]:
    area, hazard = owed.jurisdiction, owed.hazard
    if area and area not in family.registry.jurisdictions:
        yield _NO_AREA.filled(area=area)
    # The tier of what a unit makes for itself is that of the unit.
    elif area and owed.type != "unit" and not family.registry.level(area):
        yield _NO_LEVEL.filled(area=area)
    if hazard and hazard not in CATEGORIES and vocabulary.term("hazards", hazard) is None:
        yield _NO_HAZARD.filled(hazard=hazard)
