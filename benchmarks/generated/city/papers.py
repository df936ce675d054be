"""Which plans there are: who made them, on what, under which plan, when issued."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generated.city import days
from generated.city.governments import Governments
from generated.city.paper import Paper
from generated.city.places import Office, Places
from generated.city.sizes import PLANS, SCHOOLS_COVERED, Sizes
from generated.city.subjects import SUPERIORS, TOWNSHIP


class Papers:
    """Writes down the plans of all tiers; each is issued after the plan above it."""

    def __init__(self, found: Places, sizes: Sizes, rng: random.Random) -> None:
        self.found, self.sizes, self.rng = found, sizes, rng
        self.governments = Governments(found, sizes, rng)
        self._serials: Counter[str] = Counter()

    def all(self) -> list[Paper]:
        """Numbered, from the city down."""
        tiers = (
            self.governments.all(),
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
        for firm, (template, suffix, about) in order[:wanted]:
            trade = firm.trade
            assert trade is not None
            matter = about or trade.accident + ("专项" if template == "accident" else "")
            above = SUPERIORS.get(trade.hazard, "work-safety")
            yield self._unit(firm, template, suffix, matter, trade.hazard, above)

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
