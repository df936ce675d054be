"""The overview as text for a terminal: how it stands, what is missing, what has to be done and when."""

import datetime
import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planlint.engine.report import Report
from planlint.family.holders import unit_of
from planlint.report.printable import printable
from planlint.rulebook.words import Both

from . import unread
from .head import counts, coverage_lines
from .naming import Names
from .overview import Overview, OwedRow, PlanRow
from .words import ONLY_DRAFT, STANDINGS, STATES, UNDATED

# What needs nothing more is counted and not listed, unless it was asked for.
_SETTLED = ("done", "not_owed")
_SOON = datetime.timedelta(days=30)


@dataclass(frozen=True)
class OverviewText:
    """Renders one overview."""

    overview: Overview
    report: Report
    language: str
    # States that were asked for: these are listed whole.
    asked: frozenset[str] = frozenset()

    def lines(self) -> Iterator[str]:
        """The whole view line by line."""
        yield self._title()
        yield from self._unread()
        within = self.overview.due_within is not None
        of_some = bool(self.overview.office or within or self.asked)
        yield counts(self.overview, self.language, of_some=of_some)
        if self.overview.undated:
            yield UNDATED[self.language].format(n=self.overview.undated)
        if self.overview.coverage and not self.asked and not within:
            yield from ("", *coverage_lines(self.overview, self.language))
        yield from self._plans()
        if self.overview.office:
            yield from self._of_office(self.overview.office)
        else:
            yield from self._sections(self.overview.obligations)

    def _title(self) -> str:
        about = [
            self._names.area_named(self.overview.jurisdiction),
            self._names.holders([self.overview.office]),
        ]
        named = self.pick("，", ", ").join(filter(None, about))
        day = self.overview.as_of
        zh, en = "应急预案办理情况", "Plans and what is owed for them"
        return printable(
            self.pick(f"{zh}（{named + '，' if named else ''}{day}）", f"{en} ({named + ', ' if named else ''}{day})")
        )  # fmt: skip

    def _unread(self) -> Iterator[str]:
        """The files that were not read, before any number."""
        files = self.report.not_checked
        if files:
            yield unread.head(files)[self.language]
            for path, why in unread.named(files, self.language):
                yield printable(f"  {path}  {why}")

    def _plans(self) -> Iterator[str]:
        """Plans that are missing or drafts; of the rest those that were asked for."""
        listed = {"missing", "draft", "future", "undecided"} | self.asked
        plans = self.overview.plans
        yield from self._group(ONLY_DRAFT, [row for row in plans if row.only_draft])
        for standing, name in STANDINGS.items():
            rows = [row for row in plans if row.standing == standing in listed]
            yield from self._group(name, [row for row in rows if not row.only_draft])

    def _group(self, name: Both, rows: Sequence[PlanRow]) -> Iterator[str]:
        if rows:
            yield from ("", self._heading(name[self.language], len(rows)))
            for row in rows:
                yield from self._plan(row)

    def _plan(self, row: PlanRow) -> Iterator[str]:
        because = f"  {row.because[self.language]}" if row.because else ""
        yield printable(f"  {row.title}{because}") + self._place(row.path, row.line)

    def _of_office(self, office: str) -> Iterator[str]:
        """What it must do, and what it is to receive."""
        must = [row for row in self.overview.obligations if office in map(unit_of, row.by)]
        gets = [row for row in self.overview.obligations if office in map(unit_of, row.to)]
        yield from ("", f"═══ {self.pick('应当办理', 'to be done')} ═══")
        yield from self._sections(must)
        yield from ("", f"═══ {self.pick('应当收到', 'to be received')} ═══")
        yield from self._sections(gets)

    def _sections(self, owed: Iterable[OwedRow]) -> Iterator[str]:
        rows = sorted(owed, key=lambda row: (row.latest or datetime.date.max, row.key, row.id))
        for state, (sign, name) in STATES.items():
            here = [row for row in rows if row.state == state]
            shown = [row for row in here if self._is_shown(row)]
            if here and (shown or state not in _SETTLED):
                yield from ("", self._heading(f"{sign} {name[self.language]}", len(here)))
                yield from (line for row in shown for line in self._owed(row))
                yield from self._rest(here, shown)

    def _is_shown(self, row: OwedRow) -> bool:
        if row.state in self.asked or self.overview.due_within is not None:
            return True
        if row.state == "open":
            return row.latest is not None and row.latest <= self.overview.as_of + _SOON
        return row.state not in _SETTLED

    def _rest(self, here: Sequence[OwedRow], shown: Sequence[OwedRow]) -> Iterator[str]:
        undated = sum(row.latest is None for row in here) - sum(row.latest is None for row in shown)
        more = len(here) - len(shown) - undated
        if undated:
            yield self.pick(
                f"  另有 {undated} 项没有规定期限（--status open 全部列出）",
                f"  and {undated} for which no time is set (--status open lists all)",
            )
        if more:
            yield self.pick(
                f"  另有 {more} 项 {_SOON.days} 天以后到期（--status open 全部列出）",
                f"  and {more} due in more than {_SOON.days} days (--status open lists all)",
            )

    def _owed(self, row: OwedRow) -> Iterator[str]:
        duty = self._names.duty(row.duty)
        yield printable(f"  {duty}  {self._names.title(row.key)}") + f"  {self._when(row)}"
        by, to = self._names.holders(row.by), self._names.to(row)
        clause = self._clause(row)
        because = row.because[self.language] if row.because else ""
        parts = (by + (f" → {to}" if to else ""), clause, because)
        said = self.pick("；", "; ").join(filter(None, parts))
        yield printable(f"      {said}") + self._place(row.path, row.line)

    def _when(self, row: OwedRow) -> str:
        """The last day, with how late it is or how long there is still."""
        if row.latest is None:
            return self.pick("没有规定期限", "no time is set")
        span = str(row.latest) if row.due else f"{row.earliest}—{row.latest}"
        late, left = (
            self.pick("晚 {n} 天", "{n} days late"),
            self.pick("还有 {n} 天", "{n} days left"),
        )
        words = {"overdue": late, "done_late": late, "open": left}.get(row.state, "")
        more = f"（{words.format(n=row.days)}）" if words and row.days is not None else ""
        done = self.pick(f"，{row.done} 办理", f", done {row.done}") if row.done else ""
        ours = self.pick("（通行做法）", " (good practice)") if row.customary else ""
        return self.pick(f"期限 {span}{ours}", f"by {span}{ours}") + self.pick(more, more.replace("（", " (").replace("）", ")")) + done  # fmt: skip

    def _clause(self, row: OwedRow) -> str:
        """The first clause, the others are in the other formats."""
        return self._names.clauses(row.basis[:1])

    def _heading(self, name: str, number: int) -> str:
        return f"━━ {name} {number}"

    def _place(self, path: str, line: int) -> str:
        return f"  ← {printable(path)}:{line}" if path else ""

    @functools.cached_property
    def _names(self) -> Names:
        return Names(self.overview, self.report, self.language)

    def pick(self, zh: str, en: str) -> str:
        """The words of the language."""
        return zh if self.language == "zh" else en
