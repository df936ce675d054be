"""``check`` over workspaces on disk: the engine's run with files under it."""

import datetime
import gc
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from planlint.engine.finding import Finding
from planlint.engine.problems import problem_finding
from planlint.engine.report import NotChecked, Report
from planlint.engine.run import Options, check_files
from planlint.model.document import Location
from planlint.rulebook.pack import Pack

from .workspace import Workspace


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for."""

    as_of: datetime.date
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()


def tame_collector() -> None:
    """Raise the collector's thresholds once: it would walk the facts of all plans and free nothing.

    Checking leaves no cycles behind but for values of wrong form (docs/performance.md).
    """
    gc.set_threshold(10_000_000, 50, 50)


def check_workspace(workspace: Workspace, pack: Pack, wanted: Wanted) -> Report:
    """Check one workspace; paths in the report are relative to its root."""
    options = Options(
        as_of=wanted.as_of,
        select=wanted.select,
        ignore=wanted.ignore,
        only=workspace.named,
        with_family=workspace.is_workspace,
    )
    report = check_files(workspace.paths, workspace.disk.fetch, pack, options)
    if workspace.named or report.plans or report.not_checked:
        return report
    nothing = problem_finding("no-plans", {}, Location(workspace.folder))
    not_checked = (NotChecked(workspace.folder, "no-plans"),)
    return replace(report, findings=(*report.findings, nothing), not_checked=not_checked)


def check_all(
    workspaces: Iterable[Workspace], pack: Pack, wanted: Wanted
) -> tuple[Report, dict[str, Path]]:
    """Check several workspaces into one report; paths become relative to the current folder.

    Returns the report and, for source frames, the full path of each shown path.
    """
    reports: list[Report] = []
    files: dict[str, Path] = {}
    for workspace in workspaces:
        report = check_workspace(workspace, pack, wanted)
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
            plans=first.plans + other.plans,
            not_checked=(*first.not_checked, *other.not_checked),
            skipped=(*first.skipped, *other.skipped),
            with_family=first.with_family and other.with_family,
            names={**other.names, **first.names},
        )
    return first
