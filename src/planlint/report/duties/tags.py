"""Plans in a few characters: 江州市防汛抗旱应急预案 is 防汛抗旱 to those of the city."""

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.holders import unit_of

_ENDS = ("应急预案", "预案", "应急工作手册", "行动方案")
_FILLERS = ("突发事件", "事故", "灾害")
# A tag that is longer is no tag.
_FITS = 14


def plan_tag(facts: Facts, family: Family, holder: str) -> str:
    """The title without what the holder knows anyway: its own area, and what all plans are called."""
    title = facts.plan.title or facts.plan.id
    entry = family.registry.organisations.get(unit_of(holder))
    home = entry.value.jurisdiction if entry else ""
    known = family.registry.lineage(home or "")
    short = title
    for name in _names(family, known):
        short = short.removeprefix(name)
    for end in _ENDS:
        short = short.removesuffix(end)
    for filler in _FILLERS:
        short = short.removeprefix(filler).removesuffix(filler) or short
    short = short or title
    return short if len(short) <= _FITS else short[: _FITS - 1] + "…"


def _names(family: Family, known: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the areas around the holder, the largest first."""
    areas = (family.registry.jurisdictions.get(area) for area in reversed(known))
    return tuple(entry.value.name for entry in areas if entry and entry.value.name)
