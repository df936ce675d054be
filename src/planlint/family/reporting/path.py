"""What a reporting chain answers: the way of a report, and where it stops."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from .hops import TIERS, Hop, Stand


class Leg(NamedTuple):
    """One hop as a report takes it."""

    hop: Hop
    sender: Stand
    receiver: Stand


@dataclass(frozen=True, slots=True)
class Path:
    """The quickest way of a report; ``reached`` says how far it comes."""

    legs: tuple[Leg, ...]
    # The highest tier that the report comes to: of TIERS; empty where nobody reports at all.
    reached: str
    # The tier it should come to.
    needed: str

    @property
    def complete(self) -> bool:
        """Whether it comes to the tier needed."""
        return self.reached in TIERS and TIERS.index(self.reached) >= TIERS.index(self.needed)

    @property
    def minutes(self) -> int:
        """The clocks of all hops that have one, summed."""
        return sum(leg.hop.minutes or 0 for leg in self.legs)

    @property
    def open(self) -> tuple[Leg, ...]:
        """The hops without a number: they are not in the sum."""
        return tuple(leg for leg in self.legs if leg.hop.minutes is None)


@dataclass(frozen=True, slots=True)
class Break:
    """A tier that receives reports and sends none further up, or only a draft brings them there."""

    # ``end``: nobody on the tier reports upwards; ``hand_over``: somebody else does, and no hop
    # leads from those who receive to him; ``draft``: the hop that leads here is in no plan in
    # force; ``nobody``: no plan says who reports at all.
    kind: Literal["end", "hand_over", "draft", "nobody"]
    tier: str
    area: str
    # The hops that come in here, and those that leave upwards but that no report comes to.
    received: tuple[Hop, ...]
    sent: tuple[Hop, ...]
