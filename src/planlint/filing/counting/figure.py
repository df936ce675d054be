"""A figure: a number that knows what it was counted from, or why there is none."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from planlint.family.registry import Entry
from planlint.model.document import Location

# counted; not_recorded: no ledger is kept, or no record says it; later: the time has not come;
# none: there is nothing of which it could be a share.
State = Literal["counted", "not_recorded", "later", "none"]
Amount = Callable[[Any], Decimal | int | None]


class Place(NamedTuple):
    """A line that something was counted from."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the report."""

    state: State
    value: Decimal = Decimal(0)
    # What was counted: plans, records, entries.
    sources: tuple[Place, ...] = ()
    # Records that should say it and do not: the true number may be higher.
    unsaid: int = 0

    @property
    def number(self) -> Decimal | None:
        """The number; None where none was counted."""
        return self.value if self.state == "counted" else None


NOT_RECORDED = Figure("not_recorded")
LATER = Figure("later")
NONE = Figure("none")


def counted(places: Iterable[Place]) -> Figure:
    """As many as there are places."""
    found = tuple(places)
    return Figure("counted", Decimal(len(found)), found)


def summed(entries: Sequence[Entry[Any]] | None, amount: Amount) -> Figure:
    """What the records say together; None: no ledger of them is kept.

    Where there are records and not one says it, the sum is not 0 but not recorded.
    """
    if entries is None:
        return NOT_RECORDED
    said = [(entry, amount(entry.value)) for entry in entries]
    known = [(entry, value) for entry, value in said if value is not None]
    unsaid = len(said) - len(known)
    if said and not known:
        return Figure("not_recorded", unsaid=unsaid)
    total = sum((Decimal(value) for _, value in known), Decimal(0))
    return Figure("counted", total, tuple(place_of(entry) for entry, _ in known), unsaid)


def number_of(entries: Sequence[Entry[Any]] | None) -> Figure:
    """How many records there are; None: no ledger of them is kept."""
    return summed(entries, lambda _: 1)


def percent(part: Figure, whole: Figure) -> Figure:
    """The share in percent, rounded down to one decimal: 100 means all."""
    if not whole.value:
        return NONE
    share = Decimal(int(1000 * part.value / whole.value)) / 10
    return Figure("counted", share, part.sources)


def place_of(entry: Entry[Any]) -> Place:
    """Where an entry of a registry or of the ledger stands."""
    return spot(entry.location)


def spot(location: Location) -> Place:
    """A location without its columns."""
    return Place(location.path, location.line)
