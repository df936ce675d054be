"""Findings at the nodes that they are about: plans by id, registry entries by their lines."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from planlint.engine.finding import Finding
from planlint.engine.report import Report
from planlint.family.family import Family
from planlint.family.whole.parts import Whole
from planlint.report.wording import OUTCOMES, SEVERITIES, Wording

from .touched import Touched


def findings_of(
    report: Report, family: Family, whole: Whole, language: str
) -> dict[str, tuple[Mapping[str, Any], ...]]:
    """Node id -> what is wrong with it; what belongs to no node stands under an empty id."""
    wording, touched = Wording(report, language), Touched.of(family, whole)
    plans = {node.id for node in whole.nodes if node.kind == "plan"}
    files = {node.path: node.id for node in whole.nodes if node.kind == "plan" and node.path}
    entries = _entries(whole)
    found: dict[str, list[Mapping[str, Any]]] = {}
    for finding in report.findings:
        path = finding.location.path
        node = finding.plan if finding.plan in plans else files.get(path, "")
        node = node or _entry(entries.get(path, ()), finding.location.line)
        found.setdefault(node, []).append(
            {**dict(_shown(finding, wording)), "touches": touched.by(finding)}
        )
    return {node: tuple(rows) for node, rows in found.items()}


def _entries(whole: Whole) -> dict[str, list[tuple[int, str]]]:
    """Registry file -> where its entries begin."""
    found: dict[str, list[tuple[int, str]]] = {}
    for node in whole.nodes:
        if node.kind in ("unit", "resource", "place") and node.path:
            found.setdefault(node.path, []).append((node.line, node.id))
    return {path: sorted(starts) for path, starts in found.items()}


def _entry(starts: "list[tuple[int, str]] | tuple[()]", line: int) -> str:
    number = bisect_right([start for start, _ in starts], line)
    return starts[number - 1][1] if number else ""


def _shown(finding: Finding, wording: Wording) -> Iterator[tuple[str, Any]]:
    """Both what it is called and what it is, for the eye and for filters."""
    language = wording.language
    yield "rule", finding.rule
    yield "severity", finding.severity if finding.outcome == "open" else finding.outcome
    waived = finding.outcome != "open"
    yield "word", (OUTCOMES[finding.outcome] if waived else SEVERITIES[finding.severity])[language]
    yield "message", wording.message(finding)
    yield "mend", wording.mend(finding)
    yield "basis", wording.basis(finding)
    yield "path", finding.location.path
    yield "line", finding.location.line
