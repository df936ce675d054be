"""What is local (本地) in a text: names of areas and of what lies in them, by the registries."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planlint.model.registries.resources import Risk, Shelter

from .registry import Registry

# 江州市 -> 江州; a name of one character with its level stays as it is.
_LEVEL = re.compile("(?<=..)(?:自治区|自治州|自治县|街道|社区|省|市|县|区|州|盟|旗|镇|乡|村)$")
# What one area has and the next has not; a bureau, a hospital or a power company all have.
OWN_KINDS = frozenset({"company", "school"})
# So much of the name of a risk point or shelter is enough to know it by: 东风堤(险段).
_KNOWN_BY = 3
# From a village to the state are five steps.
_LEVELS = 7


@dataclass(frozen=True)
class Locality:
    """Names that belong to one area."""

    # Of the area, of those above it, right below it and beside it; longest first.
    stems: tuple[str, ...] = ()
    # Of areas below and beside it, and of risk points, shelters, companies and schools there.
    own: tuple[str, ...] = ()


NOWHERE = Locality()


def localities(registry: Registry) -> Mapping[str, Locality]:
    """Area -> what belongs to it, for every registered area."""
    areas = registry.jurisdictions
    stems = {area: stem(entry.value.name) for area, entry in areas.items() if entry.value.name}
    near: dict[str, dict[str, None]] = {area: {} for area in areas}
    own: dict[str, dict[str, None]] = {area: {} for area in areas}
    for area, entry in areas.items():
        above = _up_from(area, registry)
        near[area].update(dict.fromkeys((*above, *entry.value.neighbours)))
        own[area].update((stems[n], None) for n in entry.value.neighbours if n in stems)
        for place in above[1:]:
            if area in stems and place in own:
                own[place][stems[area]] = None
        if entry.value.parent in near:
            near[entry.value.parent][area] = None
    for area, name in _things(registry, stems):
        for place in _up_from(area, registry):
            if place in own:
                own[place][name] = None
    return {area: Locality(_longest_first(near[area], stems), tuple(own[area])) for area in areas}


def _up_from(area: str, registry: Registry) -> tuple[str, ...]:
    """An area and those above it, as far as levels go: longer chains are mistakes."""
    found = [area]
    for _ in range(_LEVELS):
        entry = registry.jurisdictions.get(found[-1])
        above = entry.value.parent if entry else None
        if not above or above in found:
            break
        found.append(above)
    return tuple(found)


def stem(name: str) -> str:
    """The name of an area without its level."""
    return _LEVEL.sub("", name)


def _longest_first(areas: Iterable[str], stems: Mapping[str, str]) -> tuple[str, ...]:
    names = {stems[area] for area in areas if area in stems}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _things(registry: Registry, stems: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Area and name of what is registered in it and lies nowhere else."""
    for resource in (entry.value for entry in registry.resources.values()):
        if isinstance(resource, Risk | Shelter) and resource.jurisdiction and resource.name:
            above = [stems.get(area) for area in _up_from(resource.jurisdiction, registry)]
            name = _known_by(resource.name, above)
            if len(name) > 1:
                yield resource.jurisdiction, name
    for unit in (entry.value for entry in registry.organisations.values()):
        if unit.kind in OWN_KINDS and unit.jurisdiction and unit.tier is None:
            for title in (*(dated.name for dated in unit.names), *unit.aliases):
                if title:
                    yield unit.jurisdiction, title


def _known_by(name: str, stems: Iterable[str | None]) -> str:
    """The first characters of a name, after those of the area in which it lies."""
    for prefix in stems:
        if prefix and name.startswith(prefix):
            name = name.removeprefix(prefix).lstrip("省市县区镇乡村")
    return name[:_KNOWN_BY]
