"""Plans, obligations and findings as rows of numbers, one for each key of `assets/data.js`."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from planlint.report.wording import FORCES
from planlint.rulebook.labels import article_name

from .columns import Tables, days_after
from .terms import STATES, TYPES

Row = Mapping[str, Any]
Numbers = dict[str, int]
_STATES = tuple(STATES)
_TYPES = tuple(TYPES)


class Rows:
    """Makes the rows of one overview."""

    def __init__(self, data: Row, titles: Mapping[str, str], language: str, tables: Tables) -> None:
        self._language = language
        self._tables = tables
        # Of instruments, by id.
        self._titles = titles
        self._today = datetime.date.fromisoformat(data["as_of"])
        self._days: dict[str, int] = {}
        self._clauses: dict[tuple[Any, ...], int] = {}
        self._findings = {finding["id"]: n for n, finding in enumerate(data["findings"])}

    def plan(self, plan: Row, area: int, count: int) -> Numbers:
        """A plan, and how many obligations follow for it."""
        text, texts = self._tables.text, self._tables.texts
        kind = plan.get("type")
        return {
            "key": text(plan["key"]), "title": text(plan.get("title") or plan["key"]),
            "type": _TYPES.index(kind) if kind in TYPES else -1, "area": area,
            "level": text(plan.get("level")), "hazards": texts(plan.get("hazards") or ()),
            "subject": text(plan.get("subject")), "maker": texts(plan.get("maker") or ()),
            "number": text(plan.get("number")), "issued": self._day(plan.get("issued")),
            "standing": text(plan["standing"]), "because": text(plan.get("because")),
            "path": text(plan.get("path")), "line": plan.get("line") or 0,
            "drafted": int(plan.get("only_draft") or False), "count": count,
        }  # fmt: skip

    def obligation(self, row: Row, duty: int, home: str) -> Numbers:
        """An obligation; its path is left out where its plan stands in the same file."""
        text, texts = self._tables.text, self._tables.texts
        due, first, last = (self._day(row.get(key)) for key in ("due", "earliest", "latest"))
        same = first in (0, due) and last in (0, due)
        path = row.get("path") or ""
        return {
            "duty": duty, "state": _STATES.index(row["state"]),
            "by": texts(row.get("by") or ()), "to": texts(row.get("to") or ()),
            "wanted": text(row.get("wanted")), "start": self._day(row.get("start")), "due": due,
            "earliest": 0 if same else first, "latest": 0 if same else last,
            "done": self._day(row.get("done")), "days": self._odd_days(row),
            "rule": text(row.get("rule")),
            "basis": self._tables.numbers(map(self._clause, row.get("basis") or ())),
            "customary": int(row.get("customary") or False),
            "because": text(row.get("because")), "path": 0 if path == home else text(path),
            "line": row.get("line") or 0, "findings": self._found(row),
        }  # fmt: skip

    def finding(self, finding: Row) -> list[int]:
        """Rule, severity, outcome, message, mend, path, line."""
        keys = ("rule", "severity", "outcome", "message", "mend", "path")
        return [*(self._tables.text(finding.get(key)) for key in keys), finding.get("line") or 0]

    def _day(self, day: str | None) -> int:
        return days_after(day, self._today, self._days)

    def _odd_days(self, row: Row) -> int:
        """One more than the days late or left, or nothing where both dates say them."""
        given, due = row.get("days"), row.get("due")
        if given is None or not due:
            return 0
        other = (row.get("done") if row["state"] == "done_late" else None) or str(self._today)
        far = datetime.date.fromisoformat(other) - datetime.date.fromisoformat(due)
        return 0 if abs(far.days) == given else int(given) + 1

    def _found(self, row: Row) -> int:
        known = (self._findings.get(one) for one in row.get("findings") or ())
        return self._tables.numbers(place for place in known if place is not None)

    def _clause(self, basis: Row) -> int:
        """A clause as one text: instrument, article, force."""
        key = (basis.get("instrument") or "", basis.get("article") or "", basis.get("force") or "")
        if key not in self._clauses:
            self._clauses[key] = self._tables.text("".join(self._clause_words(*key)))
        return self._clauses[key]

    def _clause_words(self, instrument: str, article: str, force: str) -> Iterable[str]:
        bound = FORCES[force][self._language] if force in FORCES else force
        if not instrument:
            return (bound,)
        named = f"《{self._titles.get(instrument, instrument)}》"
        shown = f" [{bound}]" if self._language == "en" else f"〔{bound}〕"
        return named, article_name(article, self._language), shown
