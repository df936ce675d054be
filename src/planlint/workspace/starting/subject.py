"""What a new plan is about: what its skeleton says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planlint.family.peer import Peer
from planlint.rulebook.outline import Profile

from .asked import BASIC
from .known import Knowledge


@dataclass(frozen=True)
class Head:
    """What the skeleton says of itself."""

    profile: Profile
    known: Knowledge
    id: str
    title: str
    maker: tuple[str, ...]
    lead: tuple[str, ...]
    superior: Peer | None
    # The place that an on-site scheme is for.
    site: str | None = None
    # The areas of a joint plan.
    parties: tuple[str, ...] = ()
    # Keys that only this type has and that are known already -> their lines.
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def is_basic(self) -> bool:
        """Whether one unit makes it for itself: nobody else leads, and no government approves."""
        return self.profile.type in (*BASIC, "township", "village")
