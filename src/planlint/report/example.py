"""The failing example of a rule: what its own case changes, and what planlint then really says."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from planlint.engine.harness import Files, case_files, report_of
from planlint.engine.report import Report
from planlint.rulebook.pack import BoundRule, Pack
from planlint.rulebook.rule import Case, Edit
from planlint.rulebook.words import Both
from planlint.source.text import Text, decode

from .text import TextReport

_DEEDS = {
    "remove": Both(zh="删去", en="removed"),
    "set": Both(zh="改写", en="changed"),
    "add": Both(zh="追加到", en="added to"),
    "rename": Both(zh="改键", en="renamed"),
}
_LONG = 80
_NOTE = {"zh": "说明", "en": "note"}


@dataclass(frozen=True)
class Example:
    """The first failing case of a rule with its report."""

    case: Case
    files: Files
    report: Report

    @property
    def points(self) -> list[str]:
        """The places that its findings point at, by ids, each once."""
        return list(dict.fromkeys(finding.at for finding in self.report.findings))

    def edits(self, language: str) -> Iterator[str]:
        """On what day, and what was changed in the good family, one line each."""
        if self.case.as_of:
            yield f"--as-of {self.case.as_of}"
        for edit in self.case.edit:
            yield _edited(edit, language)

    def lines(self, language: str) -> list[str]:
        """The findings as ``check`` prints them, without notes and counts."""
        shown = TextReport(self.report, language, self._line_of, lambda _, text: text)
        said = [
            line.rstrip() for line in shown.lines() if not line.startswith(f"{_NOTE[language]}: ")
        ]
        return said[: -1 if said[-2:-1] != [""] else -2]

    def _line_of(self, path: str, number: int) -> str | None:
        text = decode(self.files[path])
        return text.line(number) if isinstance(text, Text) else None


def example_of(bound: BoundRule, pack: Pack, fixtures: dict[str, Files]) -> Example | None:
    """Run the first case in which the rule finds something; None where there is none."""
    case = next((case for case in bound.rule.cases if case.finds), None)
    if case is None:
        return None
    try:
        files = case_files(case, fixtures)
    except (LookupError, ValueError):  # a case of a user's pack that does not fit its fixture
        return None
    found = report_of(pack, bound.rule, case, files)
    report = Report(found.as_of, pack, found.findings, names=found.names)
    return Example(case, files, report)


def _edited(edit: Edit, language: str) -> str:
    if edit.copy_of:
        return f"{edit.file} = {edit.copy_of}"
    deed = next(name for name in _DEEDS if getattr(edit, name))
    said = f"{edit.file} {_DEEDS[deed][language]} {getattr(edit, deed)}"
    return said if edit.to is None else f"{said} → {_value(edit.to)}"


def _value(value: object) -> str:
    """A new value on one line, cut where it is long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    line = " ".join(text.split())
    return line if len(line) <= _LONG else f"{line[:_LONG]}…"
