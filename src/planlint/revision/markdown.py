"""The comparison for the comment on a pull request (Markdown as GitHub and GitLab read it).

What a plan says may hold anything: no text of it becomes markup, a link, or a mention of somebody.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planlint.engine.finding import Finding
from planlint.model.document import Location
from planlint.report.markdown import escaped
from planlint.report.printable import printable
from planlint.report.wording import SEVERITIES

from .areas import AREAS, PROCEDURES
from .comparison import Comparison, Revision
from .difference import Difference, shown
from .ripple import Touch
from .side import Side
from .telling import Telling, grouped
from .values import Values

# A comment may hold 65,536 characters: longer tables are cut and say so.
_ROWS, _REASONS, _SENTENCES = 60, 5, 6
_CODE = re.compile(r"[^`|\\]+")


def to_markdown(comparison: Comparison, language: str) -> str:
    """The whole comment."""
    return "\n".join(_Markdown(comparison, Telling(comparison, language)).lines())


@dataclass(frozen=True)
class _Markdown:
    comparison: Comparison
    telling: Telling

    def lines(self) -> Iterator[str]:
        compared, pick = self.comparison, self.telling.pick
        names = f"{_code(compared.old.label)} → {_code(compared.new.label)}"
        yield f"### {pick('预案修订对比', 'Plans revised')} {names}"
        yield ""
        yield self._summary()
        for revision in compared.revisions:
            yield from self._revision(revision)
        if compared.registry:
            yield from ("", f"#### {pick('登记', 'Registries')}", "")
            yield from self._table(compared.registry, self.telling.values(None))
        yield from self._touches()
        yield from self._findings()
        for one in compared.unread:
            words = pick("没有读出，未作对比", "could not be read and was not compared")
            yield from ("", f"- {_code(one.side.shown(one.path))} {words} ({escaped(one.reason)})")

    def _summary(self) -> str:
        compared, pick = self.comparison, self.telling.pick
        if compared.is_silent:
            return pick("没有变化。", "Nothing changed.")
        procedure = PROCEDURES[compared.procedure][self.telling.language]
        changes = sum(len(one.differences) for one in compared.revisions)
        found = compared.findings
        return pick(
            f"**{procedure}** · 预案 {len(compared.revisions)} · 改动 {changes} · "
            f"问题新增 {len(found.added)}、消除 {len(found.removed)}",
            f"**{procedure}** · plans {len(compared.revisions)} · changes {changes} · "
            f"findings new {len(found.added)}, gone {len(found.removed)}",
        )

    def _revision(self, revision: Revision) -> Iterator[str]:
        pick, language = self.telling.pick, self.telling.language
        yield from ("", f"#### {escaped(self.telling.title(revision))}", "")
        verdict = revision.verdict
        if verdict is None:
            yield pick("新增的预案。", "A new plan.") if revision.action == "added" else pick("删去的预案。", "A plan removed.")  # fmt: skip
            return
        yield f"**{PROCEDURES[verdict.procedure][language]}**"
        if verdict.procedure != "none":
            yield from ("", escaped(self.telling.basis()))
        for remark in verdict.remarks:
            yield from ("", f"> ⚠️ {escaped(remark.words[language])}")
        yield ""
        yield from self._table(revision.differences, self.telling.values(revision))

    def _table(self, differences: Sequence[Difference], values: Values) -> Iterator[str]:
        pick, language = self.telling.pick, self.telling.language
        yield pick(
            "| 类别 | 改动 | 对象 | 内容 | 位置 |", "| kind | change | what | content | place |"
        )
        yield "|---|---|---|---|---|"
        order = list(AREAS)
        ordered = sorted(differences, key=lambda one: order.index(one.change.area))
        for one in ordered[:_ROWS]:
            area = AREAS[one.change.area][language]
            judge = pick("（由人判断）", " (to be judged)") if one.change.judge else ""
            yield (
                f"| {area} | {self.telling.action(one)}{judge} | {escaped(self.telling.about(one, values))} "
                f"| {self._content(one, values)} | {_place(one.place)} |"
            )
        if len(ordered) > _ROWS:
            more = len(ordered) - _ROWS
            yield from ("", pick(f"另有 {more} 处改动。", f"And {more} more changes."))

    def _content(self, one: Difference, values: Values) -> str:
        if not one.hunks:
            return escaped(self.telling.what(one, values))
        signed = [
            f"{sign} {escaped(text)}"
            for hunk in one.hunks
            for sign, texts in (("−", hunk.old), ("+", hunk.new))
            for text in texts
        ]
        more = len(signed) - _SENTENCES
        shown_ = signed[:_SENTENCES] + ([f"… {more}"] if more > 0 else [])
        return "<br>".join(shown_)

    def _touches(self) -> Iterator[str]:
        by_unit = grouped(self.comparison.touches)
        if by_unit:
            yield from ("", f"#### {self.telling.pick('须告知的单位', 'Whom to tell')}", "")
        for unit, touches in by_unit.items():
            yield f"- **{escaped(self.telling.unit(unit))}**{self.telling.pick('：', ': ')}{self._reasons(touches)}"

    def _reasons(self, touches: Sequence[Touch]) -> str:
        pick = self.telling.pick
        said = [
            pick(
                f"{self.telling.reason(one)}（{_code(self.telling.subject(one))}，{_place(one.place)}）",
                f"{self.telling.reason(one)} ({_code(self.telling.subject(one))}, {_place(one.place)})",
            )
            for one in touches[:_REASONS]
        ]
        more = len(touches) - _REASONS
        if more > 0:
            said.append(pick(f"另有 {more} 处", f"{more} more"))
        return pick("；", "; ").join(said)

    def _findings(self) -> Iterator[str]:
        found, pick = self.comparison.findings, self.telling.pick
        if not (found.added or found.removed):
            return
        head = pick(
            f"检查结果：新增 {len(found.added)}、消除 {len(found.removed)}、不变 {found.unchanged}",
            f"Findings: new {len(found.added)}, gone {len(found.removed)}, unchanged {found.unchanged}",
        )
        yield from ("", f"<details><summary>{head}</summary>", "")
        yield pick("| | 级别 | 规则 | 消息 | 位置 |", "| | severity | rule | message | place |")
        yield "|---|---|---|---|---|"
        yield from self._rows(found.added, self.comparison.new, "+")
        yield from self._rows(found.removed, self.comparison.old, "−")
        yield from ("", "</details>")

    def _rows(self, findings: Sequence[Finding], side: Side, sign: str) -> Iterator[str]:
        for one in findings[:_ROWS]:
            severity = SEVERITIES[one.severity][self.telling.language]
            words = escaped(self.telling.message(one, side))
            yield f"| {sign} | {severity} | {_code(one.rule)} | {words} | {_place(shown(side, one.location))} |"
        if len(findings) > _ROWS:
            yield f"| {sign} | | | … {len(findings) - _ROWS} | |"


def _place(place: Location) -> str:
    return _code(f"{place.path}:{place.line}")


def _code(text: str) -> str:
    """As code where nothing in it could end the code; else as text."""
    text = printable(text)
    return f"`{text}`" if _CODE.fullmatch(text) else escaped(text)
