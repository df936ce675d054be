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
from planlint.engine.report import NotChecked, Report
from planlint.engine.ruleset import Ruleset
from planlint.engine.run import Options, check_files, plan_files
from planlint.model.document import Location
from planlint.rulebook.builtin import builtin_pack
from planlint.rulebook.pack import Pack

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
    )
    examine_all = _examine_all(workspace, pack, wanted.jobs)
    if step is not None:
        examine_all = _stepping(examine_all, step)
    report = check_files(workspace.paths, workspace.disk.fetch, pack, options, examine_all)
    if workspace.named or report.plans or report.not_checked:
        return report
    nothing = problem_finding("no-plans", {}, Location(workspace.folder))
    not_checked = (NotChecked(workspace.folder, "no-plans"),)
    return replace(report, findings=(*report.findings, nothing), not_checked=not_checked)


def _examine_all(workspace: Workspace, pack: Pack, jobs: int | None) -> ExamineAll:
    if jobs is None:
        jobs = jobs_that_pay(len(workspace.paths))
    if jobs > 1 and pack is builtin_pack():  # other processes know no other
        return side_by_side(workspace.root, jobs)
    return one_by_one(workspace.disk.fetch)


def _stepping(examine_all: ExamineAll, step: Callable[[], None]) -> ExamineAll:
    def all_of(paths: Sequence[str], ruleset: Ruleset) -> Iterator[Examined]:
        for examined in examine_all(paths, ruleset):
            yield examined
            step()

    return all_of


def check_all(
    workspaces: Sequence[Workspace], pack: Pack, wanted: Wanted, tell: Tell = lambda _, __: None
) -> tuple[Report, dict[str, Path]]:
    """Check several workspaces into one report; paths become relative to the current folder.

    Returns the report and, for source frames, the full path of each shown path.
    """
    reports: list[Report] = []
    files: dict[str, Path] = {}
    total = sum(len(plan_files(workspace.paths)) for workspace in workspaces)
    done = itertools.count(1)
    for workspace in workspaces:
        report = check_workspace(workspace, pack, wanted, lambda: tell(next(done), total))
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
            not_checked=(*first.not_checked, *other.not_checked),
            skipped=(*first.skipped, *other.skipped),
            with_family=first.with_family and other.with_family,
            names={**other.names, **first.names},
        )
    return first
