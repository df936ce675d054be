"""Two plans, one of an area above the other, that each leave the command of a grade to the other."""

from collections.abc import Iterator

from planlint.family.command.claims import Claim
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from ._claims import WORDS as WORDS  # noqa: PLC0414 - what the messages may say
from ._claims import hits


def check(view: View) -> Iterator[Hit]:
    """One hit for each grade and plan above, at what the lower one says."""
    yield from hits(view, _neither)


def _neither(ours: Claim, theirs: Claim) -> bool | None:
    """Whether the lower says it is the upper's, and the upper that it is of those below."""
    upward = ours.side == "above" and ours.areas == {theirs.peer.jurisdiction}
    return upward and theirs.side == "below"
