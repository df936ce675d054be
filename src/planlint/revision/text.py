"""The comparison for people at a terminal: by plan, by kind of change; whom to tell; findings."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from planlint.engine.finding import Finding
from planlint.model.document import Location
from planlint.report.printable import printable
from planlint.report.wording import SEVERITIES

from .areas import AREAS, PROCEDURES
from .comparison import Comparison, Revision
from .difference import Difference, shown
from .side import Side
from .telling import Telling, grouped
from .values import Values

# Paints a text for a role ("error", "warning", "info", "dim", "ok"); identity without colours.
Paint = Callable[[str, str], str]
_ROLES = {"full": "error", "undecided": "warning", "simplified": "ok", "none": "dim"}
_SIGNS = {"added": "+", "removed": "-", "changed": "~", "renamed": "="}
_SIGN_ROLES = {"added": "ok", "removed": "error", "changed": "info", "renamed": "dim"}
# Of sentences of one section, and of reasons to tell one unit: more are counted.
_MANY, _REASONS = 8, 6


@dataclass(frozen=True)
class TextDiff:
    """Renders one comparison."""

    comparison: Comparison
    language: str
    paint: Paint

    def lines(self) -> Iterator[str]:
        """The whole comparison line by line."""
        compared = self.comparison
        telling = Telling(compared, self.language)
        for revision in compared.revisions:
            yield from self._revision(revision, telling)
            yield ""
        if compared.registry:
            yield self.paint(
                "bold", self._pick("登记（不属于哪个预案）", "Registries (of no plan)")
            )
            yield from self._differences(compared.registry, telling, telling.values(None))
            yield ""
        yield from self._touches(telling)
        yield from self._findings(telling)
        for one in compared.unread:
            place = f"{one.side.label}: {printable(one.side.shown(one.path))}"
            words = self._pick("没有读出，未作对比", "could not be read and was not compared")
            yield self.paint("error", f"{place}  {words}（{one.reason}）")
        yield self._summary()

    def _revision(self, revision: Revision, telling: Telling) -> Iterator[str]:
        head = self.paint("bold", printable(telling.title(revision)))
        facts = revision.pair.new or revision.pair.old
        assert facts is not None
        side = self.comparison.new if revision.pair.new else self.comparison.old
        yield f"{head}  {printable(side.shown(facts.path))}"
        if revision.verdict is None:
            words = ("新增的预案", "a new plan") if revision.action == "added" else ("删去的预案", "a plan removed")  # fmt: skip
            yield f"  {_SIGNS[revision.action]} {self._pick(*words)}"
            return
        verdict = revision.verdict
        said = PROCEDURES[verdict.procedure][self.language]
        procedure = self.paint(_ROLES[verdict.procedure], said)
        yield f"  {self._pick('程序', 'procedure')}: {procedure}"
        if verdict.procedure != "none":
            yield f"  {telling.basis()}"
        for remark in verdict.remarks:
            word = self.paint("warning", self._pick("注意", "note"))
            yield f"  {word}: {printable(remark.words[self.language])}"
        yield from self._differences(revision.differences, telling, telling.values(revision))

    def _differences(
        self, differences: Iterable[Difference], telling: Telling, values: Values
    ) -> Iterator[str]:
        everything = list(differences)
        for area, name in AREAS.items():
            here = [one for one in everything if one.change.area == area]
            if here:
                yield f"  {self.paint('bold', name[self.language])}"
            for one in here:
                yield from self._difference(one, telling, values)

    def _difference(self, one: Difference, telling: Telling, values: Values) -> Iterator[str]:
        sign = self.paint(_SIGN_ROLES[one.change.action], _SIGNS[one.change.action])
        about, what = printable(telling.about(one, values)), printable(telling.what(one, values))
        mark = self._pick("（由人判断）", " (to be judged)") if one.change.judge else ""
        colon = self._pick("：", ": ") if what else ""
        yield f"    {sign} {about}{mark}{colon}{what}  {self._place(one.place)}"
        for hunk in one.hunks[:_MANY]:
            for text in hunk.old:
                yield f"        {self.paint('error', '-')} {printable(text)}"
            for text in hunk.new:
                yield f"        {self.paint('ok', '+')} {printable(text)}"
        more = len(one.hunks) - _MANY
        if more > 0:
            yield f"        {self._pick(f'另有 {more} 处', f'and {more} more places')}"

    def _touches(self, telling: Telling) -> Iterator[str]:
        by_unit = grouped(self.comparison.touches)
        if by_unit:
            yield self.paint("bold", self._pick("须告知的单位", "Whom to tell"))
        for unit, touches in by_unit.items():
            yield f"  {printable(telling.unit(unit))}"
            for touch in touches[:_REASONS]:
                yield f"    {telling.reason(touch)}  {printable(telling.subject(touch))}  {self._place(touch.place)}"
            more = len(touches) - _REASONS
            if more > 0:
                yield f"    {self._pick(f'另有 {more} 处', f'and {more} more places')}"
        if by_unit:
            yield ""

    def _findings(self, telling: Telling) -> Iterator[str]:
        found = self.comparison.findings
        if not (found.added or found.removed):
            return
        yield self.paint("bold", self._pick("检查结果的变化", "Findings that came and went"))
        for finding in found.added:
            yield self._finding(finding, telling, self.comparison.new, "+")
        for finding in found.removed:
            yield self._finding(finding, telling, self.comparison.old, "-")
        yield ""

    def _finding(self, finding: Finding, telling: Telling, side: Side, sign: str) -> str:
        severity = SEVERITIES[finding.severity][self.language]
        words = printable(telling.message(finding, side))
        place = self._place(shown(side, finding.location))
        return f"  {self.paint('error' if sign == '+' else 'ok', sign)} {severity}  {finding.rule}  {words}  {place}"

    def _summary(self) -> str:
        compared = self.comparison
        if compared.is_silent:
            return self._pick("没有变化", "nothing changed")
        changes = sum(len(one.differences) for one in compared.revisions)
        found = compared.findings
        return self._pick(
            f"预案 {len(compared.revisions)} · 改动 {changes} · 登记改动 {len(compared.registry)} · "
            f"问题新增 {len(found.added)}、消除 {len(found.removed)}、不变 {found.unchanged}",
            f"plans {len(compared.revisions)} · changes {changes} · in registries {len(compared.registry)} · "
            f"findings new {len(found.added)}, gone {len(found.removed)}, unchanged {found.unchanged}",
        )

    def _place(self, place: Location) -> str:
        return self.paint("dim", f"{printable(place.path)}:{place.line}")

    def _pick(self, zh: str, en: str) -> str:
        return en if self.language == "en" else zh
