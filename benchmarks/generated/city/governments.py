"""The plans of the governments of the city and its counties, and of their departments."""

import random
from collections.abc import Iterator
from dataclasses import replace

from generated.city import days
from generated.city.paper import Paper
from generated.city.places import Area, Places
from generated.city.sizes import PLANS, Sizes
from generated.city.subjects import OLD, SUBJECTS, Subject, of_department
from generated.words import KINDS


class Governments:
    """Writes them down; each is issued after the plan above it."""

    def __init__(self, found: Places, sizes: Sizes, rng: random.Random) -> None:
        self.found, self.sizes, self.rng = found, sizes, rng

    def all(self) -> Iterator[Paper]:
        """Those of the city, then those of each county."""
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
        chosen = [*own, *others[sum(kind.encode()) % max(len(others), 1) :], *others]
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
