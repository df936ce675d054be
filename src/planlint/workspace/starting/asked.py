"""What ``planlint new`` was asked for."""

from dataclasses import dataclass

BASIC = ("unit", "handbook", "action")


@dataclass(frozen=True)
class Asked:
    """The options of ``new``; what is not given is looked up or left to be written."""

    type: str
    purpose: str = "event"
    title: str | None = None
    id: str | None = None
    hazards: tuple[str, ...] = ()
    maker: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    jurisdiction: str | None = None
    # Of unit plans: comprehensive, special, onsite, and the place that an on-site scheme is for.
    form: str | None = None
    site: str | None = None
    # Of joint plans: the areas that make it together.
    parties: tuple[str, ...] = ()
    # Of action plans: the team.
    team: str | None = None

    @property
    def unit_form(self) -> str | None:
        """The form of a unit plan; a unit without any plan begins with the comprehensive one."""
        return (self.form or "comprehensive") if self.type == "unit" else None

    @property
    def is_basic(self) -> bool:
        """Whether one unit makes it for itself, so that no other leads."""
        return self.type in BASIC or self.type in ("township", "village")
