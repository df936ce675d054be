"""The SARIF file: one run with its tool, its results and what the reader must know besides."""

from collections.abc import Iterator
from typing import Any

from planlint import __version__
from planlint.engine.report import Exit, Report
from planlint.report.coverage import notes
from planlint.report.wording import STANDINGS, Wording

from .places import BASE, file, message
from .results import LIMIT, kept, result
from .rules import descriptors
from .shapes import Descriptor, Level, Notification

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def to_sarif(report: Report, language: str, verdict: Exit) -> dict[str, Any]:
    """The report as a SARIF log, ready for JSON; *verdict* is the exit code of the run."""
    wording = Wording(report, language)
    rules = descriptors(wording)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    said = _Notifications(wording, index)
    run = {
        "tool": {"driver": _driver(report, language, rules, said)},
        "automationDetails": {"id": f"planlint/{report.as_of}"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            BASE: {"description": message(wording.pick(*_ROOT))},
        },
        "invocations": [
            {
                "executionSuccessful": verdict is not Exit.NOT_CHECKED,
                "exitCode": int(verdict),
                "exitCodeDescription": verdict.name,
                "toolConfigurationNotifications": said.all,
            }
        ],
        "results": [result(finding, wording, index) for finding in kept(report.findings)],
        "properties": {"asOf": str(report.as_of), "partial": report.partial, **report.summary},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver(
    report: Report, language: str, rules: list[Descriptor], said: "_Notifications"
) -> dict[str, Any]:
    manifest = report.pack.manifest
    return {
        "name": "planlint",
        "version": __version__,
        "semanticVersion": __version__,
        "language": _LANGUAGES[language],
        "rules": rules,
        "notifications": [{"id": code} for code in said.codes],
        "properties": {"rulebook": {"pack": manifest.id, "version": manifest.version}},
    }


class _Notifications:
    """What was not checked, and what limits the verdict."""

    def __init__(self, wording: Wording, index: dict[str, int]) -> None:
        self._wording, self._index = wording, index
        self.codes: list[str] = []
        self.all = [*self._not_checked(), *self._cut(), *self._skipped(), *self._notes()]

    def _one(self, code: str, level: Level, text: str, path: str | None = None) -> Notification:
        if code not in self.codes:
            self.codes.append(code)
        made: Notification = {
            "descriptor": {"id": code, "index": self.codes.index(code)},
            "level": level,
            "message": message(text),
        }
        if path is not None:
            made["locations"] = [{"physicalLocation": file(path)}]
        return made

    def _not_checked(self) -> Iterator[Notification]:
        for entry in self._wording.report.not_checked:
            text = (
                f"{self._wording.pick('未检查', 'not checked')}: {self._wording.name(entry.reason)}"
            )
            made = self._one("not-checked", "error", text, entry.path)
            made["associatedRule"] = {"id": entry.reason, "index": self._index[entry.reason]}
            yield made

    def _cut(self) -> Iterator[Notification]:
        left = len(self._wording.report.findings) - LIMIT
        if left > 0:
            zh = f"问题太多，只列出 {LIMIT} 个（先列错误），另有 {left} 个没有列出"
            en = f"too many findings: {LIMIT} are listed, errors first, {left} are left out"
            yield self._one("results-cut", "warning", self._wording.pick(zh, en))

    def _skipped(self) -> Iterator[Notification]:
        for entry in self._wording.report.skipped:
            text = STANDINGS[entry.standing][self._wording.language]
            yield self._one("skipped", "note", text, entry.path)

    def _notes(self) -> Iterator[Notification]:
        for code, note in notes(self._wording.report):
            yield self._one(code, "note", note[self._wording.language])


_ROOT = ("运行 planlint 的文件夹", "the folder in which planlint was called")
