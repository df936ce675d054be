"""The areas of a family and the plans that each has to write."""

import datetime
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generated.words import DEPARTMENTS, KINDS, MATTERS, PLACES, Kind, Matter

PLANS_OF_AREA = len(MATTERS) + len(DEPARTMENTS)
_AREAS_OF_CITY = 6
_START = datetime.date(2025, 3, 10)
_ROUND = 130
"""Within so many days a round of plans is issued; each waits for the plans above it."""


@dataclass(frozen=True)
class Area:
    """A city or a county."""

    id: str
    name: str  # without 市 or 县
    parent: str

    @property
    def is_city(self) -> bool:
        return self.parent == "beihe"

    @property
    def suffix(self) -> str:
        return "市" if self.is_city else "县"

    @property
    def full(self) -> str:
        return self.name + self.suffix


@dataclass(frozen=True)
class Job:
    """One plan to write."""

    area: Area
    matter: Matter
    is_special: bool
    partners: tuple[str, ...]  # ids of plans to coordinate with, which name this one too
    issued: datetime.date
    serial: int  # of its document number, unique in its area
    relies: bool  # whether the lead department of this special plan writes one of its own

    @property
    def id(self) -> str:
        department = "" if self.is_special else f"-{self.matter.lead}"
        return f"{self.area.id}.{self.matter.id}{department}"

    @property
    def department(self) -> str:
        """The id of the department plan under this special plan."""
        return f"{self.id}-{self.matter.lead}"

    @property
    def superior(self) -> str:
        above = self.area.parent if self.is_special else self.area.id
        return f"{above}.{self.matter.id}"

    @property
    def lead(self) -> str:
        return f"{self.area.id}-{self.matter.lead}"

    @property
    def lead_kind(self) -> Kind:
        return next(kind for kind in KINDS if kind.id == self.matter.lead)

    @property
    def maker(self) -> str:
        return f"{self.area.id}-gov" if self.is_special else self.lead

    @property
    def title(self) -> str:
        department = "" if self.is_special else self.lead_kind.name
        return f"{self.area.full}{department}{self.matter.title}应急预案"

    @property
    def number(self) -> str:
        office = "政办" if self.is_special else self.lead_kind.name[:2]
        return f"{self.area.name}{office}发〔{self.issued.year}〕{self.serial}号"

    @property
    def body(self) -> str:
        return f"{self.area.full}{self.matter.body}指挥部"


def areas_for(plans: int) -> list[Area]:
    """As many cities and counties as have that many plans."""
    return [_area(number) for number in range(-(-plans // PLANS_OF_AREA))]


def _area(number: int) -> Area:
    city, county = divmod(number, _AREAS_OF_CITY)
    first, second = divmod(number * 7 + 3, len(PLACES))
    name = PLACES[second] + PLACES[(second + 1 + first % (len(PLACES) - 1)) % len(PLACES)]
    if county == 0:
        return Area(f"a{city}", name, "beihe")
    return Area(f"b{number}", name, f"a{city}")


def jobs_of(areas: Iterable[Area], plans: int, rng: random.Random) -> list[Job]:
    """The plans of all areas, a special plan before the department plans under it."""
    owed = [(area, matter, special) for area in areas for matter, special in _owed()][:plans]
    names = {(area.id, matter.id, special) for area, matter, special in owed}
    jobs = []
    for number, (area, matter, special) in enumerate(owed):
        partners = tuple(_partners(area, matter, special, names))
        waits = (not area.is_city) + (not special)
        day = waits * (_ROUND + 10) + rng.randrange(_ROUND)
        serial = number % PLANS_OF_AREA * 17 + day % 17 + 3
        issued = _START + datetime.timedelta(day)
        relies = special and (area.id, matter.id, False) in names
        jobs.append(Job(area, matter, special, partners, issued, serial, relies))
    return jobs


def _owed() -> Iterator[tuple[Matter, bool]]:
    for matter in MATTERS:
        yield matter, True
    for matter in MATTERS:
        if matter.id in DEPARTMENTS:
            yield matter, False


def _partners(
    area: Area, matter: Matter, special: bool, names: set[tuple[str, str, bool]]
) -> Iterator[str]:
    """The plans of the same kind before and after this one: so each is named by those it names."""
    row = [one for one, of_government in _owed() if of_government == special]
    place = row.index(matter)
    for one in (*row[max(place - 1, 0) : place], *row[place + 1 : place + 2]):
        if (area.id, one.id, special) in names:
            yield f"{area.id}.{one.id}" + ("" if special else f"-{one.lead}")
