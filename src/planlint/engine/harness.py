"""The harness that proves rules: every case of every rule, the rule alone, exact sets of findings."""

import copy
import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from planlint.rulebook.pack import Pack
from planlint.rulebook.rule import Case, Edit, Rule
from planlint.source.problem import Problem
from planlint.source.reader import read
from planlint.source.writing import to_yaml

from .finding import Finding
from .intake import Fetch
from .prose import check_prose
from .report import Report
from .run import Options, check_files

Files = Mapping[str, bytes]
# The file in which the text of a case stands.
PROSE = "text.md"
# Bookkeeping of the fixture, not part of the family.
_DAY = datetime.date(2026, 6, 30)


@dataclass(frozen=True)
class CaseResult:
    """What one case of one rule gave."""

    rule: str
    number: int
    expected: Counter[tuple[str, ...]]
    found: Counter[tuple[str, ...]]
    error: str = ""
    # Whether the rule saw anything of the kind it is about.
    examined: bool = True

    @property
    def passed(self) -> bool:
        """Whether the findings are exactly those expected."""
        return not self.error and self.expected == self.found


def run_case(
    pack: Pack, rule: Rule, number: int, case: Case, fixtures: Mapping[str, Files]
) -> CaseResult:
    """Edit the fixture, run the rule alone, compare exactly."""
    expected = Counter(
        (item.file, item.at, item.outcome, *sorted(item.related)) for item in case.finds
    )
    try:
        files = case_files(case, fixtures)
    except (LookupError, ValueError) as error:
        return CaseResult(rule.id, number, expected, Counter(), f"{type(error).__name__}: {error}")
    report = report_of(pack, rule, case, files)
    found = Counter(
        (f.location.path, _place(f, case), f.outcome, *sorted(_others(f, case)))
        for f in report.findings
    )
    busy = report.statistics.ran - report.statistics.idle
    return CaseResult(rule.id, number, expected, found, examined=rule.id in busy)


def report_of(pack: Pack, rule: Rule, case: Case, files: Files) -> Report:
    """The report on *files* with what the rule alone finds."""
    as_of = case.as_of or pack.fixture_date(rule.id) or _DAY
    options = Options(as_of=as_of, select=frozenset({rule.id}))
    checked = check_files if case.prose is None else check_prose
    report = checked(files, fetcher(files), pack, options)
    return replace(report, findings=tuple(f for f in report.findings if f.rule == rule.id))


def case_files(case: Case, fixtures: Mapping[str, Files]) -> dict[str, bytes]:
    """The edited fixture of a case, or its text.

    Raises:
        LookupError: an edit names a fixture, file or place that is not there.
    """
    if case.prose is not None:
        return {PROSE: case.prose.encode()}
    return edited(fixtures[case.on], case.edit)


def fetcher(files: Files) -> Fetch:
    """A fetch over files in memory."""

    def fetch(path: str) -> bytes | Problem:
        return files[path] if path in files else Problem("broken-link", {}, fatal=True)

    return fetch


def verdicts(rule: Rule) -> tuple[bool, bool]:
    """Whether some case shows that the rule fires, and some case that it passes."""
    fires = any(case.finds for case in rule.cases)
    passes = any(not case.finds for case in rule.cases)
    return fires, passes


def _place(finding: Finding, case: Case) -> str:
    """Where a case expects a finding: by ids, in a text by line and column."""
    place = finding.location
    return finding.at if case.prose is None else f"{place.line}:{place.column}"


def _others(finding: Finding, case: Case) -> Iterator[str]:
    """Related files are compared only where the case says something about them."""
    if any(item.related for item in case.finds):
        yield from (related.location.path for related in finding.related)


def edited(files: Files, edits: tuple[Edit, ...]) -> dict[str, bytes]:
    """A copy of *files* with *edits* made in their data.

    Raises:
        KeyError: an edit names a file or place that is not there.
    """
    changed: dict[str, Any] = {}
    for edit in edits:
        if edit.copy_of:
            changed[edit.file] = copy.deepcopy(_data_of(edit.copy_of, files, changed))
        elif edit.set == "/":  # the whole file, which may be new
            changed[edit.file] = copy.deepcopy(edit.to)
        else:
            changed[edit.file] = _data_of(edit.file, files, changed)
            _apply(changed[edit.file], edit)
    return {**files, **{path: to_yaml(data) for path, data in changed.items()}}


def _data_of(path: str, files: Files, changed: Mapping[str, Any]) -> Any:
    """The data of a file with the edits made so far."""
    if path in changed:
        return changed[path]
    tree = read(files[path], lists=True).tree
    if tree is None:
        raise ValueError(f"{path} cannot be read")
    return tree.data


def _apply(data: Any, edit: Edit) -> None:
    path = edit.remove or edit.set or edit.add or edit.rename or ""
    steps = [step for step in path.split("/") if step]
    if edit.add:
        _descend(data, steps).append(copy.deepcopy(edit.to))  # a later edit may change it
        return
    parent = _descend(data, steps[:-1])
    key = _step(parent, steps[-1], new=bool(edit.set))
    if edit.remove:
        del parent[key]
    elif edit.rename:
        parent[edit.to] = parent.pop(key)
    else:
        parent[key] = copy.deepcopy(edit.to)


def _descend(data: Any, steps: list[str]) -> Any:
    for step in steps:
        data = data[_step(data, step)]
    return data


def _step(data: Any, step: str, *, new: bool = False) -> Any:
    """The key or index that *step* means: items of a list go by id, level or grade, then number."""
    if isinstance(data, dict):
        if step not in data and not new:
            raise KeyError(step)
        return step
    for index, item in enumerate(data):
        if isinstance(item, dict) and step in (
            item.get("id"),
            item.get("level"),
            item.get("grade"),
        ):
            return index
    if step.isdigit() and int(step) < len(data):
        return int(step)
    raise KeyError(step)
