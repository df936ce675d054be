"""The registries of the city: areas, offices, the plans above it, and which plans are owed."""

import random
from collections.abc import Iterator

from generated.city.paper import Paper
from generated.city.places import CITY, PROVINCE, Office, Places, posts
from generated.city.subjects import COUNTY_SPECIALS, OLD, SUBJECTS


class Owing:
    """The catalogue: what is there, what is missing, what is in draft and what nobody need write."""

    def __init__(self, found: Places, papers: list[Paper], rng: random.Random) -> None:
        listed = (paper for paper in papers if paper.type not in ("handbook", "action"))
        self.papers = list({paper.id: paper for paper in listed}.values())
        self.missing: list[tuple[str, str]] = []  # tier, line
        self.not_owed: list[tuple[str, str]] = []
        self._governments(found)
        self._grassroots(found, rng)

    def _governments(self, found: Places) -> None:
        """Subjects for which a county has no plan: half owed, half not; drafts are among *papers*."""
        drafts = {paper.id for paper in self.papers if paper.standing == "draft"}
        for place, area in enumerate(found.counties):
            for number, subject in enumerate(SUBJECTS[COUNTY_SPECIALS:]):
                if f"{area.id}.{subject.id}" in drafts:
                    continue
                line = f"jurisdiction: {area.id}, type: special, hazard: {subject.hazard}, maker: {area.gov}"
                if (number + place) % 6 == 0:
                    self.missing.append(("county", f"{line}, why: 市有同类专项应急预案"))
                else:
                    self.not_owed.append(
                        ("county", f"{line}, owed: false, why: 并入县总体应急预案")
                    )

    def _grassroots(self, found: Places, rng: random.Random) -> None:
        planned = {paper.area.id for paper in self.papers if paper.tier == "village"}
        for village in found.villages:
            if village.id not in planned:
                line = f"jurisdiction: {village.id}, type: village, hazard: flood, maker: {village.gov}"
                self._undone("village", line, "村内没有风险点，执行乡镇预案", rng)
        covered = {paper.maker.id for paper in self.papers}
        for school in found.schools:
            if school.id not in covered:
                line = f"jurisdiction: {school.area.id}, type: unit, hazard: school_safety, maker: {school.id}"
                self._undone("school", line, "教学点，执行中心校预案", rng)

    def _undone(self, tier: str, line: str, why: str, rng: random.Random) -> None:
        if rng.random() < 0.6:
            self.not_owed.append((tier, f"{line}, owed: false, why: {why}"))
        else:
            self.missing.append((tier, f"{line}, why: 突发事件应急预案管理办法"))

    def lines(self) -> Iterator[str]:
        """The entries of the catalogue."""
        for paper in self.papers:
            maker, hazard = paper.maker.id, paper.hazards[0]
            about = "" if paper.type == "total" else f"hazard: {hazard}, "
            yield f"- {{jurisdiction: {paper.area.id}, type: {paper.type}, {about}maker: {maker}, plan: {paper.id}, why: 突发事件应急预案管理办法}}"
        yield from (f"- {{{line}}}" for _, line in (*self.missing, *self.not_owed))


def registry(found: Places, owing: Owing, papers: list[Paper]) -> Iterator[tuple[str, str]]:
    """Name and text of each file."""
    yield "jurisdictions", "\n".join(_areas(found)) + "\n"
    yield "organisations", "\n".join(_offices(found)) + "\n"
    yield "instruments", "\n".join(_instruments()) + "\n"
    yield "catalogue", "\n".join(owing.lines()) + "\n"
    yield "resources", "\n".join(_resources(found, papers)) + "\n"


def _areas(found: Places) -> Iterator[str]:
    yield "- {id: state, name: 全国, level: state}"
    for area in found.areas:
        offices = (
            f", plan_office: {area.id}-em, plan_budget: true"
            if area.level in ("city", "county")
            else ""
        )
        yield (
            f'- {{id: {area.id}, name: {area.name}, level: {area.level}, code: "{area.code}", '
            f"parent: {area.parent}, population: {area.population}{offices}}}"
        )


def _offices(found: Places) -> Iterator[str]:
    yield f"- {{id: {CITY}-counties, kind: government, jurisdiction: {CITY}, tier: county, superior: {CITY}-gov, names: [{{name: 各县区人民政府}}]}}"
    yield from (_office(office, found) for office in found.offices.values())


def _office(office: Office, found: Places) -> str:
    parts = [f"id: {office.id}", f"kind: {office.kind}", f"jurisdiction: {office.area.id}"]
    if office.superior:
        parts.append(f"superior: {office.superior}")
    for name, words in (("functions", office.functions), ("leads", office.leads)):
        if words:
            parts.append(f"{name}: [{', '.join(words)}]")
    if office.categories:
        parts += [f"categories: [{office.categories}]", "size: small"]
    parts.append(f"names: [{{name: {office.name}}}]")
    if office.alias:
        parts.append(f"aliases: [{office.alias}]")
    parts.append(f"posts: [{posts(office, found.phones[office.id])}]")
    return f"- {{{', '.join(parts)}}}"


def _instruments() -> Iterator[str]:
    yield "- {id: state-total, plan: state.total, type: total, jurisdiction: state, title: 国家突发事件总体应急预案, in_force: 2006-01-08}"
    yield f"- {{id: beihe-total, plan: beihe.total, type: total, jurisdiction: {PROVINCE}, title: 北河省突发事件总体应急预案, in_force: 2021-09-01, implements: state.total}}"
    for subject in SUBJECTS:
        year = 2020 if subject.id in OLD else 2022
        yield (
            f"- {{id: beihe-{subject.id}, plan: beihe.{subject.id}, type: special, jurisdiction: {PROVINCE}, "
            f"hazards: [{subject.hazard}], title: 北河省{subject.title}应急预案, in_force: {year}-06-01, implements: beihe.total}}"
        )


def _resources(found: Places, papers: list[Paper]) -> Iterator[str]:
    yield "risks:"
    planned = {paper.area.id for paper in papers if paper.type in ("township", "village")}
    for area in (one for one in (*found.townships, *found.villages) if one.id in planned):
        holder = area.gov
        yield (
            f"  - {{id: {area.id}-risk, name: {area.name}沟口, place: {area.name}, jurisdiction: {area.id}, "
            f"hazards: [flood, geological, forest_fire, earthquake], level: general, people: 40, responsible: {holder}, "
            "measure: 修建挡墙, amount: 20万元, funds: 县级资金, due: 2027-12-31, scheme: 汛期每日巡查, "
            "assessed: 2026-03-20, inspected: 2026-10-12, published: 2026-04-10}"
        )
    yield "teams:"
    for paper in papers:
        if paper.type == "action":
            phone = found.phones[paper.maker.id]
            yield (
                f"  - {{id: {team(paper)}, name: {paper.maker.name}{paper.matter}应急队, kind: professional, "
                f"holder: {paper.maker.id}, strength: 30, equipment: 抢险车2辆, station: 城东, leader: 队长, "
                f"phone: {phone}, insured: true, protected: true, checked: 2026-10-12}}"
            )


def team(paper: Paper) -> str:
    """The team of an action plan."""
    return paper.id.replace(".", "-") + "-team"
