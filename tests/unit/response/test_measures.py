"""Readings against conditions: ends, units, tens of thousands."""

from decimal import Decimal

import pytest

from planlint.model.levels import Condition
from planlint.response.asked import Reading
from planlint.response.measures import comparable, met, span


def condition(**given: str) -> Condition:
    """A condition as plans write it."""
    return Condition.model_validate(given)


@pytest.mark.parametrize(
    ("value", "expected"), [("199.9", False), ("200", True), ("249", True), ("250", False)]
)
def test_from_includes_and_below_excludes(value: str, expected: bool) -> None:
    """200 to below 250 mm."""
    rain = condition(quantity="rain_24h", **{"from": "200", "below": "250"}, unit="毫米")
    assert met(rain, (Reading("rain_24h", Decimal(value), "mm"),)) is expected


@pytest.mark.parametrize(("value", "expected"), [("10", False), ("10.1", True), ("20", True)])
def test_above_excludes_and_to_includes(value: str, expected: bool) -> None:
    """More than 10, up to 20."""
    deaths = condition(quantity="deaths", above="10", to="20", unit="人")
    assert met(deaths, (Reading("deaths", Decimal(value), "人"),)) is expected


def test_tens_of_thousands_are_counted_out() -> None:
    """1.5万人 is 15,000 people; 万元 and 亿元 are money in one unit."""
    moved = condition(quantity="evacuated", **{"from": "15000"}, unit="人")
    assert met(moved, (Reading("evacuated", Decimal("1.5"), "万人"),)) is True
    loss = condition(quantity="direct_loss", **{"from": "10000"}, unit="万元")
    assert met(loss, (Reading("direct_loss", Decimal("0.9"), "亿元"),)) is False


def test_another_unit_or_quantity_or_words_alone_are_not_compared() -> None:
    """None: nobody can say."""
    rain = condition(quantity="rain_24h", **{"from": "200"}, unit="mm")
    assert met(rain, (Reading("rain_24h", Decimal(300), "cm"),)) is None
    assert met(rain, (Reading("rain_1h", Decimal(300), "mm"),)) is None
    assert met(condition(text="水库出险"), (Reading("rain_24h", Decimal(300), "mm"),)) is None
    assert not comparable(rain, "rain_24h", "米")


def test_spans_that_only_touch_have_nothing_in_common() -> None:
    """Below 30 and from 30."""
    low = span(condition(quantity="deaths", below="30", unit="人"))
    high = span(condition(quantity="deaths", **{"from": "30"}, unit="人"))
    assert low is not None
    assert high is not None
    assert low.meet(high).is_empty
    assert not low.meet(low).is_empty
