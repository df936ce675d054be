"""Two plans, one of an area above the other, that both claim the command of events of a grade."""

from collections.abc import Iterator

from planlint.family.command_claims import Claim
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._claims import WORDS as WORDS  # noqa: PLC0414 - what the messages may say
from ._claims import hits


def check(view: View) -> Iterator[Hit]:
    """One hit for each grade and plan above, at the claim of the lower one."""
    yield from hits(view, _both)


def _both(ours: Claim, theirs: Claim) -> bool | None:
    """Whether both say it is theirs; None where one does and nobody knows of the other."""
    sides = {ours.side, theirs.side}
    return None if sides == {"own", "unknown"} else sides == {"own"}
