"""Who stands in a plan: in its headquarters, its consultations, its list of phones."""

from generated.city.paper import Paper
from generated.city.registry import team
from generated.city.wording import MEMBERS


def members(paper: Paper) -> list[str]:
    """The units of the headquarters of a plan, its lead first."""
    area = paper.area.id
    units = [paper.lead, paper.second, *(f"{area}-{kind}" for kind in MEMBERS)]
    return list(dict.fromkeys(unit for unit in units if unit))


def asked(paper: Paper) -> list[str]:
    """The units whose opinion was asked."""
    if paper.type in ("total", "special"):
        return members(paper)
    area = paper.area
    if paper.type == "department":
        return [f"{area.id}-{'cz' if paper.maker.id.endswith('-em') else 'em'}"]
    return {
        "township": [f"{area.parent}-em"], "village": [f"{area.parent}-team"],
        "unit": [f"{area.id}-{'edu' if paper.tier == 'school' else 'em'}"],
    }.get(paper.type, [f"{area.id}-em"])  # fmt: skip


def called(paper: Paper) -> list[str]:
    """The posts in its list of phones."""
    own = paper.maker.id
    if paper.type in ("total", "special"):
        return [f"{unit}/duty" for unit in members(paper)]
    if paper.template in ("school", "village"):
        return [f"{own}/duty", f"{own}/{'guard' if paper.template == 'school' else 'watch'}"]
    if paper.type == "township":
        return [f"{team_of(paper)}/duty", f"{own}/duty"]
    return [f"{own}/duty", f"{paper.area.id}-em/duty"][: 1 if own.endswith("-em") else 2]


def team_of(paper: Paper) -> str:
    """The team of an action plan, the emergency station of a township or of that of a village."""
    if paper.type == "action":
        return team(paper)
    return f"{paper.area.parent if paper.type == 'village' else paper.area.id}-team"
