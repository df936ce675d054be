"""JUnit XML, for the test pages of CI systems.

A suite is a file, a case a finding: named by rule and place, so that pages which compare two runs
know it again. A finding that fails the run is a failure, an undecided or waived one is skipped with
its reason, all others pass with the finding as output. A file that could not be read is an error; a
plan without findings is one case that passes. So a run with exit code 0 has neither failures nor
errors, with 1 failures, with 3 errors. What limits the verdict is skipped in a suite of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from planlint import __version__
from planlint.engine.finding import Finding
from planlint.engine.report import NotChecked, Report, fails

from .coverage import notes
from .printable import printable
from .wording import STANDINGS, Wording

# Tag of an outcome -> attribute that counts it.
_COUNTS = {"failure": "failures", "error": "errors", "skipped": "skipped"}


def to_junit(report: Report, language: str, fail_on: str) -> str:
    """The report as XML text; *fail_on* is the level that fails the run."""
    maker = _Maker(report, Wording(report, language), fail_on)
    root = ET.Element("testsuites", name="planlint")
    for path in sorted({*report.plan_files, *report.prose_files, *maker.findings, *maker.stopped}):
        root.append(_suite(path, list(maker.cases(path)), report))
    limits = list(maker.limits())
    if limits:
        root.append(_suite("planlint", limits, report))
    _count(root, root.findall("testsuite/testcase"))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}'


class _Maker:
    """The cases of one report."""

    def __init__(self, report: Report, wording: Wording, fail_on: str) -> None:
        self._report, self._wording, self._fail_on = report, wording, fail_on
        self.findings: dict[str, list[Finding]] = {}
        for finding in report.findings:
            self.findings.setdefault(finding.location.path, []).append(finding)
        self.stopped = {entry.path: entry for entry in report.not_checked}
        self._standing = {entry.path: entry.standing for entry in report.skipped}

    def cases(self, path: str) -> Iterator[ET.Element]:
        """The cases of one file; never none."""
        names: dict[str, int] = {}
        stopped = self.stopped.get(path)
        for finding in self.findings.get(path, ()):
            if stopped and stopped.fatal and finding.rule == stopped.reason:
                continue  # told as the error
            name = f"{finding.rule} @ {finding.at}"
            names[name] = count = names.get(name, 0) + 1
            yield self._finding(finding, name if count == 1 else f"{name} ({count})")
        if stopped:
            yield self._stopped(stopped)
        elif path in self._standing:
            case = _case(path, "planlint")
            standing = STANDINGS[self._standing[path]][self._wording.language]
            yield _with(case, "skipped", standing)
        elif not names:
            yield _case(path, "planlint")

    def limits(self) -> Iterator[ET.Element]:
        """What limits the verdict."""
        for code, note in notes(self._report):
            case = ET.Element("testcase", classname="planlint", name=code)
            yield _with(case, "skipped", note[self._wording.language])

    def _finding(self, finding: Finding, name: str) -> ET.Element:
        case = _case(finding.location.path, name, finding.location.line)
        lines = list(self._lines(finding))
        if fails(finding, self._fail_on):
            return _with(case, "failure", lines[0], lines, finding.rule)
        if finding.outcome == "open":
            output = ET.SubElement(case, "system-out")
            output.text = "\n".join(map(printable, lines))
            return case
        reason = self._wording.excuse(finding) if finding.waiver else lines[0]
        return _with(case, "skipped", reason, lines)

    def _lines(self, finding: Finding) -> Iterator[str]:
        place = finding.location
        yield self._wording.message(finding)
        yield f"{place.path}:{place.line}:{place.column}"
        yield from self._wording.grounds(finding)
        yield self._wording.advice(finding)

    def _stopped(self, entry: NotChecked) -> ET.Element:
        """A file that could not be read is an error; one without a type fails by its finding."""
        told = [f for f in self.findings.get(entry.path, ()) if f.rule == entry.reason]
        lines = list(self._lines(told[0])) if told else [self._wording.name(entry.reason)]
        case = _case(entry.path, f"not-checked: {entry.reason}")
        return _with(case, "error" if entry.fatal else "skipped", lines[0], lines, entry.reason)


def _case(path: str, name: str, line: int | None = None) -> ET.Element:
    given = {"classname": printable(path), "name": printable(name), "file": printable(path)}
    if line is not None:
        given["line"] = str(line)
    return ET.Element("testcase", given)


def _with(
    case: ET.Element, tag: str, message: str, lines: Sequence[str] = (), kind: str = ""
) -> ET.Element:
    outcome = ET.SubElement(case, tag, message=printable(message))
    if kind and tag != "skipped":
        outcome.set("type", kind)
    outcome.text = "\n".join(printable(line) for line in lines if line) or None
    return case


def _suite(name: str, cases: Sequence[ET.Element], report: Report) -> ET.Element:
    suite = ET.Element("testsuite", name=printable(name))
    _count(suite, cases)
    manifest = report.pack.manifest
    known: Mapping[str, str] = {
        "planlint": __version__,
        "as_of": str(report.as_of),
        "rulebook": f"{manifest.id} {manifest.version}",
    }
    properties = ET.SubElement(suite, "properties")
    for key, value in known.items():
        ET.SubElement(properties, "property", name=key, value=value)
    suite.extend(cases)
    return suite


def _count(element: ET.Element, cases: Sequence[ET.Element]) -> None:
    element.set("tests", str(len(cases)))
    for tag, attribute in _COUNTS.items():
        element.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
