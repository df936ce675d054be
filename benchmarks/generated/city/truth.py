"""What is in the city and what was planted in it, for tests to compare with."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from generated.city import days
from generated.city.paper import Paper
from generated.city.places import Places
from generated.city.registry import Owing

_OTHER = frozenset({"handbook", "action"})


def truth(found: Places, papers: list[Paper], owing: Owing) -> dict[str, Any]:
    """The content of ``truth.json``; *late* counts calendar days after the last day."""
    there = [paper for paper in papers if paper.standing == "in_force"]
    return {
        "as_of": str(days.AS_OF),
        "plans": _by_tier((p.tier, "other" if p.type in _OTHER else p.type) for p in there),
        "in_force": len(there),
        "files": len(papers),
        "superseded": sorted(p.id for p in papers if p.standing == "superseded"),
        "drafts": sorted(p.id for p in papers if p.standing == "draft"),
        "units": _units(found, there),
        "missing": dict(Counter(tier for tier, _ in owing.missing)),
        "not_owed": dict(Counter(tier for tier, _ in owing.not_owed)),
        "planted": _by_tier((p.tier, fate) for p in there for fate in p.fates),
        "faults": [
            {"plan": p.id, "tier": p.tier, "fault": fate, "issued": str(p.issued), "late": late}
            for p in there
            for fate, late in p.fates.items()
        ],
    }


def _by_tier(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    counted: dict[str, dict[str, int]] = {}
    for (tier, kind), number in Counter(pairs).items():
        counted.setdefault(tier, {})[kind] = number
    return counted


def _units(found: Places, there: list[Paper]) -> dict[str, dict[str, int]]:
    """Tier -> how many areas or units there are, and how many have a plan."""
    numbers = {
        "city": 1, "county": len(found.counties), "township": len(found.townships),
        "village": len(found.villages), "school": len(found.schools), "firm": len(found.firms),
    }  # fmt: skip
    return {
        tier: {"there": number, "covered": len({_unit(p) for p in there if p.tier == tier})}
        for tier, number in numbers.items()
    }


def _unit(paper: Paper) -> str:
    return paper.maker.id if paper.type == "unit" else paper.area.id
