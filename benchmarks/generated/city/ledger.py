"""The ledger: what was filed, published, drilled, trained and evaluated, and what was not."""

import datetime
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generated.city import days, fates
from generated.city.addressees import addressees
from generated.city.paper import Paper
from generated.city.places import Places

_MATERIALS = ("official_text", "electronic_text", "compilation_note")
_OF_FIRMS = ("filing_form", "review_opinion", "electronic_text", "risk_report", "resource_list")
_PUBLIC = "audience: [public, staff, posts, teams, affected]"
_NOT_BOOKED = ("filed_elsewhere", "receipt_missing")


class Ledger:
    """Writes the records of all plans in force."""

    def __init__(self, found: Places, papers: Iterable[Paper], rng: random.Random) -> None:
        self.found, self.rng = found, rng
        self.papers = [paper for paper in papers if paper.standing == "in_force"]
        self._count = 0
        self._sent: dict[str, datetime.date] = {}

    def chapters(self) -> Iterator[tuple[str, str]]:
        """Name and text of each file."""
        for name in (
            "filings",
            "received",
            "publications",
            "drills",
            "trainings",
            "evaluations",
            "meetings",
        ):
            write = getattr(self, f"_{name}")
            self._count = 0
            yield name, _listed(line for paper in self.papers for line in write(paper))
        yield "annual_reviews", _listed(self._reviews())
        yield "drill_programmes", _listed(self._programmes())
        yield "activations", _listed([])

    def _head(self, letter: str, paper: Paper, by: str, day: datetime.date) -> str:
        self._count += 1
        number = f"number: {paper.number}, " if paper.number else ""
        return f"id: {letter}-{self._count:05}, plan: {paper.id}, {number}by: {by}, on: {day}"

    def _filings(self, paper: Paper) -> Iterator[str]:
        if paper.type in ("handbook", "action") or "not_filed" in paper.fates:
            return
        if paper.tier == "school" or (paper.tier == "firm" and not paper.maker.categories):
            return
        firm = paper.tier == "firm"
        materials = list(_OF_FIRMS if firm else _MATERIALS)
        if "material_missing" in paper.fates:
            materials.remove("risk_report" if firm else "compilation_note")
        sent = f"{_receivers(paper)}, materials: [{', '.join(materials)}]"
        day = self._sent[paper.id] = self._within(paper, "filed_late")
        yield f"{self._head('F', paper, paper.maker.id, day)}, {sent}"

    def _received(self, paper: Paper) -> Iterator[str]:
        """What the offices of the city and its counties and townships book; the province's is not here."""
        fault = next(iter(paper.fates), "")
        to_province = paper.tier == "city" and paper.type != "department"
        if to_province or paper.id not in self._sent or fault in _NOT_BOOKED:
            return
        early = fault == "receipt_too_early"
        day = days.after(self._sent[paper.id], *((-6, -2) if early else (1, 6)), self.rng)
        if fault == "receipt_other_number":
            paper = replace(paper, serial=paper.serial + 500)
        complete = "false" if fault == "receipt_incomplete" else "true"
        to, _ = addressees(paper)
        yield f"{self._head('R', paper, to, day)}, from: {paper.maker.id}, complete: {complete}"

    def _publications(self, paper: Paper) -> Iterator[str]:
        if paper.type in ("handbook", "action") or "not_published" in paper.fates:
            return
        day = self._within(paper, "published_late")
        if paper.tier == "firm" and "published_late" not in paper.fates:
            day = paper.issued  # a firm hangs out what it issues; from then its filing counts
        channel = "单位公告栏" if paper.type in ("unit", "village") else "政府网站"
        whom = f", {_PUBLIC}" if paper.type in ("unit", "village") else ""
        by = paper.maker.id
        yield f"{self._head('P', paper, by, day)}, channel: {channel}{whom}"
        if paper.type in ("total", "special", "department"):
            yield f"{self._head('P', paper, by, day)}, kind: interpretation, channel: 政府网站"
        if paper.type in ("special", "township"):
            yield f"{self._head('P', paper, by, day)}, kind: leaflet, channel: 入户明白卡"

    def _within(self, paper: Paper, late: str) -> datetime.date:
        """A day in time, or as many days after the last one as the fault says."""
        if late in paper.fates:
            return paper.issued + days.DUE + datetime.timedelta(paper.fates[late])
        return days.after(paper.issued, 3, 26, self.rng)

    def _drills(self, paper: Paper) -> Iterator[str]:
        if "drill_overdue" in paper.fates or paper.type in ("handbook", "action", "village"):
            return
        if paper.main:  # drilled with the first plan of its maker
            return
        done = "kind: tabletop, evaluation: [execution, usability, coordination, personnel, equipment, suggestions]"
        for first in days.of_drills(paper.tier, paper.age, paper.issued):
            day = days.after(first, 0, 40, self.rng)
            who = "[staff, students]" if paper.tier == "school" else "[staff, public]"
            own = [one.id for one in self._of_maker.get(paper.maker.id, ()) if one.id != paper.id]
            covers = f", covers: [{', '.join(own)}]" if own and paper.type == "unit" else ""
            told = f", reported_to: {paper.area.id}-em" if paper.tier == "firm" else ""
            rest = (
                f"evaluated: {day + datetime.timedelta(7)}, report: 演练评估报告, audience: {who}"
            )
            yield f"{self._head('D', paper, paper.maker.id, day)}, {done}, {rest}{covers}{told}"

    @property
    def _of_maker(self) -> dict[str, list[Paper]]:
        if not hasattr(self, "_makers"):
            self._makers: dict[str, list[Paper]] = {}
            for paper in self.papers:
                self._makers.setdefault(paper.maker.id, []).append(paper)
        return self._makers

    def _trainings(self, paper: Paper) -> Iterator[str]:
        if paper.type in ("total", "special", "department"):
            day = days.after(paper.issued, 20, 60, self.rng)
            yield f"{self._head('T', paper, paper.maker.id, day)}, audience: 成员单位"

    def _evaluations(self, paper: Paper) -> Iterator[str]:
        if (
            paper.age == "old"
            and fates.evaluated(paper)
            and "evaluation_overdue" not in paper.fates
        ):
            day = days.after(days.OLD_DEEDS, 30, 90, self.rng)
            yield f"{self._head('E', paper, paper.maker.id, day)}, conclusion: 继续有效"

    def _meetings(self, paper: Paper) -> Iterator[str]:
        if paper.type == "special":
            day = days.after(datetime.date(2026, 3, 2), 0, 60, self.rng)
            yield f"{self._head('M', paper, paper.lead, day)}, body: hq, document: 指挥部会议纪要"

    def _programmes(self) -> Iterator[str]:
        for number, firm in enumerate(self.found.firms, 1):
            plans = ", ".join(paper.id for paper in self._of_maker.get(firm.id, ()))
            yield f"id: DP-{number:05}, by: {firm.id}, on: 2026-01-08, year: 2026, plans: [{plans}]"

    def _reviews(self) -> Iterator[str]:
        for number, area in enumerate((self.found.city, *self.found.counties), 1):
            yield f"id: Y-{number:05}, by: {area.id}-em, on: 2026-01-20, year: 2025, to: {area.gov}"


def _listed(lines: Iterable[str]) -> str:
    return "".join(f"- {{{line}}}\n" for line in lines) or "[]\n"


def _receivers(paper: Paper) -> str:
    """With whom a plan is filed, as YAML."""
    to, passed = addressees(paper)
    return f"to: {to}, {passed}" if passed else f"to: {to}"
