"""A reporting step that gives more time than the superior plan gives for the same step."""

from collections.abc import Iterator

from planlint.family.peer import Peer
from planlint.model.reporting import ReportingStep
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.tiers import tier_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "ours", "theirs", "other"})
_CLOCKS = ("within", "written_within")


def check(view: View) -> Iterator[Hit]:
    """One hit for each clock; a step is the same when both tiers are, and the hazard does not differ."""
    for peer in view.around.superiors(view.plan):
        for index, step in enumerate(view.plan.reporting):
            for number, other in enumerate(peer.reporting):
                if not _same(view, step, other):
                    continue
                for clock in _CLOCKS:
                    ours, theirs = getattr(step, clock), getattr(other, clock)
                    if ours is not None and theirs is not None and ours.longer_than(theirs):
                        yield _hit(view, (index, number), clock, peer)


def _same(view: View, step: ReportingStep, other: ReportingStep) -> bool:
    """Whether both are the same hop from one level to another, under no different condition."""
    ends = (tier_of(step.from_, view), tier_of(step.to, view))
    theirs = (tier_of(other.from_, view), tier_of(other.to, view))
    if None in ends or ends[0] == ends[1] or ends != theirs:
        return False
    same_hazard = step.hazard is None or other.hazard is None or step.hazard == other.hazard
    return same_hazard and (other.when is None or other.when == step.when)


def _hit(view: View, places: tuple[int, int], clock: str, peer: Peer) -> Hit:
    step, other = view.plan.reporting[places[0]], peer.reporting[places[1]]
    words: dict[str, Word] = {
        "item": label(step, view.vocabulary),
        "ours": str(getattr(step, clock)),
        "theirs": str(getattr(other, clock)),
        "other": peer.title,
    }
    there = Spot.opposite(peer.document, peer.at("reporting", places[1], clock))
    return Hit(view.spot("reporting", places[0], clock), words, (there,), mark=f"{peer.id} {clock}")
