"""``diff`` over workspaces: which two sides are meant, read and compared."""

import datetime
import functools
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planlint.engine.chapters import is_chapter, read_chapters
from planlint.engine.examining import ExamineAll, Examined, examine
from planlint.engine.loading import load
from planlint.engine.ruleset import Ruleset
from planlint.engine.run import Options, check_files
from planlint.family.family import Family
from planlint.family.strangers import own_affairs
from planlint.model.fields import nearest
from planlint.model.fitting import Fitted
from planlint.model.plan import Plan
from planlint.revision.comparison import Comparison, compare
from planlint.revision.side import Scope, Side
from planlint.source.problem import Problem

from .errors import UsageProblem
from .naming_sides import Sides
from .snapshot import Snapshot

# What files were read for a plan, with a mark of their content.
Reads = Mapping[str, bytes]


def compare_sides(sides: Sides, as_of: datetime.date, *, as_of_now: bool) -> Comparison:
    """Read both sides and compare them; files that are the same are judged once."""
    old = _Reading(sides.old, as_of, as_of_now)
    one = old.side()
    new = _Reading(sides.new, as_of, as_of_now, old)
    other = new.side()
    _known(sides.plan, one, other)
    unchanged = frozenset(path for path in new.reads if new.reads[path] == old.reads.get(path))
    scope = Scope(unchanged, sides.paths, sides.plan, sides.as_given)
    return compare(one, other, scope, as_of)


def _known(plan: str | None, *sides: Side) -> None:
    """Refuse a plan id that neither side has."""
    ids = {facts.plan.id for side in sides for facts in side.family.facts}
    if plan is not None and plan not in ids:
        near = nearest(plan, ids)
        raise UsageProblem(
            f"两边都没有预案“{plan}”" + (f"；是否应为 {near}？" if near else ""),
            f"neither side has a plan “{plan}”" + (f"; did you mean {near}?" if near else ""),
        )


@dataclass
class _Reading:
    """One side while it is read."""

    snapshot: Snapshot
    as_of: datetime.date
    as_of_now: bool
    # The other side, if that was read before: what is the same there is not judged again.
    before: "_Reading | None" = None
    reads: dict[str, Reads] = field(default_factory=dict)
    examined: dict[str, Examined] = field(default_factory=dict)

    def side(self) -> Side:
        """The whole side, judged."""
        snapshot = self.snapshot
        alone = not snapshot.is_workspace
        options = Options(self.as_of, with_family=not alone, as_of_now=self.as_of_now)
        report = check_files(
            snapshot.paths, snapshot.fetch, snapshot.pack, options, self._examine_all()
        )
        facts = tuple(one.facts for one in self.examined.values() if one.facts is not None)
        chapters = read_chapters(snapshot.paths, snapshot.fetch)
        lawbook = snapshot.pack.lawbook
        ledger = own_affairs(chapters.ledger, facts, chapters.registry)
        family = Family(facts, chapters.registry, ledger, lawbook, self.as_of)
        return Side(snapshot.label, family, report, functools.cache(self._typed), snapshot.shown)

    def _examine_all(self) -> ExamineAll:
        def all_of(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
            for path in paths:
                self.examined[path] = self._examine(path, ruleset)
                yield self.examined[path]

        return all_of

    def _examine(self, path: str, ruleset: Ruleset) -> Examined:
        known = self.before.same(path, self) if self.before else None
        if known is not None:
            assert self.before is not None
            self.reads[path] = self.before.reads[path]
            return known
        recorder = _Recorder(self.snapshot.fetch)
        examined = examine(path, recorder.fetch, ruleset)
        self.reads[path] = recorder.marks
        return examined

    def same(self, path: str, other: "_Reading") -> Examined | None:
        """What was found in a file, if the other side would find the same."""
        if path not in self.examined or self.law != other.law:
            return None
        marks = self.reads[path]
        alike = all(_mark(other.snapshot.fetch(name)) == mark for name, mark in marks.items())
        return self.examined[path] if alike else None

    @functools.cached_property
    def law(self) -> tuple[object, ...]:
        """What beside the file itself decides on its findings: rules and registries."""
        pack = self.snapshot.pack
        books = (path for path in self.snapshot.paths if is_chapter(path))
        marks = tuple(sorted((path, _mark(self.snapshot.fetch(path))) for path in books))
        own = tuple(sorted((name, repr(one.rule)) for name, one in pack.rules.items() if one.pack))
        return (pack.own, own, marks)

    def _typed(self, path: str) -> Fitted[Plan] | None:
        return load([path], self.snapshot.fetch).plans.get(path)


@dataclass
class _Recorder:
    """Remembers what was read."""

    inner: Callable[[str], bytes | Problem]
    marks: dict[str, bytes] = field(default_factory=dict)

    def fetch(self, path: str) -> bytes | Problem:
        """The same as the inner one."""
        data = self.inner(path)
        self.marks[path] = _mark(data)
        return data


def _mark(data: bytes | Problem) -> bytes:
    content = data if isinstance(data, bytes) else repr(data).encode()
    return hashlib.blake2b(content, digest_size=16).digest()
