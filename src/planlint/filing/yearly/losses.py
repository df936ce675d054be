"""Casualties and losses of the year by quarter, from the records of responses (S19)."""

from decimal import Decimal
from functools import partial
from typing import Any

from planlint.filing.counting.figure import Amount, Figure, summed
from planlint.filing.counting.scope import Scope
from planlint.rulebook.words import Both

from .quarterly import Entries, by_quarter, columns
from .table import Row, Table

_YUAN = 10_000
_NOTE = Both(
    zh="只合计写明数字的启动记录；没有写明的在数字后注明起数，一起也没有写明的为“未记录”。",
    en="Sums of the records that say a number; how many do not stands beside it.",
)


def loss_of(record: Any) -> Decimal | None:
    """The direct loss of an event in 10,000 yuan."""
    loss: Decimal | None = record.direct_loss
    return None if loss is None else loss / _YUAN


_LINES: dict[str, tuple[Both, Amount]] = {
    "deaths": (Both(zh="死亡（人）", en="Deaths"), lambda one: one.deaths),
    "missing": (Both(zh="失踪（人）", en="Missing"), lambda one: one.missing),
    "injured": (Both(zh="受伤（人）", en="Injured"), lambda one: one.injured),
    "affected": (Both(zh="受灾（人）", en="Affected"), lambda one: one.affected),
    "relocated": (Both(zh="转移安置（人）", en="Relocated"), lambda one: one.relocated),
    "direct_loss": (
        Both(zh="直接经济损失（万元）", en="Direct loss (10,000 yuan)"),
        loss_of,
    ),
}


def losses(scope: Scope) -> Table:
    """A row for each kind of loss."""
    entries = scope.records("activations")
    made = tuple(
        Row(name, words, by_quarter(entries, scope, partial(_sum, say)))
        for name, (words, say) in _LINES.items()
    )
    title = Both(zh="人员伤亡和损失", en="Casualties and losses")
    of = Both(zh="项目", en="What")
    return Table("losses", title, of, Both(), columns(scope), made, (_NOTE,), ("activations",))


def _sum(say: Amount, entries: Entries) -> Figure:
    return summed(entries, say)
