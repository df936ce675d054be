"""``check`` over workspaces on disk: the engine's run with files under it."""

import datetime
import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planlint.engine.examining import ExamineAll, Examined, one_by_one
from planlint.engine.finding import Finding
from planlint.engine.problems import problem_finding
from planlint.engine.prose import check_prose
from planlint.engine.report import NotChecked, Report
from planlint.engine.ruleset import Ruleset
from planlint.engine.run import Options, check_files, plan_files
from planlint.family.lawbook import Lawbook
from planlint.model.document import Location
from planlint.rulebook.pack import Pack

from .errors import UsageProblem
from .exchange.kept import notices
from .parallel import side_by_side
from .workspace import Workspace

# Told after each file: how many are checked, of how many.
Tell = Callable[[int, int], None]

# From so many files more than one process pays, and more than so many do not.
_PAYS, _MOST = 500, 4


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for."""

    as_of: datetime.date
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    # Processes for the first half; None: as many as pay.
    jobs: int | None = 1
    # Whether the day is the present, and not one that was asked for.
    as_of_now: bool = True
    # Whether every place that a rule looked at is counted.
    statistics: bool = False


def jobs_that_pay(files: int) -> int:
    """How many processes check so many files soonest (docs/performance.md)."""
    return 1 if files < _PAYS else min(os.cpu_count() or 1, _MOST)


def check_workspace(
    workspace: Workspace, pack: Pack, wanted: Wanted, step: Callable[[], None] | None = None
) -> Report:
    """Check one workspace; paths in the report are relative to its root.

    *step* is called after each file.
    """
    options = Options(
        as_of=wanted.as_of,
        select=wanted.select,
        ignore=wanted.ignore,
        only=workspace.named,
        with_family=workspace.is_workspace,
        as_of_now=wanted.as_of_now,
        statistics=wanted.statistics,
    )
    examine_all = _examine_all(workspace, pack, wanted.jobs)
    if step is not None:
        examine_all = _stepping(examine_all, step)
    noticed = notices(workspace.root) if workspace.is_workspace else ()
    report = check_files(workspace.paths, workspace.disk.fetch, pack, options, examine_all, noticed)
    if workspace.named or report.plans or report.not_checked:
        return report
    nothing = problem_finding("no-plans", {}, Location(workspace.folder))
    not_checked = (NotChecked(workspace.folder, "no-plans"),)
    return replace(report, findings=(*report.findings, nothing), not_checked=not_checked)


def _examine_all(workspace: Workspace, pack: Pack, jobs: int | None) -> ExamineAll:
    if jobs is None:
        jobs = jobs_that_pay(len(workspace.paths))
    if jobs > 1 and pack is workspace.pack:  # other processes know no other
        return side_by_side(workspace.root, jobs, workspace.own)
    return one_by_one(workspace.disk.fetch)


def _stepping(examine_all: ExamineAll, step: Callable[[], None]) -> ExamineAll:
    def all_of(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
        for examined in examine_all(paths, ruleset):
            yield examined
            step()

    return all_of


def check_all(
    workspaces: Sequence[Workspace],
    wanted: Wanted,
    tell: Tell = lambda _, __: None,
    texts: Sequence[Workspace] = (),
) -> tuple[Report, dict[str, Path]]:
    """Check several workspaces into one report, each by the rulebook of its own.

    Of the files named in *texts* only the wording is judged. Paths become relative to the current
    folder. Returns the report and, for source frames, the full path of each shown path.

    Raises:
        UsageProblem: two of them have different rules under one name.
    """
    reports: list[Report] = []
    files: dict[str, Path] = {}
    total = sum(len(plan_files(workspace.paths)) for workspace in workspaces)
    done = itertools.count(1)
    for workspace in workspaces:
        report = check_workspace(workspace, workspace.pack, wanted, lambda: tell(next(done), total))
        reports.append(_shifted(report, workspace.root, files))
    options = Options(
        as_of=wanted.as_of, select=wanted.select, ignore=wanted.ignore, statistics=wanted.statistics
    )
    told = {workspace.root for workspace in workspaces}
    for workspace in texts:
        pack = workspace.pack
        if workspace.root in told:  # what is wrong with its packs
            pack = replace(pack, own_problems=())
        report = check_prose(workspace.named or (), workspace.disk.fetch, pack, options)
        reports.append(_shifted(report, workspace.root, files))
    return _joined(reports), files


def _shifted(report: Report, root: Path, files: dict[str, Path]) -> Report:
    def shown(path: str) -> str:
        full = root / path
        name = _encodable(Path(os.path.relpath(full)).as_posix())
        files[name] = full
        return name

    def place(location: Location) -> Location:
        return location._replace(path=shown(location.path))

    def finding(item: Finding) -> Finding:
        related = tuple(replace(r, location=place(r.location)) for r in item.related)
        origin = _encodable(item.location.path)
        return replace(item, location=place(item.location), related=related, origin=origin)

    return replace(
        report,
        findings=tuple(finding(item) for item in report.findings),
        plan_files=tuple(map(shown, report.plan_files)),
        prose_files=tuple(map(shown, report.prose_files)),
        not_checked=tuple(replace(entry, path=shown(entry.path)) for entry in report.not_checked),
        skipped=tuple(replace(entry, path=shown(entry.path)) for entry in report.skipped),
    )


def _encodable(path: str) -> str:
    """The bytes of an old archive that are no UTF-8 as escapes."""
    return os.fsencode(path).decode(errors="backslashreplace")


def _joined(reports: list[Report]) -> Report:
    first, *others = reports
    for other in others:
        first = replace(
            first,
            findings=tuple(sorted((*first.findings, *other.findings), key=lambda f: f.order)),
            plan_files=(*first.plan_files, *other.plan_files),
            prose_files=(*first.prose_files, *other.prose_files),
            pack=_united(first.pack, other.pack),
            not_checked=(*first.not_checked, *other.not_checked),
            skipped=(*first.skipped, *other.skipped),
            with_family=first.with_family and other.with_family,
            statistics=first.statistics + other.statistics,
            names={**other.names, **first.names},
            documents={**other.documents, **first.documents},
        )
    return first


def _united(one: Pack, other: Pack) -> Pack:
    """The rules of two workspaces: findings are worded by the rule of their name."""
    if one is other:
        return one
    for name in one.rules.keys() & other.rules.keys():
        if one.rules[name].rule != other.rules[name].rule:
            packs = " / ".join(sorted({one.rules[name].pack, other.rules[name].pack}))
            raise UsageProblem(
                f"两个工作区的规则包（{packs}）对规则“{name}”写法不同，请分别检查",
                f"the packs of two workspaces ({packs}) differ on the rule “{name}”: check each apart",
            )
    more = [manifest for manifest in other.own if manifest not in one.own]
    return replace(
        one,
        rules={**other.rules, **one.rules},
        lawbook=Lawbook({**other.lawbook.instruments, **one.lawbook.instruments}),
        own=(*one.own, *more),
    )
