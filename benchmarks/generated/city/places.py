"""The areas of the city and its offices, schools and firms."""

from dataclasses import dataclass, field

from generated.city.subjects import Trade

CITY, PROVINCE = "yunjiang", "beihe"
_POSTS = {
    "government": "{id: head, title: 负责人}, {id: deputy, title: 分管负责人}, ",
    "party": "{id: secretary, title: 书记}, ",
    "": "{id: director, title: 负责人}, ",
    "company": "{id: head, title: 总经理}, {id: safety, title: 安全总监}, {id: key, title: 重点岗位, key: true}, ",
    "school": "{id: head, title: 校长}, {id: guard, title: 安全办公室, phone: PHONE}, ",
    "grassroots": "{id: head, title: 负责人}, {id: watch, title: 监测预警员, phone: PHONE}, ",
}


@dataclass(frozen=True)
class Area:
    """One area; *stem* is its name without 市, 县 or 镇."""

    id: str
    name: str
    level: str
    parent: str
    code: str
    population: int

    @property
    def stem(self) -> str:
        return self.name[:-1]

    @property
    def gov(self) -> str:
        """Its government; of a village its committee."""
        return f"{self.id}-committee" if self.level == "village" else f"{self.id}-gov"


@dataclass(frozen=True)
class Office:
    """A unit that writes, files or receives plans."""

    id: str
    name: str
    kind: str
    area: Area
    superior: str = ""
    functions: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    alias: str = ""
    categories: str = ""
    trade: Trade | None = None


@dataclass
class Places:
    """All of them, each tier in the order in which it was named."""

    province: Area
    city: Area
    counties: list[Area] = field(default_factory=list)
    townships: list[Area] = field(default_factory=list)
    villages: list[Area] = field(default_factory=list)
    offices: dict[str, Office] = field(default_factory=dict)
    schools: list[Office] = field(default_factory=list)
    firms: list[Office] = field(default_factory=list)
    phones: dict[str, str] = field(default_factory=dict)

    @property
    def areas(self) -> list[Area]:
        """From the top down."""
        return [self.province, self.city, *self.counties, *self.townships, *self.villages]

    def add(self, office: Office) -> Office:
        """Register an office, with a phone that no other has."""
        self.offices[office.id] = office
        self.phones[office.id] = f"0729-{2_000_000 + 37 * len(self.phones)}"
        return office


def posts(office: Office, phone: str) -> str:
    """The posts of an office, as YAML."""
    own = _POSTS.get(office.kind, _POSTS[""]).replace("PHONE", phone)
    return f"{own}{{id: duty, title: 值班室, phone: {phone}, always: true}}"
