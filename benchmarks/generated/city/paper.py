"""One plan of the city, before it is written."""

import datetime
from dataclasses import dataclass, field

from generated.city.places import Area, Office


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
        """Of the document; a draft has none, nor has what units and villages write."""
        return f"{self.prefix}〔{self.issued.year}〕{self.serial}号" if self.serial else ""
