"""Tables with a column for each quarter and one for the year."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from planlint.family.registry import Entry
from planlint.filing.counting.figure import LATER, Figure, number_of
from planlint.filing.counting.period import QUARTERS, quarter_of
from planlint.filing.counting.scope import Scope
from planlint.rulebook.words import Both

from .table import Column, Row

# None: no ledger of them is kept.
Entries = Sequence[Entry[Any]] | None
_NUMERALS = "一二三四"
_ALL = Both(zh="合计", en="All")


def columns(scope: Scope) -> tuple[Column, ...]:
    """The quarters and the year, which may be to date."""
    quarters = (
        Column(f"q{n + 1}", Both(zh=f"{_NUMERALS[n]}季度", en=f"Q{n + 1}")) for n in QUARTERS
    )
    year = Both(zh="全年", en="Year") if scope.period.is_over else Both(zh="累计", en="To date")
    return (*quarters, Column("year", year))


def rows(groups: Iterable[tuple[str, Both, Entries]], scope: Scope) -> tuple[Row, ...]:
    """How many records each group has."""
    return tuple(Row(name, words, by_quarter(found, scope)) for name, words, found in groups)


def all_of(entries: Entries, scope: Scope) -> Row:
    """The last row: all records."""
    return Row("all", _ALL, by_quarter(entries, scope), total=True)


def by_quarter(
    entries: Entries, scope: Scope, make: Callable[[Entries], Figure] = number_of
) -> tuple[Figure, ...]:
    """A figure for each quarter that has begun, and for the year."""
    quarters = (
        make(_in_quarter(entries, quarter)) if scope.period.begun(quarter) else LATER
        for quarter in QUARTERS
    )
    return (*quarters, make(entries))


def grouped(entries: Entries, key: Callable[[Any], str], keys: Iterable[str]) -> dict[str, Entries]:
    """The records under each key, in order; None under each where none are kept."""
    if entries is None:
        return dict.fromkeys(keys)
    return {one: [entry for entry in entries if key(entry.value) == one] for one in keys}


def _in_quarter(entries: Entries, quarter: int) -> Entries:
    if entries is None:
        return None
    return [entry for entry in entries if quarter_of(entry.value.on) == quarter]
