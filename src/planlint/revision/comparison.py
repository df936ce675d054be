"""Two sides compared: what changed, what that asks for, whom it touches, what ``check`` says to it."""

import datetime
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from planlint.family.changes.change import changes
from planlint.family.changes.registered import Registered
from planlint.family.changes.renaming import Renames, renamed
from planlint.rulebook.vocabulary import Vocabulary

from .difference import Difference, Placing
from .doubt import doubted
from .judged import Judged, Unread, judged, unread
from .pairs import PlanPair, plan_pairs
from .prose import prose_changes
from .registries import registry_differences
from .ripple import Ripple, Touch, once
from .side import Scope, Side
from .verdict import Procedure, Verdict, verdict_on

_WORST: tuple[Procedure, ...] = ("full", "undecided", "simplified", "none")


@dataclass(frozen=True)
class Revision:
    """One plan of which the two sides say different things."""

    pair: PlanPair
    action: Literal["added", "removed", "changed"]
    differences: tuple[Difference, ...] = ()
    # None for a plan that one side alone has: that is no revision.
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Comparison:
    """Everything that ``diff`` tells."""

    old: Side
    new: Side
    as_of: datetime.date
    revisions: tuple[Revision, ...]
    # Of registries, which belong to no plan.
    registry: tuple[Difference, ...]
    touches: tuple[Touch, ...]
    findings: Judged
    # Files that could not be read, by side: of them nothing is told.
    unread: tuple[Unread, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the two sides mean the same."""
        return not (self.revisions or self.registry)

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to tell: findings may come and go by law, and files be unread."""
        found = self.findings
        return self.is_empty and not (found.added or found.removed or self.unread)

    @property
    def procedure(self) -> Procedure:
        """The most that any of the revisions asks for."""
        asked = {one.verdict.procedure for one in self.revisions if one.verdict}
        return next((word for word in _WORST if word in asked), "none")


def compare(old: Side, new: Side, scope: Scope, as_of: datetime.date) -> Comparison:
    """Compare two sides; pure."""
    vocabulary = new.report.pack.vocabulary
    compared = _Comparing(old, new, scope, vocabulary)
    revisions = tuple(compared.revisions())
    found = tuple(registry_differences(old, new, vocabulary, compared.registered))
    if scope.is_narrow:
        found = compared.named(found)
    touches = (touch for one in revisions for touch in compared.touches(one))
    return Comparison(
        old, new, as_of, revisions, found, tuple(once(touches)),
        judged(old, new, scope, compared.pairs), unread(old, new, scope),
    )  # fmt: skip


@dataclass(frozen=True)
class _Comparing:
    old: Side
    new: Side
    scope: Scope
    vocabulary: Vocabulary

    @functools.cached_property
    def pairs(self) -> tuple[PlanPair, ...]:
        """The plans within the scope."""
        return plan_pairs(self.old, self.new, self.scope)

    @functools.cached_property
    def registered(self) -> Registered:
        """What the registries only gave another id."""
        return Registered.between(self.old.family.registry, self.new.family.registry)

    @functools.cached_property
    def renames(self) -> dict[str, Renames]:
        """What plans renamed, by plan id, also of plans beyond the scope."""
        whole, known = replace(self.scope, paths=None, plan=None), self.registered
        found = {
            pair.old.plan.id: Renames.between(pair.old.plan, pair.new.plan, registered=known)
            for pair in plan_pairs(self.old, self.new, whole)
            if pair.old and pair.new and not self._is_same(pair)
        }
        return {plan: names for plan, names in found.items() if plan and names}

    def _is_same(self, pair: PlanPair) -> bool:
        """Whether both sides read the same files for it."""
        there, here = (facts.path if facts else None for facts in pair)
        return there == here and here in self.scope.unchanged

    def revisions(self) -> Iterator[Revision]:
        """The plans that differ."""
        for pair in self.pairs:
            if pair.old is not None and pair.new is not None:
                yield from self._changed(pair)
            elif not self._was_unread(pair):
                yield Revision(pair, "removed" if pair.new is None else "added")

    def _was_unread(self, pair: PlanPair) -> bool:
        """Whether the file is on the other side too, where it could not be read."""
        facts, other = (pair.old, self.new) if pair.old else (pair.new, self.old)
        return facts is not None and any(facts.path == one.path for one in other.report.not_checked)

    def _changed(self, pair: PlanPair) -> Iterator[Revision]:
        assert pair.old is not None
        assert pair.new is not None
        if self._is_same(pair):
            return
        old, new = self.old.typed(pair.old.path), self.new.typed(pair.new.path)
        if old is None or new is None:
            return
        data = changes(old.value, new.value, self.renames, self.registered)
        found = (
            *(doubted(change, old, new) for change in data),
            *prose_changes(old.value, new.value, self.vocabulary, self.registered),
        )
        placing = Placing((self.old, self.new), (old.document, new.document), self.vocabulary)
        differences = tuple(placing.differences(found))
        if differences:
            verdict = verdict_on(old.value, new.value, differences)
            yield Revision(pair, "changed", differences, verdict)

    def named(self, found: Iterable[Difference]) -> tuple[Difference, ...]:
        """Of the registries what concerns some plans alone: what these name and was renamed."""
        names = Renames(registered=self.registered)
        plans = [pair.old.plan for pair in self.pairs if pair.old and pair.new]
        if not names or all(renamed(plan, names) == plan for plan in plans):
            return ()
        return tuple(one for one in found if one.change.action == "renamed")

    def touches(self, revision: Revision) -> Iterator[Touch]:
        """Whom one revision touches; the whole of a plan that went is told by what named it."""
        ripple = Ripple(revision.pair, self.old, self.new)
        if revision.action == "changed":
            return ripple.touches(revision.differences)
        return ripple.whole() if revision.action == "removed" else iter(())
