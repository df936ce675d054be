"""Two plans, one of an area above the other, that both claim the command of events of a grade."""

from collections.abc import Iterator

from planlint.family.command.claims import Claim
from planlint.rulebook.hit import Hit
from planlint.rulebook.view import View

from . import commander_unfit_for_grade
from ._claims import WORDS as WORDS  # noqa: PLC0414 - what the messages may say
from ._claims import hits


def check(view: View) -> Iterator[Hit]:
    """One hit for each grade and plan above, at the claim of the lower one.

    Where the state plan does not mean the grade for it another rule has said so: one cause.
    """
    unfit = {hit.spot.pointer for hit in commander_unfit_for_grade.check(view)}
    yield from (hit for hit in hits(view, _both) if hit.spot.pointer not in unfit)


def _both(ours: Claim, theirs: Claim) -> bool | None:
    """Whether both say it is theirs; None where one does and nobody knows of the other."""
    sides = {ours.side, theirs.side}
    return None if sides == {"own", "unknown"} else sides == {"own"}
