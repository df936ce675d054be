"""Plans in a few characters: 江州市防汛抗旱应急预案 is 防汛抗旱 to those of the city."""

from planlint.family.editions import is_draft
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
    short = _without_home(title, family, holder)
    for end in _ENDS:
        short = short.removesuffix(end)
    for filler in _FILLERS:
        short = short.removeprefix(filler).removesuffix(filler) or short
    short = short or title
    fitting = short if len(short) <= _FITS else short[: _FITS - 1] + "…"
    return fitting + "（草案）" * is_draft(facts.plan, family.as_of)


def _without_home(title: str, family: Family, holder: str) -> str:
    """Without the holder's own area, and those above it that stand before it; others are said."""
    entry = family.registry.organisations.get(unit_of(holder))
    home = (entry.value.jurisdiction if entry else None) or ""
    short = title
    for area in reversed(family.registry.lineage(home)):
        known = family.registry.jurisdictions.get(area)
        short = short.removeprefix((known.value.name if known else None) or "")
        if area != home and short != title and not _names(home, short, family):
            return title
    return short


def _names(area: str, text: str, family: Family) -> bool:
    entry = family.registry.jurisdictions.get(area)
    return bool(entry and entry.value.name and text.startswith(entry.value.name))
