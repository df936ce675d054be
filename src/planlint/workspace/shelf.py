"""The plans of a workspace in the order in which a booklet binds them, with the least known of each.

Plans are read one at a time and let go: a booklet of sixty needs no more memory than one of ten.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.engine.chapters import is_registry
from planlint.engine.intake import Fetch
from planlint.engine.loading import load
from planlint.family.registry import Registry
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES
from planlint.render.booklet.index import Unit

LEVELS = {
    "state": "国家", "province": "省级", "city": "市级", "county": "县级",
    "township": "乡镇（街道）", "village": "村（社区）",
}  # fmt: skip
_OTHER = "其他单位"
# The holders ``plan.id#body`` name another plan, which is then read too.
_OTHER_PLAN = re.compile(rb"([a-z0-9][a-z0-9.-]*)#")


@dataclass(frozen=True)
class Volume:
    """One plan on the shelf."""

    path: str
    id: str
    title: str
    makers: tuple[str, ...]
    is_total: bool
    # Sorts plans: higher areas first, total plans before special and department plans.
    rank: tuple[int, int]
    # Ids before # in its file: perhaps other plans whose bodies it names.
    names: frozenset[str]


def read_registry(paths: Iterable[str], fetch: Fetch) -> Registry:
    """The registries alone."""
    return load(filter(is_registry, paths), fetch).registry


def read_shelf(paths: Iterable[str], fetch: Fetch, registry: Registry) -> tuple[Volume, ...]:
    """The plans among *paths* in order."""
    found = [volume for path in paths for volume in _volume(path, fetch, registry)]
    return tuple(sorted(found, key=lambda volume: (volume.rank, volume.path)))


def beside(volume: Volume, shelf: Iterable[Volume]) -> tuple[str, ...]:
    """Paths of the other plans that must be read to print this one."""
    return tuple(each.path for each in shelf if each.id in volume.names and each is not volume)


def units(registry: Registry, names: Mapping[str, str]) -> tuple[Unit, ...]:
    """All units by level, as an index lists them; *names* are those of the day."""
    listed = [
        Unit(name, names[name], _level(registry, entry.value.jurisdiction, entry.value.tier))
        for name, entry in registry.organisations.items()
    ]
    order = [*LEVELS.values(), _OTHER]
    return tuple(sorted(listed, key=lambda unit: order.index(unit.level)))


def _level(registry: Registry, jurisdiction: str | None, tier: str | None) -> str:
    level = registry.level(jurisdiction) if jurisdiction else None
    return LEVELS.get(tier or level or "", _OTHER)


def _volume(path: str, fetch: Fetch, registry: Registry) -> Iterator[Volume]:
    fitted = load([path], fetch).plans.get(path)
    if fitted is None:
        return
    plan, content = fitted.value, fetch(path)
    named = _OTHER_PLAN.findall(content) if isinstance(content, bytes) else []
    yield Volume(
        path,
        plan.id,
        plan.title,
        tuple(plan.maker),
        plan.type == "total",
        _rank(plan, registry),
        frozenset(each.decode() for each in named),
    )


def _rank(plan: Plan, registry: Registry) -> tuple[int, int]:
    level = registry.level(plan.jurisdiction) or ""
    levels, types = list(LEVELS), list(PLAN_TYPES)
    return (levels.index(level) if level in levels else len(levels), types.index(plan.type))
