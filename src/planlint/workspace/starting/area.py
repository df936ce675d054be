"""The area of a new plan: said, or told by whom it is for."""

from collections.abc import Collection, Iterable

from planlint.family.family import Family
from planlint.workspace.errors import UsageProblem

from .asked import BASIC, Asked
from .known import GOVERNING, chosen_area
from .words import unknown

# How many areas an error names as examples.
_SOME = 6


def area_of(family: Family, asked: Asked) -> str:
    """The area of the plan.

    Raises:
        UsageProblem: the registry does not know an area, or nothing tells the area.
    """
    known = family.registry.jurisdictions
    for party in asked.parties:
        if known and party not in known:
            raise unknown("行政区域", "area", party, known)
    if asked.jurisdiction is None:
        told = _told(family, asked)
        if told:
            return told
    levels = (asked.type,) if asked.type in ("township", "village") else GOVERNING
    return chosen_area(family, asked.jurisdiction, levels) or _of_id(family, asked, levels)


def _told(family: Family, asked: Asked) -> str | None:
    """The area that the parties share, that the catalogue gives a maker, or where a unit is."""
    if asked.parties:
        return _shared(family, asked.parties)
    maker = asked.maker[0] if asked.maker else _holder(family, asked.team)
    if asked.type in ("township", "village"):
        owed = (entry.value for entry in family.registry.catalogue)
        return next(
            (o.jurisdiction for o in owed if (o.type, o.maker) == (asked.type, maker)), None
        )
    unit = family.registry.organisations.get(maker or "") if asked.type in BASIC else None
    return unit.value.jurisdiction if unit else None


def _shared(family: Family, parties: Iterable[str]) -> str:
    """The nearest area above all parties; without one the first party speaks for all."""
    first, *others = (_chain(family, party) for party in parties)
    common = (area for area in first[1:] if all(area in chain for chain in others))
    return next(common, first[0])


def _chain(family: Family, area: str) -> list[str]:
    chain = [area]
    while (entry := family.registry.jurisdictions.get(chain[-1])) and entry.value.parent:
        if entry.value.parent in chain:
            break
        chain.append(entry.value.parent)
    return chain


def _holder(family: Family, team: str | None) -> str | None:
    entry = family.registry.resources.get(team or "")
    holder: str | None = getattr(entry.value, "holder", None) if entry else None
    return holder


def _of_id(family: Family, asked: Asked, levels: Collection[str]) -> str:
    """The first part of the id."""
    area, dot, _ = (asked.id or "").partition(".")
    if not dot:
        known = family.registry.jurisdictions
        some = [name for name, entry in known.items() if entry.value.level in levels][:_SOME]
        zh = f"，例如 {'、'.join(some)}" if some else "；还没有工作区的，先运行 planlint init"
        en = (
            f", such as {', '.join(some)}"
            if some
            else "; without a workspace begin with planlint init"
        )
        raise UsageProblem(
            f"请用 --jurisdiction 写明行政区域（registry/jurisdictions.yaml 中的标识）{zh}",
            f"say the area with --jurisdiction (an id of registry/jurisdictions.yaml){en}",
        )
    return area
