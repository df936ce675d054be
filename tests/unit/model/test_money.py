"""Money: what people write, in yuan."""

from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from planlint.model.scalars import parse_money
from planlint.render.words import money


@pytest.mark.parametrize(
    ("written", "yuan"),
    [("1200元", "1200"), ("2850万元", "28500000"), ("1.64亿元", "164000000"), ("1,200 元", "1200")],
)
def test_amounts_with_their_unit_are_read(written: str, yuan: str) -> None:
    """An amount with 元, 万元 or 亿元 is a number of yuan."""
    assert Decimal(yuan) == parse_money(written)


@pytest.mark.parametrize("written", ["2850", "2850万", "约100万元", "-5元", "１００元", "1,5元"])
def test_anything_else_is_refused(written: str) -> None:
    """No unit, no amount; nothing is guessed."""
    with pytest.raises(PydanticCustomError):
        parse_money(written)


@pytest.mark.parametrize("written", ["1200元", "2850万元", "1.64亿元", "960万元", "1.5元"])
def test_printed_as_people_write_it(written: str) -> None:
    """What was read prints in the same unit."""
    assert written == money(parse_money(written))
