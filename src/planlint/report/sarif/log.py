"""The SARIF file: one run with its tool, its results and what the reader must know besides."""

from typing import Any

from planlint import __version__
from planlint.engine.report import Exit, Report
from planlint.report.wording import Wording

from .notices import kinds, notifications
from .places import BASE, message
from .results import kept, result
from .rules import descriptors
from .shapes import Descriptor

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
_ROOT = ("运行 planlint 的文件夹", "the folder in which planlint was called")


def to_sarif(report: Report, language: str, verdict: Exit) -> dict[str, Any]:
    """The report as a SARIF log, ready for JSON; *verdict* is the exit code of the run."""
    wording = Wording(report, language)
    rules = descriptors(wording)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    invocation = {
        "executionSuccessful": verdict is not Exit.NOT_CHECKED,
        "exitCode": int(verdict),
        "exitCodeDescription": verdict.name,
        "toolConfigurationNotifications": list(notifications(wording, index)),
    }
    run = {
        "tool": {"driver": _driver(wording, rules)},
        "automationDetails": {"id": f"planlint/{report.as_of}"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE: {"description": message(wording.pick(*_ROOT))}},
        "invocations": [invocation],
        "results": [result(finding, wording, index) for finding in kept(report.findings)],
        "properties": {"asOf": str(report.as_of), "partial": report.partial, **report.summary},
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver(wording: Wording, rules: list[Descriptor]) -> dict[str, Any]:
    manifest = wording.report.pack.manifest
    return {
        "name": "planlint",
        "version": __version__,
        "semanticVersion": __version__,
        "language": _LANGUAGES[wording.language],
        "rules": rules,
        "notifications": kinds(wording),
        "properties": {"rulebook": {"pack": manifest.id, "version": manifest.version}},
    }
