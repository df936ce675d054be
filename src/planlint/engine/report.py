"""The outcome of one run: findings, what was not checked, under which law; and the verdict."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from planlint.model.law import Instrument
from planlint.rulebook.pack import Pack

from .finding import Finding, severity_rank
from .statistics import Statistics


class Exit(IntEnum):
    """Exit codes; one table in docs/exit-codes.md, compared by a test."""

    COMPLIANT = 0
    FINDINGS = 1
    USAGE = 2
    NOT_CHECKED = 3


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A file that could not be judged, and the finding code that says why."""

    path: str
    reason: str
    # Whether the file could not be read at all (exit 3), or only has no type to judge it by.
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Skipped:
    """An edition that does not speak on the day: not yet issued, superseded or repealed."""

    path: str
    plan: str
    standing: str


@dataclass(frozen=True)
class Report:
    """Everything one run of ``check`` found."""

    as_of: datetime.date
    pack: Pack
    findings: tuple[Finding, ...] = ()
    # The plans among the files, those that do not speak on the day included.
    plan_files: tuple[str, ...] = ()
    # Texts without data, of which only the wording was judged.
    prose_files: tuple[str, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    partial: bool = False
    # Whether there was a workspace around the plans; a single file is judged alone.
    with_family: bool = True
    # Unit id, post, or ``plan#body`` -> printed name, for messages.
    names: Mapping[str, str] = field(default_factory=dict)
    # Local documents that findings rest on, as instruments of law: from the registry.
    documents: Mapping[str, Instrument] = field(default_factory=dict)
    # Which rules ran, and what they looked at.
    statistics: Statistics = field(default_factory=Statistics)

    @property
    def plans(self) -> int:
        """How many plans there were."""
        return len(self.plan_files)

    def count(self, severity: str) -> int:
        """Open findings of one severity."""
        return sum(1 for f in self.findings if f.outcome == "open" and f.severity == severity)

    @property
    def summary(self) -> dict[str, int]:
        """The counts of the JSON report."""
        outcomes = [f.outcome for f in self.findings]
        return {
            "plans": self.plans,
            "prose": len(self.prose_files),
            "error": self.count("error"),
            "warning": self.count("warning"),
            "info": self.count("info"),
            "waived": outcomes.count("waived"),
            "undecided": outcomes.count("undecided"),
            "not_checked": len(self.not_checked),
        }


def exit_code(report: Report, fail_on: str = "error") -> Exit:
    """The verdict: 3 wins over 1; *fail_on* is error, warning, info or undecided."""
    if any(entry.fatal for entry in report.not_checked):
        return Exit.NOT_CHECKED
    if any(fails(finding, fail_on) for finding in report.findings):
        return Exit.FINDINGS
    return Exit.COMPLIANT


def fails(finding: Finding, fail_on: str) -> bool:
    """Whether this finding alone makes the verdict 'findings'."""
    if finding.outcome == "undecided":
        return fail_on == "undecided"
    level = "error" if fail_on == "undecided" else fail_on
    return finding.outcome == "open" and (
        severity_rank(finding.severity) <= ("error", "warning", "info").index(level)
    )
