"""The yearly report (年度报告) put together: chapters of tables, and the assessment."""

import datetime
from dataclasses import dataclass, replace

from planlint.engine.report import NotChecked
from planlint.family.family import Family
from planlint.filing.capability.assess import Assessment, assess
from planlint.filing.capability.tally import Ground
from planlint.filing.counting.period import Period, period_of
from planlint.filing.counting.scope import Scope, scope_of
from planlint.filing.doubting import Doubts
from planlint.filing.overview import Overview
from planlint.rulebook.vocabulary import Vocabulary
from planlint.rulebook.words import Both

from .alerts import alerts
from .areas import by_area
from .coverage import coverage
from .drills import drills
from .duties import duties
from .losses import losses
from .plans import changes, in_force
from .responses import grades, responses
from .table import Chapter, Table
from .work import work

# Ledgers whose records make figures.
LEDGERS = (
    "filings", "received", "publications", "trainings", "drills", "evaluations", "meetings",
    "activations", "alerts",
)  # fmt: skip


@dataclass(frozen=True)
class Yearly:
    """All figures of a year for an area."""

    period: Period
    as_of: datetime.date
    # The area asked for, empty where all that the workspace has counts; and what it is called.
    area: str
    name: str
    chapters: tuple[Chapter, ...]
    # Files that were not read, and the ledgers of which there is nothing for that.
    unread: tuple[NotChecked, ...]
    lost: tuple[str, ...]
    # Ledgers that were not kept in the year, and records without a day, which count in no year.
    not_kept: tuple[str, ...]
    undated: int
    assessment: Assessment

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables in order."""
        return tuple(table for chapter in self.chapters for table in chapter.tables)

    def table(self, name: str) -> Table:
        """The table of an id.

        Raises:
            KeyError: there is none.
        """
        return {table.id: table for table in self.tables}[name]


def yearly_report(
    family: Family,
    overview: Overview,
    vocabulary: Vocabulary,
    year: int,
    area: str,
    as_of: datetime.date,
    doubts: Doubts | None = None,
) -> Yearly:
    """The report; *overview* is that of the area on the last day that counts.

    Raises:
        ValueError: on the day the year has not begun.
    """
    doubts = doubts or Doubts()
    scope = replace(scope_of(family, area, period_of(year, as_of)), unread=doubts.kinds)
    lost = tuple(filter(scope.is_lost, LEDGERS))
    kept = [kind for kind in LEDGERS if scope.keeps(kind)]
    return Yearly(
        period=scope.period,
        as_of=as_of,
        area=area,
        name=_name(scope),
        chapters=_chapters(scope, overview, vocabulary),
        unread=doubts.files,
        lost=lost,
        not_kept=tuple(kind for kind in LEDGERS if kind not in (*kept, *lost)),
        undated=sum(len(scope.undated(kind)) for kind in kept),
        assessment=assess(Ground(scope.below(scope.base), overview, vocabulary)),
    )


def _chapters(scope: Scope, overview: Overview, vocabulary: Vocabulary) -> tuple[Chapter, ...]:
    chapters = (
        ("plans", Both(zh="预案体系", en="Plans"),
         (in_force(scope), coverage(overview, scope), changes(scope))),
        ("management", Both(zh="预案管理", en="Management of plans"),
         (duties(overview, scope), work(scope))),
        ("drills", Both(zh="应急演练", en="Drills"), (drills(scope),)),
        ("events", Both(zh="突发事件应对", en="Events"),
         (responses(scope, vocabulary), grades(scope), losses(scope), alerts(scope))),
        ("areas", Both(zh="分区域情况", en="Area by area"), (by_area(scope),)),
    )  # fmt: skip
    return tuple(Chapter(*chapter) for chapter in chapters)


def _name(scope: Scope) -> str:
    entry = scope.family.registry.jurisdictions.get(scope.base)
    return (entry.value.name if entry else None) or scope.base
