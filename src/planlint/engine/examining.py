"""The first half for one file: read it, type it, judge it. Where it runs makes no difference."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from planlint.family.editions import standing
from planlint.family.facts import Facts, gather
from planlint.model.fields import nearest
from planlint.model.fitting import Fitted, Located, fit
from planlint.model.plan import Plan
from planlint.model.plan_types import PLAN_TYPES
from planlint.source.problem import Problem

from .finding import Finding
from .intake import Fetch, Opened, open_plan
from .plan_half import check_plan
from .problems import finding_of
from .report import NotChecked, Skipped
from .ruleset import Ruleset

_DEMANDED = ("id", "title", "jurisdiction")


@dataclass(frozen=True)
class Examined:
    """What one file gives to the second half."""

    path: str
    # What is wrong with its form.
    problems: tuple[Finding, ...] = ()
    # The file itself or files it includes, where they could not be judged.
    not_checked: tuple[NotChecked, ...] = ()
    # Files that it includes: they are not plans of their own.
    attached: tuple[str, ...] = ()
    # None: the file is no plan.
    facts: Facts | None = None
    # What the rules found: dropped where the edition turns out to be superseded.
    judged: tuple[Finding, ...] = ()
    skipped: Skipped | None = None


# Examines files, in any order; a workspace may hand in one that works in several processes.
ExamineAll = Callable[[Sequence[str], Ruleset], Iterable[Examined]]


def one_by_one(fetch: Fetch) -> ExamineAll:
    """Each file when its turn comes, in this process."""

    def all_of(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
        return (examine(path, fetch, ruleset) for path in paths)

    return all_of


def examine(path: str, fetch: Fetch, ruleset: Ruleset) -> Examined:
    """Read and judge one file."""
    opened = open_plan(path, fetch)
    data = opened.document.tree.data if opened.document else None
    given = data.get("type") if isinstance(data, dict) else None
    if opened.document is None or not isinstance(given, str) or given not in PLAN_TYPES:
        return _untyped(opened, given)
    fitted = fit(PLAN_TYPES[given], opened.document)
    problems = (*opened.problems, *_unsaid(opened, fitted.problems), *_demanded(fitted))
    return _plan(opened, fitted, problems, ruleset)


def _plan(
    opened: Opened, fitted: Fitted[Plan], problems: tuple[Located, ...], ruleset: Ruleset
) -> Examined:
    plan, path = fitted.value, opened.path
    found = tuple(finding_of(located, plan.id) for located in problems)
    state = standing(plan, ruleset.as_of)
    stopped, attached = stopped_by(problems), tuple(opened.attached)
    if state in ("future", "past"):
        skipped = Skipped(path, plan.id, state)
        facts = gather(fitted, ruleset.lexicon)
        return Examined(path, found, stopped, attached, facts, skipped=skipped)
    result = check_plan(fitted, ruleset)
    return Examined(path, found, stopped, attached, result.facts, result.findings)


def stopped_by(problems: Iterable[Located]) -> tuple[NotChecked, ...]:
    """The files that a problem kept from being read."""
    fatal = (located for located in problems if located.problem.fatal)
    return tuple(NotChecked(located.location.path, located.problem.code) for located in fatal)


def _unsaid(opened: Opened, problems: Iterable[Located]) -> Iterator[Located]:
    """What typing adds to what reading said.

    Not the file name in place of a file that cannot be had, nor that a key with a full-width
    character is unknown.
    """
    wide = [p.location for p in opened.problems if p.problem.code == "full-width-in-key"]
    for problem in problems:
        place = problem.location
        said = any(
            place.line == w.line and place.column <= w.column < place.end_column for w in wide
        )
        unread = problem.problem.code == "wrong-shape" and problem.pointer in opened.unread
        if not unread and not (said and problem.problem.code == "unknown-key"):
            yield problem


def _demanded(fitted: Fitted[Plan]) -> Iterator[Located]:
    """The few keys that the schema demands of every plan."""
    for key in _DEMANDED:
        if not getattr(fitted.value, key) and (key,) not in fitted.dropped:
            location = fitted.document.locate((), key=True)
            yield Located(Problem("missing-key", {"key": key}), location, ())


def _untyped(opened: Opened, given: object) -> Examined:
    """YAML that is no plan: fine if a plan includes it, a finding otherwise."""
    problems = tuple(opened.problems)
    stopped = stopped_by(problems)
    if opened.document is not None:
        orphan = _without_type(opened, given)
        problems = (*problems, orphan)
        stopped = (NotChecked(opened.path, orphan.problem.code, fatal=False), *stopped)
    found = tuple(finding_of(located) for located in problems)
    return Examined(opened.path, found, stopped, tuple(opened.attached))


def _without_type(opened: Opened, given: object) -> Located:
    assert opened.document is not None
    if given is None:
        return Located(Problem("missing-type", {}), opened.document.locate((), key=True))
    words = {"value": str(given), "near": nearest(str(given), PLAN_TYPES)}
    words["known"] = "、".join(PLAN_TYPES)
    return Located(Problem("unknown-type", words), opened.document.locate(("type",)), ("type",))
