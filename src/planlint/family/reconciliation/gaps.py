"""The points on which the two sides of a promise do not agree, as the letter to a unit lists them."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.promises import Assumption, Commitment
from planlint.model.scalars import Duration
from planlint.model.tasks import Task

from .agreement import lead_differs, only_drafted, stale
from .amounts import Over, over_committed, over_registered, short
from .levels import LevelGap, level_gaps
from .matching import commitments_of
from .times import pace

GapKind = Literal[
    "unanswered", "no_plan", "draft_only", "lead_differs", "slower", "time_unclear", "without_time",
    "short", "short_registered", "not_at_level", "level_unclear", "over_committed", "over_registered",
    "stale", "one_sided",
]  # fmt: skip


class Gap(NamedTuple):
    """One thing on which the two sides do not agree: what is assumed and what is promised."""

    kind: GapKind
    ours: str = ""
    theirs: str = ""


def gaps_of(one: Assumption, other: Commitment, family: Family) -> Iterator[Gap]:
    """All on which the two sides do not agree."""
    promise, others = one.promise, commitments_of(one, family)
    if only_drafted(one.facts.plan, other, family):
        yield Gap("draft_only")
    for each in others:
        if lead_differs(one, each, family):
            yield Gap("lead_differs", promise.unit or "", "、".join(each.task.lead))
    yield from _of_time(promise.within, other.task)
    if pace(promise.within, other.task) == "untimed":
        yield Gap("without_time", str(promise.within))
    for less in short(one, others, family):
        kind: GapKind = "short_registered" if less.registered else "short"
        yield Gap(kind, f"{less.need.resource} {less.wanted}", str(less.brought))
    for level in level_gaps(one, others):
        yield Gap("level_unclear" if level.unclear else "not_at_level", _level(level))
    yield from _over(one, others[0], family)
    if stale(one, other, family):
        yield Gap("stale", "", str(other.peer.issued))
    if not other.declared and other.peer.is_inside:
        yield Gap("one_sided")


def _level(level: LevelGap) -> str:
    """``3``; of a warning ``warning 3``."""
    return str(level.level) if level.kind == "response" else f"warning {level.level}"


def _over(one: Assumption, other: Commitment, family: Family) -> Iterator[Gap]:
    """The resources of the promise that others count on as well, and that are not enough for all."""
    registered = over_registered(family)
    known = (registered.get(need.resource or "") for need in one.promise.needs)
    kinds: dict[GapKind, tuple[Over, ...]] = {
        "over_committed": tuple(over_committed(other, family)),
        "over_registered": tuple(filter(None, known)),
    }
    for kind, found in kinds.items():
        for over in found:
            if any(e.facts is one.facts and e.pointer == one.pointer for e in over.assumed):
                yield Gap(kind, f"{over.resource} {over.wanted}", str(over.brought))


def gaps_of_given(facts: Facts, task: Task, other: Commitment, family: Family) -> Iterator[Gap]:
    """All on which a given task and the one that carries it do not agree."""
    if only_drafted(facts.plan, other, family):
        yield Gap("draft_only")
    yield from _of_time(task.within, other.task)


def _of_time(within: Duration | None, task: Task) -> Iterator[Gap]:
    match pace(within, task):
        case "slower":
            yield Gap("slower", str(within), str(task.within))
        case "unclear":
            yield Gap("time_unclear", str(within), str(task.within or task.every or task.daily))
        case _:
            pass
