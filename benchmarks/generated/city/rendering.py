"""One plan as text: the template of its kind, filled with its names, dates and local sentences."""

import datetime
import random
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from string import Template

from generated.city import people, wording
from generated.city.paper import Paper
from generated.city.places import CITY, Places
from generated.city.subjects import SUBJECTS

_TEMPLATES = Path(__file__).with_name("templates")
_TIERS = {"city": ("province", "county"), "county": ("city", "township")}


class Renderer:
    """Knows all plans, so that each refers only to plans that are there."""

    def __init__(self, found: Places, papers: Iterable[Paper], rng: random.Random) -> None:
        self.found, self.filler = found, wording.Filler(found, rng)
        self.papers = {paper.id: paper for paper in papers if paper.standing == "in_force"}
        self.above = {f"beihe.{subject.id}" for subject in SUBJECTS} | {"beihe.total"}

    def text(self, paper: Paper) -> str:
        """The whole file."""
        words = self._common(paper) | self._dates(paper) | self._linked(paper)
        if paper.template in ("total", "special"):
            words |= self._headquarters(paper)
        words |= {f"s{number}": self.filler.sentence(paper) for number in range(1, 6)}
        return _template(paper.template).substitute(words)

    def _common(self, paper: Paper) -> dict[str, str]:
        area, lead = paper.area, paper.lead or paper.maker.id
        above, below = _TIERS.get(paper.tier, ("", ""))
        return {
            "id": paper.id, "title": paper.title, "area_id": area.id, "area": area.name, "maker": paper.maker.id,
            "hazards": ", ".join(paper.hazards), "matter": paper.matter, "event": paper.event,
            "unit": paper.maker.name, "lead": lead, "lead_name": self.found.offices[lead].name,
            "issuer": f"{area.id}-office", "numbered": wording.numbered(paper), "party": f"{area.id}-party",
            "status": "draft" if paper.standing == "draft" else "in_force", "tier": paper.tier,
            "above": above, "below": below, "second": paper.second, "em": f"{area.id}-em",
            "county_gov": f"{area.parent}-gov", "team": people.team_of(paper), "top": "beihe-gov",
            "large": "hq" if paper.tier == "city" else f"{CITY}-gov",
            "ordinary": f"{CITY}-counties" if paper.tier == "city" else "hq",
        }  # fmt: skip

    def _dates(self, paper: Paper) -> dict[str, str]:
        def before(number: int) -> datetime.date:
            return paper.issued - datetime.timedelta(number)

        drafted, reviewed, approved = before(110), before(45), before(7)
        stages = f"drafted: {drafted}, reviewed: {reviewed}"
        if paper.type in ("township", "village") or paper.template == "school":
            stages = f"drafted: {drafted}"
        done = f", approved: {approved}, issued: {paper.issued}, effective: {paper.issued}"
        number = paper.replaces
        replaced = f"replaces: [{{plan: {paper.id}, number: {number}}}]" if number else ""
        return {
            "dates": stages + ("" if paper.standing == "draft" else done),
            "studied": str(before(170)), "reviewed": str(reviewed), "coordinated": str(before(20)),
            "prereview": wording.prereview(paper, before(30)),
            "replaces": f"\n  {replaced}" if replaced else "",
            "replaces_inline": f", {replaced}" if replaced else "",
        }  # fmt: skip

    def _linked(self, paper: Paper) -> dict[str, str]:
        """References, consultations and phones."""
        asked = people.asked(paper)
        day = paper.issued - datetime.timedelta(90)
        total = f"{paper.area.id}.total"
        return {
            "superior": self._superior(paper), "main": paper.main, "total": total,
            "consultations": "\n".join(
                f"    - {{unit: {unit}, written: true, sent: {day}, answered: {day + datetime.timedelta(10)}, answer: agree}}"
                for unit in asked
            ),
            "laws": wording.laws(paper), "extra": wording.asked_sections(paper), "fulfils": self._fulfilled(paper),
            "duty": self.filler.own_duty(paper),
            "contacts": "\n".join(
                f"  - {{holder: {holder}, phone: {self.found.phones[holder.partition('/')[0]]}, checked: 2026-10-12}}"
                for holder in people.called(paper)
            ),
        }  # fmt: skip

    def _fulfilled(self, paper: Paper) -> str:
        """The task of the special plan that the plan of its lead or second department takes on."""
        above = self.papers.get(paper.superior)
        tasks = {above.second: "rescue", above.lead: "consult"} if above else {}
        task = tasks.get(paper.maker.id) if paper.type == "department" else None
        return f", fulfils: [{{plan: {paper.superior}, task: {task}}}]" if task else ""

    def _superior(self, paper: Paper) -> str:
        """The plan above; where a small share of the city has none of its kind, the total plan."""
        if paper.superior in self.papers or paper.superior in self.above:
            return paper.superior
        area = paper.area.parent if paper.area.level == "township" else paper.area.id
        return f"{area}.total"

    def _headquarters(self, paper: Paper) -> dict[str, str]:
        members = people.members(paper)
        others = [unit for unit in members if unit != paper.lead]
        lines = [
            f"  - {{id: d{number}, holder: {unit}, text: {wording.duty(unit, paper)}}}"
            for number, unit in enumerate(members, 1)
        ]
        below = self._system(paper)
        specials = [other for other in below if other.type == "special"]
        return {
            "members": ", ".join(members), "others": ", ".join(others[:4]), "duties": "\n".join(lines),
            "system": "\n".join(
                f"  - {{type: {p.type}, title: {p.title}, plan: {p.id}, hazard: {p.hazards[0]}, lead: {p.lead}}}"
                for p in below
            ),
            "leads": ", ".join(f"{p.hazards[0]}: {p.lead}" for p in specials),
        }  # fmt: skip

    def _system(self, paper: Paper) -> list[Paper]:
        """The special and department plans below a total plan."""
        if paper.type != "total":
            return []
        kinds = ("special", "department")
        return [p for p in self.papers.values() if p.area == paper.area and p.type in kinds]


@cache
def _template(name: str) -> Template:
    return Template((_TEMPLATES / f"{name}.yaml").read_text("utf-8"))
