"""Annotations for GitHub Actions: workflow commands, one a line.

GitHub shows ten annotations of each kind a step. So errors come first, then warnings, then notices;
the tenth notice is kept for the counts, and further notices are plain lines of the log. Waived
findings are such lines too. Nothing that a plan says can begin a line, so it can give no command.
"""

from collections.abc import Iterator

from planlint.engine.finding import Finding, severity_rank
from planlint.engine.report import Report
from planlint.model.document import Location

from .coverage import notes
from .printable import printable
from .wording import OUTCOMES, SEVERITIES, STANDINGS, Wording

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_SHOWN = 10


def to_github(report: Report, language: str) -> Iterator[str]:
    """The lines for standard output of a step."""
    wording = Wording(report, language)
    yield from _not_checked(wording)
    notices = 0
    for finding in sorted(report.findings, key=_urgency):
        command = _command(finding)
        notices += command == "notice"
        if finding.outcome == "waived" or notices >= _SHOWN:
            yield _plain(finding, wording)
        else:
            yield _annotation(command, finding, wording)
    for entry in report.skipped:
        yield _log(f"{entry.path}: {STANDINGS[entry.standing][language]}")
    for _, note in notes(report):
        yield _log(note[language])
    yield f"::notice title=planlint::{_data(_counts(wording))}"


def _not_checked(wording: Wording) -> Iterator[str]:
    """Files that could not be judged, where ``--select`` leaves no finding that says so."""
    told = {(finding.location.path, finding.rule) for finding in wording.report.findings}
    for entry in wording.report.not_checked:
        if (entry.path, entry.reason) not in told:
            text = wording.name(entry.reason)
            path = _property(printable(entry.path))
            title = f"{wording.pick('未检查', 'not checked')} ({entry.reason})"
            line = f"::error file={path},title={title}::{_data(text)}"
            yield line if entry.fatal else _log(f"{entry.path}: {title}")


def _command(finding: Finding) -> str:
    return _COMMANDS[finding.severity] if finding.outcome == "open" else "notice"


def _urgency(finding: Finding) -> tuple[int, int, tuple[object, ...]]:
    outcome = ("open", "undecided", "waived").index(finding.outcome)
    return outcome, severity_rank(finding.severity), finding.order


def _annotation(command: str, finding: Finding, wording: Wording) -> str:
    title = f"{wording.name(finding.rule)} ({finding.rule})"
    if finding.outcome == "undecided":
        title = f"{OUTCOMES['undecided'][wording.language]}: {title}"
    given = {"file": finding.location.path, **_region(finding.location), "title": title}
    properties = ",".join(f"{key}={_property(printable(value))}" for key, value in given.items())
    lines = (wording.message(finding), wording.advice(finding), *wording.grounds(finding))
    text = "\n".join(printable(line) for line in lines if line)
    return f"::{command} {properties}::{_data(text)}"


def _region(place: Location) -> dict[str, str]:
    """Lines and columns, both from 1 and inclusive; GitHub takes columns on one line only."""
    region = {"line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:
        region["col"] = str(place.column)
        region["endColumn"] = str(max(place.column, place.end_column - 1))
    return region


def _plain(finding: Finding, wording: Wording) -> str:
    place = f"{finding.location.path}:{finding.location.line}:{finding.location.column}"
    severity = SEVERITIES[finding.severity][wording.language]
    outcome = OUTCOMES[finding.outcome][wording.language]
    text = f"{wording.message(finding)} {wording.excuse(finding)}".rstrip()
    return _log(f"{place}: {severity} · {outcome}  {finding.rule}  {text}")


def _log(text: str) -> str:
    """A line that is no command; the runner still obeys the older ``##[…]`` anywhere in a line."""
    return f"planlint: {printable(text)}".replace("##[", "## [")


def _counts(wording: Wording) -> str:
    return " · ".join(f"{name} {count}" for _, name, count in wording.counts())


def _data(text: str) -> str:
    """The text of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property of a command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
