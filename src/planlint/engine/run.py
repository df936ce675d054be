"""One run of ``check``: intake, the two halves, waivers, report. Pure but for the *fetch* given."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from planlint.family.facts import Facts
from planlint.family.family import standing
from planlint.family.ledger import Ledger, read_ledger
from planlint.family.mentions import Lexicon
from planlint.family.registry import Registry, read_registry
from planlint.model.document import Document, Location
from planlint.model.fields import nearest
from planlint.model.fitting import Fitted, Located, fit
from planlint.model.ledger import LEDGER_RECORDS
from planlint.model.plan import PLAN_TYPES, Plan
from planlint.model.registries import REGISTRY_ENTRIES
from planlint.rulebook.pack import Pack
from planlint.source.problem import Problem

from .family_half import check_family
from .finding import Finding
from .intake import Fetch, Opened, open_file, open_plan
from .naming import names_of
from .plan_half import check_plan
from .problems import finding_of
from .report import NotChecked, Report, Skipped
from .ruleset import Ruleset
from .waivers import apply_waivers

_REGISTRY, _LEDGER = "registry/", "ledger/"
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
    untyped: list[Opened] = field(default_factory=list)
    attached: set[str] = field(default_factory=set)
    plans: int = 0

    def take(self, opened: Opened, plan: str = "") -> None:
        """Turn the problems of a file into findings."""
        self.findings.extend(finding_of(located, plan) for located in opened.problems)
        if opened.failure is not None:
            self.not_checked.append(NotChecked(opened.path, opened.failure))


def check_files(paths: Iterable[str], fetch: Fetch, pack: Pack, options: Options) -> Report:
    """Check all *paths*; *fetch* gives the bytes of a path."""
    run = _Run(fetch)
    ordered = sorted(paths)
    registry = _read_registry(run, [p for p in ordered if p.startswith(_REGISTRY)])
    ledger = _read_ledger(run, [p for p in ordered if p.startswith(_LEDGER)])
    ruleset = make_ruleset(pack, registry, options)
    for path in ordered:
        if not path.startswith((_REGISTRY, _LEDGER)):
            _check_one(run, path, ruleset)
    _report_untyped(run)
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


def _read_registry(run: _Run, paths: list[str]) -> Registry:
    registry, problems = read_registry(_documents(run, paths, _REGISTRY))
    run.findings.extend(finding_of(located) for located in problems)
    return registry


def _read_ledger(run: _Run, paths: list[str]) -> Ledger:
    ledger, problems = read_ledger(_documents(run, paths, _LEDGER))
    run.findings.extend(finding_of(located) for located in problems)
    return ledger


def _documents(run: _Run, paths: list[str], folder: str) -> Mapping[str, Document]:
    """The readable files of a folder by stem; a name that is no chapter is a finding."""
    known: Iterable[str] = REGISTRY_ENTRIES if folder == _REGISTRY else LEDGER_RECORDS
    documents: dict[str, Document] = {}
    for path in paths:
        opened = open_file(path, run.fetch, lists=True)
        stem = path.removeprefix(folder).removesuffix(".yaml").removesuffix(".yml")
        if stem not in known:
            words = {"name": stem, "near": nearest(stem, known), "known": "、".join(known)}
            opened.problems.append(Located(Problem("unknown-chapter", words), Location(path)))
        run.take(opened)
        if opened.document is not None:
            documents[stem] = opened.document
    return documents


def _check_one(run: _Run, path: str, ruleset: Ruleset) -> None:
    opened = open_plan(path, run.fetch)
    run.attached.update(opened.attached)
    data = opened.document.tree.data if opened.document else None
    if opened.document is None or not isinstance(data, dict) or data.get("type") not in PLAN_TYPES:
        run.untyped.append(opened)
        return
    run.plans += 1
    fitted = fit(PLAN_TYPES[str(data["type"])], opened.document)
    plan = fitted.value
    opened.problems.extend((*fitted.problems, *_demanded(fitted)))
    run.take(opened, plan.id)
    state = standing(plan, ruleset.as_of)
    if state in ("future", "past"):
        run.skipped.append(Skipped(path, plan.id, state))
        run.facts.append(check_plan(fitted, replace(ruleset, select=frozenset({""}))).facts)
        return
    result = check_plan(fitted, ruleset)
    run.findings.extend(result.findings)
    run.facts.append(result.facts)


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
    wanted = [f for f in run.findings if ruleset.wanted(f.rule)]
    findings = apply_waivers(wanted, ledger, options.as_of)
    if options.only is not None:
        findings = tuple(f for f in findings if _concerns(f, options.only))
    not_checked = [
        entry for entry in run.not_checked if options.only is None or entry.path in options.only
    ]
    return Report(
        as_of=options.as_of,
        pack=ruleset.pack,
        findings=tuple(sorted(set_of(findings), key=lambda f: f.order)),
        plans=run.plans if options.only is None else sum(f.path in options.only for f in run.facts),
        not_checked=tuple(not_checked),
        skipped=tuple(run.skipped),
        partial=ruleset.is_partial,
        with_family=options.with_family,
        names=names_of(run.facts, registry, options.as_of),
    )


def set_of(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without exact repeats: a file included by two plans is wrong once."""
    return list({(f.order, f.fingerprint): f for f in findings}.values())


def _concerns(finding: Finding, only: frozenset[str]) -> bool:
    places = (finding.location, *(related.location for related in finding.related))
    return any(place.path in only for place in places)
