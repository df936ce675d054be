"""A reporting step that gives more time than the superior plan gives for the same step."""

from collections.abc import Iterable, Iterator
from itertools import product

from planlint.family.peer import Peer
from planlint.model.reporting import ReportingStep
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.labels import label
from planlint.rulebook.tiers import ends, tier_of
from planlint.rulebook.view import View
from planlint.rulebook.words import Word

WORDS = frozenset({"item", "ours", "theirs", "other"})
_CLOCKS = ("within", "written_within")


def check(view: View) -> Iterator[Hit]:
    """One hit for each clock; a step is the same when both tiers are, and the hazard does not differ."""
    ours = _by_ends(view.plan.reporting, ends(view))
    for peer in view.superiors if ours else ():
        between = ((tier_of(s.from_, view), tier_of(s.to, view)) for s in peer.reporting)
        opposite = _by_ends(peer.reporting, between)
        for key, steps in ours.items():
            for (index, step), (number, other) in product(steps, opposite.get(key, ())):
                if not _same(step, other):
                    continue
                for clock in _CLOCKS:
                    own, theirs = getattr(step, clock), getattr(other, clock)
                    if own is not None and theirs is not None and own.longer_than(theirs):
                        yield _hit(view, (index, number), clock, peer)


def _by_ends(
    steps: tuple[ReportingStep, ...], tiers: Iterable[tuple[str | None, str | None]]
) -> dict[tuple[str, str], list[tuple[int, ReportingStep]]]:
    """The steps from one tier to another, by both tiers."""
    found: dict[tuple[str, str], list[tuple[int, ReportingStep]]] = {}
    for index, (step, (sender, receiver)) in enumerate(zip(steps, tiers, strict=True)):
        if sender and receiver and sender != receiver:
            found.setdefault((sender, receiver), []).append((index, step))
    return found


def _same(step: ReportingStep, other: ReportingStep) -> bool:
    """Whether both are the same hop, under no different condition."""
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
