"""The sheet of plans: every edition, and what is owed and not there."""

from collections import Counter

from planlint.filing.choosing import UNDONE
from planlint.filing.naming import Names
from planlint.filing.overview import Overview, PlanRow
from planlint.filing.words import TIERS
from planlint.rulebook.labels import PLAN_KINDS
from planlint.rulebook.words import Both

from .table import Column, Sheet, Value, place
from .tones import of_standing

_COLUMNS = (
    Column(Both(zh="状态", en="Standing")),
    Column(Both(zh="预案", en="Plan"), 40),
    Column(Both(zh="类型", en="Type"), 20),
    Column(Both(zh="区域", en="Area"), 18),
    Column(Both(zh="层级", en="Tier"), 16),
    Column(Both(zh="灾种", en="Hazards"), 28),
    Column(Both(zh="制定主体", en="Maker"), 26),
    Column(Both(zh="发文字号", en="Number")),
    Column(Both(zh="印发日期", en="Issued")),
    Column(Both(zh="未办结", en="Not done")),
    Column(Both(zh="其中逾期", en="Overdue")),
    Column(Both(zh="理由", en="Reason"), 36),
    Column(Both(zh="应有之日", en="Owed from")),
    Column(Both(zh="标识", en="Id"), 30),
    Column(Both(zh="位置", en="Place"), 34),
)
# Past editions: what is owed under their id is owed for the edition that speaks.
_PAST = ("superseded", "repealed")


def plans(overview: Overview, names: Names) -> Sheet:
    """One row for each edition, and for each plan that is owed and not there."""
    undone = Counter(row.key for row in overview.obligations if row.state in UNDONE)
    late = Counter(row.key for row in overview.obligations if row.state == "overdue")
    rows = tuple(_row(row, overview, names, (undone, late)) for row in overview.plans)
    return Sheet(Both(zh="预案", en="Plans"), _COLUMNS, rows, held=2, printed=12)


def _row(
    row: PlanRow, overview: Overview, names: Names, counts: tuple[Counter[str], Counter[str]]
) -> tuple[Value, ...]:
    tongue = names.language
    hazards = (overview.hazards.get(one, Both(zh=one, en=one))[tongue] for one in row.hazards)
    kind, tier = PLAN_KINDS.get(row.type), TIERS.get(row.level)
    return (
        of_standing(row.standing, tongue),
        row.title,
        kind[tongue] if kind else row.type,
        names.area_named(row.jurisdiction),
        tier[tongue] if tier else row.level,
        names.comma.join(hazards) or row.subject,
        names.holders(row.maker),
        row.number,
        row.issued,
        *(None if row.standing in _PAST else count[row.key] for count in counts),
        row.because[tongue] if row.because else None,
        row.since,
        row.key,
        place(row.path, row.line),
    )
