"""The text report: place, message, source line with caret, clause, way to mend, summary."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planlint.engine.finding import Finding
from planlint.engine.report import Report
from planlint.model.document import Location

from .coverage import notes
from .frame import frame
from .printable import printable
from .statistics import one_line, table
from .wording import OUTCOMES, SEVERITIES, STANDINGS, Wording

# Gives one line of a file (from 1), or None where it cannot be had.
LineOf = Callable[[str, int], str | None]
# Paints a text for a role ("error", "warning", "info", "dim", "ok"); identity without colours.
Paint = Callable[[str, str], str]
_MANY = 5
# How the counts that ask for something are painted.
_ROLES = {
    "error": "error",
    "warning": "warning",
    "info": "info",
    "undecided": "warning",
    "not_checked": "error",
}


@dataclass(frozen=True)
class TextReport:
    """Renders one report."""

    report: Report
    language: str
    line_of: LineOf
    paint: Paint

    def lines(self) -> Iterator[str]:
        """The whole report line by line."""
        wording = Wording(self.report, self.language)
        for finding in self.report.findings:
            yield from self._finding(finding, wording)
            yield ""
        for entry in self.report.skipped:
            plan = self._pick(f"（{entry.plan}）", f" ({entry.plan})")
            yield f"{printable(entry.path)}: {STANDINGS[entry.standing][self.language]}{plan}"
        for _, note in notes(self.report):
            yield self.paint("dim", f"{self._pick('说明', 'note')}: {note[self.language]}")
        yield from table(self.report, self.language)
        said = one_line(self.report, self.language)
        if said:
            yield self.paint("dim", said)
        yield self._summary(wording)

    def _finding(self, finding: Finding, wording: Wording) -> Iterator[str]:
        place = finding.location
        severity = SEVERITIES[finding.severity][self.language]
        outcome = (
            "" if finding.outcome == "open" else f" · {OUTCOMES[finding.outcome][self.language]}"
        )
        role = finding.severity if finding.outcome == "open" else "dim"
        head = self.paint(role, f"{severity}{outcome}")
        yield f"{printable(place.path)}:{place.line}:{place.column}  {head}  {finding.rule}"
        yield f"  {printable(wording.message(finding))}"
        yield from self._frame(place)
        yield from self._related(finding, wording)
        for ground in wording.grounds(finding):
            yield f"  {ground}"
        if finding.waiver:
            yield f"  {self._pick('豁免', 'waiver')}: {printable(wording.excuse(finding))}"
        advice = wording.advice(finding)
        if advice:
            yield f"  {printable(advice)}"

    def _frame(self, place: Location) -> Iterator[str]:
        source = self.line_of(place.path, place.line)
        if source is not None and source.strip():
            text, caret = frame(source, place)
            margin = len(str(place.line))
            yield f"  {place.line} | {text}"
            yield f"  {' ' * margin} | {caret}"

    def _related(self, finding: Finding, wording: Wording) -> Iterator[str]:
        for related in finding.related[:_MANY]:
            place = related.location
            where = f"{printable(place.path)}:{place.line}:{place.column}"
            note = printable(wording.note(related))
            yield f"  {self._pick('另见', 'see also')} {where}  {note}"
        more = len(finding.related) - _MANY
        if more > 0:
            yield f"  {self._pick(f'另有 {more} 处', f'and {more} more places')}"

    def _summary(self, wording: Wording) -> str:
        shown = [
            self.paint(_ROLES[key], f"{name} {count}")
            if count and key in _ROLES
            else f"{name} {count}"
            for key, name, count in wording.counts()
        ]
        day, pack = self.report.as_of, self.report.pack
        packs = (f"{one.id} {one.version}" for one in (pack.manifest, *pack.own))
        rules = printable(self._pick("、", ", ").join(packs))
        checked = self._pick(f"（检查日期 {day}，{rules}）", f"(as of {day}, {rules})")
        return f"{' · '.join(shown)}  {checked}"

    def _pick(self, zh: str, en: str) -> str:
        return en if self.language == "en" else zh
