"""One run of ``check``: intake, the two halves, waivers, report. Pure but for the *fetch* given."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from planlint.family.facts import Facts
from planlint.family.family import Family
from planlint.family.localities import localities
from planlint.family.mentions import Lexicon
from planlint.family.registry import Registry
from planlint.family.strangers import own_affairs
from planlint.model.fitting import Located
from planlint.model.law import Instrument
from planlint.rulebook.pack import Pack
from planlint.rulebook.regime import Regimes

from .chapters import is_chapter, read_chapters
from .examining import ExamineAll, Examined, one_by_one, stopped_by
from .family_half import judge_family, plan_view, registry_view
from .finding import Finding
from .gathering import gathered
from .intake import Fetch
from .naming import names_of
from .problems import finding_of
from .report import NotChecked, Report, Skipped
from .ruleset import Ruleset
from .statistics import Judged, Once, Statistics, summed_up
from .waivers import apply_waivers


@dataclass(frozen=True)
class Options:
    """What the user asked for."""

    as_of: datetime.date
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    # Only findings in these files are shown; all files of the workspace are read all the same.
    only: frozenset[str] | None = None
    with_family: bool = True
    # Whether it is checked as of now: to a look back, later dates are no mistakes.
    as_of_now: bool = True
    # Whether every place that a rule looked at is counted.
    statistics: bool = False


@dataclass
class _Run:
    """What gathers while the files go by."""

    findings: list[Finding] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    # What the first half found, by file: dropped where the edition turns out to be superseded.
    judged: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    untyped: list[Examined] = field(default_factory=list)
    # File -> the files it includes.
    includes: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def take(self, problems: Iterable[Finding], not_checked: Iterable[NotChecked]) -> None:
        """Note what is wrong with the form of a file; a file is called not checked once."""
        self.findings.extend(problems)
        for entry in not_checked:  # of the file itself, or of one that it includes
            if all(known.path != entry.path for known in self.not_checked):
                self.not_checked.append(entry)


def check_files(
    paths: Iterable[str],
    fetch: Fetch,
    pack: Pack,
    options: Options,
    examine_all: ExamineAll | None = None,
    noticed: Iterable[Located] = (),
) -> Report:
    """Check all *paths*; *fetch* gives the bytes of a path, *examine_all* runs the first half.

    *noticed* is what the workspace itself found wrong with its files.
    """
    run = _Run()
    ordered = sorted(paths)
    chapters = read_chapters(ordered, fetch)
    registry, ledger = chapters.registry, chapters.ledger
    for opened in chapters.opened:
        run.take(map(finding_of, opened.problems), stopped_by(opened.problems))
    run.findings.extend(finding_of(located) for located in (*chapters.problems, *noticed))
    run.take(map(finding_of, pack.own_problems), stopped_by(pack.own_problems))
    ruleset = make_ruleset(pack, registry, options)
    examined = (examine_all or one_by_one(fetch))(plan_files(ordered), ruleset)
    for one in sorted(examined, key=lambda one: one.path):
        _take(run, one)
    _report_untyped(run)
    family = Family(
        tuple(run.facts),
        registry,
        own_affairs(ledger, run.facts, registry),
        pack.lawbook,
        options.as_of,
    )
    _skip_superseded(run, family)
    if options.with_family:
        run.findings.extend(judge_family(family, ruleset))
    return _finish(run, family, ruleset, options)


def plan_files(paths: Iterable[str]) -> list[str]:
    """All but registries and ledgers."""
    return [path for path in paths if not is_chapter(path)]


def make_ruleset(pack: Pack, registry: Registry, options: Options) -> Ruleset:
    """The rules of the day with what the plan half needs of the registries."""
    levels = {
        area: entry.value.level
        for area, entry in registry.jurisdictions.items()
        if entry.value.level
    }
    lexicon = Lexicon.of(registry.old_names, registry.all_names, localities(registry))
    regimes = Regimes(pack.profiles, pack.lawbook, registry)
    return Ruleset(
        pack,
        options.as_of,
        levels,
        lexicon,
        {area: regimes.at(area) for area in registry.jurisdictions},
        options.select,
        options.ignore,
        options.as_of_now,
    )


def _take(run: _Run, examined: Examined) -> None:
    run.includes[examined.path] = examined.attached
    if examined.facts is None:
        run.untyped.append(examined)
        return
    run.take(examined.problems, examined.not_checked)
    run.facts.append(examined.facts)
    if examined.skipped is not None:
        run.skipped.append(examined.skipped)
    else:
        run.judged[examined.path] = examined.judged


def _report_untyped(run: _Run) -> None:
    """What is no plan is told of, unless a plan includes it."""
    attached = {path for paths in run.includes.values() for path in paths}
    for examined in run.untyped:
        if examined.path not in attached:
            run.take(examined.problems, examined.not_checked)


def _skip_superseded(run: _Run, family: Family) -> None:
    """List editions with a successor in force as skipped; of them only faults of form are shown."""
    for facts in run.facts:
        if family.superseded(facts):
            run.skipped.append(Skipped(facts.path, facts.plan.id, "past"))
            run.judged.pop(facts.path, None)
    for findings in run.judged.values():
        run.findings.extend(findings)


def _finish(run: _Run, family: Family, ruleset: Ruleset, options: Options) -> Report:
    excused = apply_waivers(run.findings, family.ledger, options.as_of)
    findings = [f for f in excused if ruleset.wanted(f.rule) and _tried(f, ruleset)]
    only = _named(run, ruleset.pack, options)
    if only is not None:
        findings = [f for f in findings if _concerns(f, only)]
    not_checked = [entry for entry in run.not_checked if only is None or entry.path in only]
    skipped = [entry for entry in run.skipped if only is None or entry.path in only]
    return Report(
        as_of=options.as_of,
        pack=ruleset.pack,
        findings=tuple(sorted(gathered(findings), key=lambda f: f.order)),
        plan_files=tuple(
            item.path for item in run.facts if options.only is None or item.path in options.only
        ),
        not_checked=tuple(not_checked),
        skipped=tuple(sorted(skipped, key=lambda entry: entry.path)),
        partial=ruleset.is_partial,
        with_family=options.with_family,
        names=names_of(run.facts, family.registry, options.as_of),
        documents=_documents(family.registry),
        statistics=_statistics(run, family, ruleset, options, findings),
    )


def _statistics(
    run: _Run, family: Family, ruleset: Ruleset, options: Options, findings: Iterable[Finding]
) -> Statistics:
    """What ran on the plans shown."""
    only = options.only
    shown = (f for f in run.facts if f.path in run.judged and (only is None or f.path in only))
    views = Once(plan_view(facts, family, ruleset) for facts in shown)
    whole = registry_view(family, ruleset) if options.with_family else None
    judged = Judged(ruleset, views, whole, options.with_family)
    return summed_up(judged, findings, detail=options.statistics)


def _documents(registry: Registry) -> dict[str, Instrument]:
    """The local documents that values of the workspace's own profiles may rest on."""
    rested = {s.instrument for e in registry.profiles.values() for s in e.value.settings}
    return {
        code: Instrument(id=code, title=e.value.title or code, number=e.value.number)
        for code, e in registry.instruments.items()
        if code in rested
    }


def _tried(finding: Finding, ruleset: Ruleset) -> bool:
    """A waiver of a rule that was not asked for cannot be called unmatched."""
    waived = finding.words.get("rule") if finding.rule == "waiver-unmatched" else None
    return not isinstance(waived, str) or ruleset.wanted(waived)


def _named(run: _Run, pack: Pack, options: Options) -> frozenset[str] | None:
    """The files named by the user with those they include; registries and packs that failed them."""
    if options.only is None:
        return None
    included = {path for plan in options.only for path in run.includes.get(plan, ())}
    shared = {e.path for e in run.not_checked if is_chapter(e.path)}
    packs = {located.location.path for located in pack.own_problems}
    return options.only | included | shared | packs


def _concerns(finding: Finding, only: frozenset[str]) -> bool:
    places = (finding.location, *(related.location for related in finding.related))
    return any(place.path in only for place in places)
