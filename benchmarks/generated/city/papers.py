"""Which plans there are: who made them, on what, under which plan, when issued."""

import datetime
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generated.city import days
from generated.city.places import Area, Office, Places
from generated.city.sizes import PLANS, SCHOOLS_COVERED, Sizes
from generated.city.subjects import OLD, SUBJECTS, SUPERIORS, TOWNSHIP, Subject, of_department
from generated.words import KINDS


@dataclass(frozen=True)
class Paper:
    """One plan to write."""

    tier: str  # city county township village school firm
    type: str
    template: str
    id: str
    title: str
    area: Area
    maker: Office
    issued: datetime.date
    hazards: tuple[str, ...] = ()
    matter: str = ""  # what it is about, in the title
    event: str = ""
    superior: str = ""
    main: str = ""  # the plan that it belongs to
    lead: str = ""
    second: str = ""
    prefix: str = ""  # of its document number
    serial: int = 0
    age: str = "new"
    fates: dict[str, int] = field(default_factory=dict)
    standing: str = "in_force"  # or superseded, draft
    replaces: str = ""  # the document number of the edition before

    @property
    def place(self) -> str:
        """Its file."""
        ending = {"superseded": "-2019", "draft": "-draft"}.get(self.standing, "")
        return f"plans/{self.area.id}/{self.id.partition('.')[2]}{ending}.yaml"

    @property
    def number(self) -> str:
        return f"{self.prefix}〔{self.issued.year}〕{self.serial}号" if self.serial else ""


class Papers:
    """Writes down the plans of all tiers; each is issued after the plan above it."""

    def __init__(self, found: Places, sizes: Sizes, rng: random.Random) -> None:
        self.found, self.sizes, self.rng = found, sizes, rng
        self._serials: Counter[str] = Counter()

    def all(self) -> list[Paper]:
        """Numbered, from the city down."""
        tiers = (
            self._governments(),
            self._townships(),
            self._villages(),
            self._schools(),
            self._firms(),
        )
        return [self._numbered(paper) for tier in tiers for paper in tier]

    def _numbered(self, paper: Paper) -> Paper:
        if not paper.prefix:
            return paper
        key = f"{paper.prefix}{paper.issued.year}"
        self._serials[key] += self.rng.randint(1, 3)
        return replace(paper, serial=self._serials[key])

    def _governments(self) -> Iterator[Paper]:
        city, counties = self.found.city, self.found.counties
        wanted = {kind: self.sizes.of(number) for kind, number in PLANS["city"].items()}
        yield from self._government("city", city, wanted)
        for place, county in enumerate(counties):
            shares = {kind: self.sizes.of(number) for kind, number in PLANS["county"].items()}
            yield from self._government("county", county, {
                kind: len(range(place, number, len(counties))) for kind, number in shares.items()
            })  # fmt: skip

    def _government(self, tier: str, area: Area, wanted: dict[str, int]) -> Iterator[Paper]:
        yield from [self._total(tier, area)] * wanted["total"]
        specials = SUBJECTS[: wanted["special"]]
        for subject in specials:
            yield self.special(tier, area, subject)
        owned = self._department_subjects(specials)[: wanted["department"]]
        made = [self._department(tier, area, kind, subject) for kind, subject in owned]
        yield from made
        for place, paper in enumerate(made[: wanted["other"]]):
            action = tier == "city" and place % 2 == 1
            yield self._made_from(paper, "action" if action else "handbook")

    def _department_subjects(self, specials: tuple[Subject, ...]) -> list[tuple[str, Subject]]:
        """Department and subject: the lead departments first, then all others, one after the other."""
        led = [(subject.lead, subject) for subject in specials]
        rest = [
            (kind.id, subject)
            for turn in range(4)
            for kind in KINDS
            for subject in [self._turn(kind.id, specials, turn)]
            if subject and (kind.id, subject) not in led
        ]
        return list(dict.fromkeys([*led, *rest]))

    def _turn(self, kind: str, specials: tuple[Subject, ...], turn: int) -> Subject | None:
        own = [subject for subject in of_department(kind) if subject in specials]
        others = [subject for subject in specials if subject not in own]
        chosen = [*own, *others[hash_of(kind) % max(len(others), 1) :], *others]
        return chosen[turn] if turn < len(chosen) else None

    def _total(self, tier: str, area: Area) -> Paper:
        title = f"{area.name}突发事件总体应急预案"
        maker, lead = self.found.offices[area.gov], f"{area.id}-em"
        return Paper(
            tier, "total", "total", f"{area.id}.total", title, area, maker,
            days.issued("new", f"{tier}-total", self.rng), ("natural", "accident", "health", "security"),
            "突发事件", superior=f"{area.parent}.total", lead=lead, prefix=f"{area.name[0]}发",
        )  # fmt: skip

    def special(self, tier: str, area: Area, subject: Subject) -> Paper:
        """The plan of a government on a subject."""
        age = "old" if subject.id in OLD else "new"
        return Paper(
            tier, "special", "special", f"{area.id}.{subject.id}", f"{area.name}{subject.title}应急预案",
            area, self.found.offices[area.gov], days.issued(age, tier, self.rng), (subject.hazard,),
            subject.title, subject.event, f"{area.parent}.{subject.id}", lead=f"{area.id}-{subject.lead}",
            second=f"{area.id}-{subject.second}", prefix=f"{area.name[0]}政办发", age=age,
        )  # fmt: skip

    def _department(self, tier: str, area: Area, kind: str, subject: Subject) -> Paper:
        maker = self.found.offices[f"{area.id}-{kind}"]
        age = "old" if subject.id in OLD else "new"
        return Paper(
            tier, "department", "department", f"{area.id}.{kind}-{subject.id}",
            f"{maker.name}{subject.title}应急预案", area, maker,
            days.issued(age, f"{tier}-department", self.rng), (subject.hazard,), subject.title,
            subject.event, f"{area.id}.{subject.id}", lead=maker.id,
            prefix=f"{area.name[0]}{maker.alias[1:-1]}发", age=age,
        )  # fmt: skip

    def _made_from(self, paper: Paper, kind: str) -> Paper:
        """The handbook or the action plan to a department plan."""
        title = f"{paper.maker.name}{paper.matter}{'应急工作手册' if kind == 'handbook' else '应急行动方案'}"
        day = days.after(paper.issued, 30, 60, self.rng)
        return replace(
            paper, type=kind, template=kind, id=f"{paper.id}-{kind}", title=title, issued=day,
            main=paper.id, superior="",
        )  # fmt: skip

    def _townships(self) -> Iterator[Paper]:
        towns = self.found.townships
        wanted = self.sizes.of(PLANS["township"]["township"])
        order = [(area, what) for what in TOWNSHIP for area in towns][:wanted]
        for area, (name, hazard, matter) in order:
            yield Paper(
                "township", "township", "township", f"{area.parent}.{area.id.partition('-')[2]}-{name}",
                f"{area.name}{matter}应急预案", area, self.found.offices[area.gov],
                days.issued("new", "township", self.rng), (hazard,), matter,
                superior=f"{area.parent}.{name}", prefix=f"{area.stem}政发",
            )  # fmt: skip

    def _villages(self) -> Iterator[Paper]:
        wanted = self.sizes.of(PLANS["village"]["village"])
        for area in sorted(self.rng.sample(self.found.villages, wanted), key=lambda one: one.id):
            town = area.parent.partition("-")
            yield Paper(
                "village", "village", "village", f"{town[0]}.{area.id.partition('-')[2]}",
                f"{area.name}防汛应急预案", area, self.found.offices[area.gov],
                days.issued("new", "village", self.rng), ("flood",), "防汛",
                superior=f"{town[0]}.{town[2]}-flood",
            )  # fmt: skip

    def _schools(self) -> Iterator[Paper]:
        covered = self.found.schools[: self.sizes.of(SCHOOLS_COVERED)]
        second = self.sizes.of(PLANS["school"]["unit"]) - len(covered)
        for school in covered:
            yield self._unit(school, "school", "", "突发事件", "school_safety", "total")
        for school in covered[:second]:
            yield self._unit(school, "school", "-epidemic", "传染病疫情", "epidemic", "total")

    def _firms(self) -> Iterator[Paper]:
        # Those of which the law on work safety asks all three kinds of plans come first.
        firms = sorted(self.found.firms, key=lambda firm: not firm.categories)
        wanted = self.sizes.of(PLANS["firm"]["unit"])
        first, *more = (
            ("firm", "", "生产安全事故综合"), ("onsite", "-onsite", ""), ("accident", "-special", ""),
        )  # fmt: skip
        order = [(firm, first) for firm in firms]
        order += [
            (firm, form)
            for form in more
            for firm in firms
            if firm.categories or form[0] != "onsite"
        ]
        for firm, (template, suffix, matter) in order[:wanted]:
            assert firm.trade is not None
            matter = matter or firm.trade.accident + ("专项" if template == "accident" else "")
            yield self._unit(
                firm, template, suffix, matter, firm.trade.hazard,
                SUPERIORS.get(firm.trade.hazard, "work-safety"),
            )  # fmt: skip

    def _unit(
        self, unit: Office, template: str, suffix: str, matter: str, hazard: str, above: str
    ) -> Paper:
        tier, area = ("school" if unit.kind == "school" else "firm"), unit.area
        number = unit.id.partition("-")[2]
        ending = "现场处置方案" if template == "onsite" else "应急预案"
        return Paper(
            tier, "unit", template, f"{area.id}.{number}{suffix}", f"{unit.name}{matter}{ending}", area,
            unit, days.issued("new", tier, self.rng), (hazard,), matter,
            superior=f"{area.id}.{above}", main=f"{area.id}.{number}" if suffix else "",
        )  # fmt: skip


def hash_of(name: str) -> int:
    """A number of a name, the same in every run."""
    return sum(name.encode())
