"""With whom the plans of the city are filed."""

from generated.city.paper import Paper
from generated.city.places import CITY

_TO_GOVERNMENT = frozenset({"food_safety", "meteorological"})
"""Hazards whose plans a law sends to the government above instead of its department."""


def addressees(paper: Paper) -> tuple[str, str]:
    """With whom a plan is filed, and who is told of it; the wrong office where that is its fault."""
    area, above = paper.area.id, paper.area.parent
    upper = f"{above}-em"
    right = {
        "total": (f"{above}-gov", f"delivered: [{upper}]"),
        "department": (f"{area}-gov", f"delivered: [{area}-em], copies: [{upper}, {above}-eco]"),
        "township": (f"{above}-gov", f"delivered: [{upper}]"),
        "village": (f"{above}-gov", ""),
        "unit": (f"{area}-em", ""),
    }
    to, passed = right.get(paper.type, (_lead_above(paper), f"copies: {_copies(paper)}"))
    if "filed_elsewhere" in paper.fates:
        to = f"{CITY}-office" if paper.tier != "city" else "beihe-office"
    return to, passed


def _lead_above(paper: Paper) -> str:
    if paper.hazards[0] in _TO_GOVERNMENT:
        return f"{paper.area.parent}-gov"
    return paper.lead.replace(paper.area.id, paper.area.parent, 1)


def _copies(paper: Paper) -> str:
    upper = f"{paper.area.parent}-em"
    if paper.hazards[0] in _TO_GOVERNMENT:
        return f"[{upper}, {paper.lead.replace(paper.area.id, paper.area.parent, 1)}]"
    return f"[{upper}]"
