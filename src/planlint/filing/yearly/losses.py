"""Casualties and losses of the year by quarter, from the records of responses (S19)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from planlint.filing.counting.events import Event, events_of
from planlint.filing.counting.figure import Amount, Figure
from planlint.filing.counting.scope import Scope
from planlint.filing.counting.toll import toll_of, tolls
from planlint.rulebook.words import Both

from .quarterly import Events, by_start, columns
from .responses import resting
from .table import Row, Table

_YUAN = 10_000
_NOTE = Both(
    zh="每起事件只计一次：启动记录的数字是累计数，取最后一条。没有写明数字的事件在数字后注明，"
    "一起也没有写明的为“未记录”。",
    en="Each event counts once: records are cumulative, so that the last one counts. How many events "
    "say no number stands beside it.",
)
_LARGEST = Both(
    zh="{n}起事件的几个预案所记数字不同，取最大值。",
    en="Of {n} events the records of several plans differ: the largest number counts.",
)


def loss_of(record: Any) -> Decimal | None:
    """The direct loss of an event in 10,000 yuan."""
    loss: Decimal | None = record.direct_loss
    return None if loss is None else loss / _YUAN


LINES: dict[str, tuple[Both, Amount]] = {
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
    events = events_of(scope)
    made = tuple(
        Row(name, words, by_start(events, scope, partial(_sum, say, scope)))
        for name, (words, say) in LINES.items()
    )
    title = Both(zh="人员伤亡和损失", en="Casualties and losses")
    of = Both(zh="项目", en="What")
    notes = (*_notes(events, scope), _NOTE) if events else ()
    return Table("losses", title, of, Both(), columns(scope), made, notes, ("activations",))


def _sum(say: Amount, scope: Scope, events: Events) -> Figure:
    return tolls(events, say, scope)


def _notes(events: Sequence[Event], scope: Scope) -> Iterator[Both]:
    """What the figures rest on, and for how many events plans contradict each other."""
    yield resting(events)
    said = [[toll_of(event, say, scope) for _, say in LINES.values()] for event in events]
    number = sum(any(toll is not None and toll.largest for toll in row) for row in said)
    if number:
        yield _LARGEST.filled(n=str(number))
