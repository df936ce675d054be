"""One small workspace in which every outcome stands once, and its report."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from planlint.engine.harness import fetcher
from planlint.engine.report import Report
from planlint.engine.run import Options, check_files
from planlint.rulebook.pack import Pack

HEAD = "type: special\nid: lin.flood\ntitle: 临江市防汛应急预案\njurisdiction: lin\n"
PLAN = (
    HEAD + "tasks:\n"
    "  - {id: a, title: 甲}\n"
    "  - {id: b, title: 乙}\n"
    "  - {id: c, title: 丙, lead: 市应急局}\n"
    "  - {id: d, title: 丁, lead: lin-em}\n"
    "  - {id: d, title: 戊, lead: lin-em}\n"
)
WAIVER = (
    "- {id: W-1, rule: task-without-lead, plan: lin.flood, at: /tasks/b, reason: 机构调整,"
    " by: lin-gov, on: 2026-06-01, until: 2026-12-31}\n"
)
MIXED = {"plans/plan.yaml": PLAN, "ledger/waivers.yaml": WAIVER, "broken.yaml": "a: [\n"}
"""Task a has no lead, b is excused, c cannot be judged, d stands twice (an error); one file breaks."""


@dataclass(frozen=True)
class Made:
    """Runs the two rules that the plan is about over some files."""

    pack: Pack
    files: Mapping[str, str] = field(default_factory=lambda: MIXED)

    def __call__(
        self, files: Mapping[str, str] | None = None, *, rules: tuple[str, ...] | None = None
    ) -> Report:
        """The report on *files*; *rules* () for all rules."""
        given = {path: text.encode() for path, text in (files or self.files).items()}
        select = ("task-without-lead", "duplicate-id", "not-yaml") if rules is None else rules
        options = Options(datetime.date(2026, 6, 30), select=frozenset(select))
        return check_files(given, fetcher(given), self.pack, options)


@pytest.fixture
def made(pack: Pack) -> Callable[..., Report]:
    """Makes the report of some files, of the mixed ones where none are given."""
    return Made(pack)
