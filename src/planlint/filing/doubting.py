"""What nobody can tell because a file was not read (没有读到的文件): it may be the plan that is missing.

A file that is no YAML still says in its lines, more often than not, whose plan it is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from planlint.engine.finding import Finding
from planlint.engine.report import NotChecked
from planlint.family.homes import at_home, home_of
from planlint.model.ledger import LEDGER_RECORDS
from planlint.rulebook.records import not_kept
from planlint.rulebook.words import Both

from .compiling import DUTY as COMPILE
from .overview import OwedRow, PlanRow

_CLAIM = re.compile(
    rb"^(?:\xef\xbb\xbf)?(id|jurisdiction):[ \t]*[\"']?([A-Za-z0-9.-]+)", re.MULTILINE
)
_LEDGER = re.compile(r"ledger/(\w+)\.ya?ml")
_MAYBE = Both(
    zh="{path} 没有读到，可能就是这个预案，不能判断",
    en="{path} was not read and may be this plan, so nobody can tell",
)
_EDITION = Both(
    zh="{path} 没有读到，可能是这个预案的另一版本，不能判断",
    en="{path} was not read and may be another edition, so nobody can tell",
)
_LOST_LEDGER = Both(
    zh="台账 {path} 没有读到，不能判断是否已经办理",
    en="{path} was not read, so nobody can tell whether it was done",
)


@dataclass(frozen=True, slots=True)
class LostPlan:
    """A file that may be a plan, with the plans and areas that its lines name; none: any."""

    path: str
    plans: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()

    def may_be(self, row: PlanRow) -> bool:
        """Whether it may be the plan of a row; where both name a plan they name the same."""
        named = self.plans and "/" not in row.key
        return row.key in self.plans if named else not self.areas or row.jurisdiction in self.areas


def lost_plan(path: str, data: bytes) -> LostPlan:
    """What the bytes of a file that was not read say of the plan in it."""
    said = [(key, value.decode()) for key, value in _CLAIM.findall(data)]
    plans, areas = (
        frozenset(v for key, v in said if key == name) for name in (b"id", b"jurisdiction")
    )
    return LostPlan(path, plans, areas)


@dataclass(frozen=True)
class Doubts:
    """The files that were not read, and what they leave undecided."""

    files: tuple[NotChecked, ...] = ()
    # Of these what may be a plan.
    plans: tuple[LostPlan, ...] = ()

    @property
    def any(self) -> bool:
        """Whether something was not read; a file that says nothing of a plan does not count."""
        return bool(self.plans) or any(one.fatal for one in self.files)

    @property
    def kinds(self) -> frozenset[str]:
        """The ledgers of which a file was not read, by the stem of the file."""
        return frozenset(kind for _, kind in self._books)

    def of_plans(self, rows: Iterable[PlanRow]) -> tuple[PlanRow, ...]:
        """What is called missing, or no more than drafted, where a lost file may be the plan."""
        return tuple(map(self._plan, rows))

    def of_owed(self, rows: Iterable[OwedRow], plans: Iterable[PlanRow]) -> tuple[OwedRow, ...]:
        """What is called late where a lost file may be a later edition; *plans* as they were."""
        doubted = {one.key: self._plan(one) for one in plans if self._plan(one) is not one}
        return tuple(
            self._owed(row)
            if row.duty != COMPILE or row.key not in doubted
            else replace(row, state="undecided", days=None, because=doubted[row.key].because)
            for row in rows
        )

    def of_findings(self, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings that say in true words why nobody can decide."""
        return tuple(
            replace(one, because=self._true(one.because, one.location.path)) if one.because else one
            for one in found
        )

    def _plan(self, row: PlanRow) -> PlanRow:
        if row.standing != "missing" and not row.only_draft:
            return row
        lost = [one for one in self.plans if one.may_be(row)]
        if not lost:
            return row
        why = _MAYBE.filled(path=lost[0].path)
        if row.only_draft:
            return replace(row, only_draft=False, because=why)
        return replace(row, standing="undecided", because=why)

    def _owed(self, row: OwedRow) -> OwedRow:
        lost = next((one for one in self.plans if row.key in one.plans), None)
        if lost and row.state in ("overdue", "elsewhere"):
            return replace(
                row, state="undecided", days=None, because=_EDITION.filled(path=lost.path)
            )
        return replace(row, because=self._true(row.because, row.path)) if row.because else row

    def _true(self, because: Both, path: str) -> Both:
        """The reason, where it says of a ledger that was not read that it is not kept."""
        for book, kind in self._books:
            if home_of(book) == home_of(path) and because == not_kept(kind):
                return _LOST_LEDGER.filled(path=book)
        return because

    @property
    def _books(self) -> tuple[tuple[str, str], ...]:
        """File -> the ledger that it is."""
        lost = (one.path for one in self.files if one.fatal)
        named = ((path, _LEDGER.fullmatch(at_home(path))) for path in lost)
        return tuple((path, m[1]) for path, m in named if m and m[1] in LEDGER_RECORDS)
