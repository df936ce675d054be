"""Readings and grades against the conditions of plans: only what has one unit is compared."""

from decimal import Decimal
from typing import NamedTuple

from planlint.model.levels import Condition
from planlint.model.units import measure

from .asked import Reading


class Span(NamedTuple):
    """The values that a condition means; ends that are None are open."""

    low: Decimal | None
    low_in: bool
    high: Decimal | None
    high_in: bool

    @property
    def is_empty(self) -> bool:
        """Whether no value lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (
            self.low == self.high and not (self.low_in and self.high_in)
        )

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies in it."""
        return not Span(value, True, value, True).meet(self).is_empty

    def meet(self, other: "Span") -> "Span":
        """What lies in both."""
        low, low_in = _inner(self.low, self.low_in, other.low, other.low_in, sign=1)
        high, high_in = _inner(self.high, self.high_in, other.high, other.high_in, sign=-1)
        return Span(low, low_in, high, high_in)


def span(condition: Condition) -> Span | None:
    """The values that a condition means, in its plain unit; None for one of words alone."""
    if not condition.quantity:
        return None
    times = measure(condition.unit).times
    low = condition.from_ if condition.from_ is not None else condition.above
    high = condition.to if condition.to is not None else condition.below
    if low is None and high is None:
        return None
    return Span(
        None if low is None else low * times,
        condition.from_ is not None,
        None if high is None else high * times,
        condition.to is not None,
    )


def comparable(one: Condition, quantity: str | None, unit: str | None) -> bool:
    """Whether a condition is about a quantity, in a unit that agrees."""
    return one.quantity == quantity and measure(one.unit).unit == measure(unit).unit


def met(condition: Condition, readings: tuple[Reading, ...]) -> bool | None:
    """Whether readings meet a condition; None where none of them is about it."""
    values = span(condition)
    found = [r for r in readings if comparable(condition, r.quantity, r.unit)]
    if values is None or not found:
        return None
    return any(values.holds(r.value * measure(r.unit).times) for r in found)


def _inner(
    one: Decimal | None, one_in: bool, other: Decimal | None, other_in: bool, *, sign: int
) -> tuple[Decimal | None, bool]:
    """The end that lies further in; of equal ends the one that excludes."""
    if one is None or other is None:
        return (other, other_in) if one is None else (one, one_in)
    if one == other:
        return one, one_in and other_in
    return (one, one_in) if (one - other) * sign > 0 else (other, other_in)
