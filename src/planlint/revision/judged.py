"""What ``check`` finds on one side only, told by fingerprints."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planlint.engine.finding import Finding

from .pairs import PlanPair
from .side import Scope, Side


@dataclass(frozen=True)
class Judged:
    """Findings that came and went; those on both sides are only counted."""

    added: tuple[Finding, ...] = ()
    removed: tuple[Finding, ...] = ()
    unchanged: int = 0


class Unread(NamedTuple):
    """A file of one side that could not be read."""

    side: Side
    path: str
    reason: str


def judged(old: Side, new: Side, scope: Scope, pairs: Sequence[PlanPair]) -> Judged:
    """Compare the findings of both sides, of the plans compared."""
    before, after = (
        [finding for finding in side.report.findings if _concerns(finding, compared)]
        for side, compared in ((old, _compared(scope, pairs, 0)), (new, _compared(scope, pairs, 1)))
    )
    as_given = scope.as_given is not None
    added, removed = _beyond(after, before, as_given), _beyond(before, after, as_given)
    return Judged(added, removed, len(after) - len(added))


def unread(old: Side, new: Side, scope: Scope) -> tuple[Unread, ...]:
    """The files within the scope that could not be read at all, or no longer as the plan they were."""
    opposite, given = (new, old), scope.as_given is not None
    return tuple(
        Unread(side, entry.path, entry.reason)
        for number, side in enumerate((old, new))
        for entry in side.report.not_checked
        if (entry.fatal or given or _is_plan(entry.path, opposite[number]))
        and _is_meant(entry.path, scope, number)
    )


def _is_plan(path: str, side: Side) -> bool:
    return any(facts.path == path for facts in side.family.facts)


def _is_meant(path: str, scope: Scope, side: int) -> bool:
    return path == scope.as_given[side] if scope.as_given else scope.holds(path)


def _compared(scope: Scope, pairs: Sequence[PlanPair], side: int) -> frozenset[str] | None:
    """Ids and paths of the plans that are compared; None for all that there are."""
    if not scope.is_narrow:
        return None
    found = (facts for pair in pairs if (facts := pair[side]) is not None)
    return frozenset(name for facts in found for name in (facts.plan.id, facts.path)) - {""}


def _concerns(finding: Finding, compared: frozenset[str] | None) -> bool:
    if compared is None or finding.plan in compared:
        return True
    places = (finding.location, *(related.location for related in finding.related))
    return any(place.path in compared for place in places)


def _beyond(these: list[Finding], those: list[Finding], as_given: bool) -> tuple[Finding, ...]:
    """What *these* have and *those* have not, counted: the same thing twice is two."""
    left = Counter(_key(finding, as_given) for finding in those)
    found: list[Finding] = []
    for finding in these:
        key = _key(finding, as_given)
        if left[key]:
            left[key] -= 1
        else:
            found.append(finding)
    return tuple(found)


def _key(finding: Finding, as_given: bool) -> Hashable:
    # What was waived or undecided and is now open is news.
    name = (finding.rule, finding.at, finding.mark) if as_given else finding.fingerprint
    return name, finding.outcome
