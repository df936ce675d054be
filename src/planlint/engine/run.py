"""One run of ``check``: intake, the two halves, waivers, report. Pure but for the *fetch* given."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from planlint.family.facts import Facts, gather
from planlint.family.family import Family, standing
from planlint.family.ledger import Ledger
from planlint.family.mentions import Lexicon
from planlint.family.registry import Registry
from planlint.model.fields import nearest
from planlint.model.fitting import Fitted, Located, fit
from planlint.model.plan import PLAN_TYPES, Plan
from planlint.rulebook.pack import Pack
from planlint.source.problem import Problem

from .chapters import FOLDERS, read_chapters
from .family_half import check_family
from .finding import Finding
from .gathering import gathered
from .intake import Fetch, Opened, open_plan
from .naming import names_of
from .plan_half import check_plan
from .problems import finding_of
from .report import NotChecked, Report, Skipped
from .ruleset import Ruleset
from .waivers import apply_waivers

_DEMANDED = ("id", "title", "jurisdiction")


@dataclass(frozen=True)
class Options:
    """What the user asked for."""

    as_of: datetime.date
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    # Only findings in these files are shown; all files of the workspace are read all the same.
    only: frozenset[str] | None = None
    with_family: bool = True


@dataclass
class _Run:
    """What gathers while the files go by."""

    fetch: Fetch
    findings: list[Finding] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    # What the first half found, by file: dropped where the edition turns out to be superseded.
    judged: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    untyped: list[Opened] = field(default_factory=list)
    attached: set[str] = field(default_factory=set)
    # Plan -> the files it includes.
    includes: dict[str, list[str]] = field(default_factory=dict)
    plans: int = 0

    def take(self, opened: Opened, plan: str = "") -> None:
        """Turn the problems of a file into findings."""
        self.findings.extend(finding_of(located, plan) for located in opened.problems)
        for located in opened.problems:
            path = located.location.path  # of the file itself, or of one that it includes
            if located.problem.fatal and all(entry.path != path for entry in self.not_checked):
                self.not_checked.append(NotChecked(path, located.problem.code))


def check_files(paths: Iterable[str], fetch: Fetch, pack: Pack, options: Options) -> Report:
    """Check all *paths*; *fetch* gives the bytes of a path."""
    run = _Run(fetch)
    ordered = sorted(paths)
    chapters = read_chapters(ordered, fetch)
    registry, ledger = chapters.registry, chapters.ledger
    for opened in chapters.opened:
        run.take(opened)
    run.findings.extend(finding_of(located) for located in chapters.problems)
    ruleset = make_ruleset(pack, registry, options)
    for path in ordered:
        if not path.startswith(FOLDERS):
            _check_one(run, path, ruleset)
    _report_untyped(run)
    _skip_superseded(run, Family(tuple(run.facts), registry, ledger, pack.lawbook, options.as_of))
    if options.with_family:
        run.findings.extend(check_family(run.facts, registry, ledger, options.as_of, ruleset))
    return _finish(run, registry, ledger, ruleset, options)


def make_ruleset(pack: Pack, registry: Registry, options: Options) -> Ruleset:
    """The rules of the day with what the plan half needs of the registries."""
    levels = {
        area: entry.value.level
        for area, entry in registry.jurisdictions.items()
        if entry.value.level
    }
    lexicon = Lexicon.of(registry.old_names, registry.all_names)
    return Ruleset(pack, options.as_of, levels, lexicon, options.select, options.ignore)


def _check_one(run: _Run, path: str, ruleset: Ruleset) -> None:
    opened = open_plan(path, run.fetch)
    run.attached.update(opened.attached)
    run.includes[path] = opened.attached
    data = opened.document.tree.data if opened.document else None
    given = data.get("type") if isinstance(data, dict) else None
    if opened.document is None or not isinstance(given, str) or given not in PLAN_TYPES:
        run.untyped.append(opened)
        return
    run.plans += 1
    fitted = fit(PLAN_TYPES[given], opened.document)
    plan = fitted.value
    opened.problems.extend((*_unsaid(opened, fitted.problems), *_demanded(fitted)))
    run.take(opened, plan.id)
    state = standing(plan, ruleset.as_of)
    if state in ("future", "past"):
        run.skipped.append(Skipped(path, plan.id, state))
        run.facts.append(gather(fitted, ruleset.lexicon))
        return
    result = check_plan(fitted, ruleset)
    run.judged[path] = result.findings
    run.facts.append(result.facts)


def _skip_superseded(run: _Run, family: Family) -> None:
    """List editions with a successor in force as skipped; of them only faults of form are shown."""
    for facts in run.facts:
        if family.superseded(facts):
            run.skipped.append(Skipped(facts.path, facts.plan.id, "past"))
            run.judged.pop(facts.path, None)
    for findings in run.judged.values():
        run.findings.extend(findings)


def _unsaid(opened: Opened, problems: Iterable[Located]) -> Iterable[Located]:
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


def _demanded(fitted: Fitted[Plan]) -> Iterable[Located]:
    """The few keys that the schema demands of every plan."""
    for key in _DEMANDED:
        if not getattr(fitted.value, key) and (key,) not in fitted.dropped:
            location = fitted.document.locate((), key=True)
            yield Located(Problem("missing-key", {"key": key}), location, ())


def _report_untyped(run: _Run) -> None:
    """YAML that is no plan: fine if a plan includes it, a finding otherwise."""
    for opened in run.untyped:
        if opened.document is not None and opened.path not in run.attached:
            data = opened.document.tree.data
            given = data.get("type") if isinstance(data, dict) else None
            if given is None:
                located = Located(Problem("missing-type", {}), opened.document.locate((), key=True))
            else:
                words = {"value": str(given), "near": nearest(str(given), PLAN_TYPES)}
                words["known"] = "、".join(PLAN_TYPES)
                place = opened.document.locate(("type",))
                located = Located(Problem("unknown-type", words), place, ("type",))
            opened.problems.append(located)
            run.not_checked.append(NotChecked(opened.path, located.problem.code, fatal=False))
        if opened.path not in run.attached:
            run.take(opened)


def _finish(
    run: _Run, registry: Registry, ledger: Ledger, ruleset: Ruleset, options: Options
) -> Report:
    excused = apply_waivers(run.findings, ledger, options.as_of)
    findings = [f for f in excused if ruleset.wanted(f.rule) and _tried(f, ruleset)]
    only = _named(run, options)
    if only is not None:
        findings = [f for f in findings if _concerns(f, only)]
    not_checked = [entry for entry in run.not_checked if only is None or entry.path in only]
    skipped = [entry for entry in run.skipped if only is None or entry.path in only]
    return Report(
        as_of=options.as_of,
        pack=ruleset.pack,
        findings=tuple(sorted(gathered(findings), key=lambda f: f.order)),
        plans=run.plans if options.only is None else sum(f.path in options.only for f in run.facts),
        not_checked=tuple(not_checked),
        skipped=tuple(sorted(skipped, key=lambda entry: entry.path)),
        partial=ruleset.is_partial,
        with_family=options.with_family,
        names=names_of(run.facts, registry, options.as_of),
    )


def _tried(finding: Finding, ruleset: Ruleset) -> bool:
    """A waiver of a rule that was not asked for cannot be called unmatched."""
    waived = finding.words.get("rule") if finding.rule == "waiver-unmatched" else None
    return not isinstance(waived, str) or ruleset.wanted(waived)


def _named(run: _Run, options: Options) -> frozenset[str] | None:
    """The files named by the user with those they include, and registries that failed them."""
    if options.only is None:
        return None
    included = {path for plan in options.only for path in run.includes.get(plan, ())}
    shared = {e.path for e in run.not_checked if e.path.startswith(FOLDERS)}
    return options.only | included | shared


def _concerns(finding: Finding, only: frozenset[str]) -> bool:
    places = (finding.location, *(related.location for related in finding.related))
    return any(place.path in only for place in places)
