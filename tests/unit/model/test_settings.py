"""Settings: the form of each value, and which of two values asks less."""

import pytest
from pydantic_core import PydanticCustomError

from planlint.model.scalars import Duration, parse_duration
from planlint.model.settings import SETTINGS, looser, read_value


@pytest.mark.parametrize(
    ("setting", "text", "value"),
    [
        ("drill_period", "1年", Duration(1, "y")),
        ("filing_time", "20wd", Duration(20, "wd")),
        ("required_roles", "recovery", ("recovery",)),
        ("filing_addressees", ["water", "superior_department"], ("water", "superior_department")),
        ("simplified_refiling", "是", True),
    ],
)
def test_a_value_is_read_in_the_form_of_its_setting(setting, text, value):
    """Durations, words and flags as plans write them."""
    assert read_value(setting, text) == value


@pytest.mark.parametrize(
    ("setting", "text", "expected"),
    [
        ("drill_period", "每年", "period"),
        ("drill_period", "2h", "period"),
        ("drill_period", "101y", "period"),
        ("press_conference_time", "3y", "clock"),
        ("reporting_clock", ["1h"], "clock"),
        ("reporting_clock", "3wd", "clock"),
        ("shelter_area", "大", "number"),
        ("simplified_refiling", "maybe", "flag"),
        ("required_roles", "善后 处置", "word"),
        ("filing_addressees", {"to": "water"}, "word"),
    ],
)
def test_a_wrong_form_says_what_was_expected(setting, text, expected):
    """The word that people read in the finding."""
    with pytest.raises(PydanticCustomError) as raised:
        read_value(setting, text)
    assert raised.value.context == {"expected": expected}


@pytest.mark.parametrize(
    ("ours", "theirs", "is_looser"),
    [
        ("5y", "3y", True),
        ("3y", "3y", False),
        ("1y", "3y", False),
        ("36mo", "3y", False),
        ("37mo", "3y", True),
        ("90m", "1h", True),
        ("60m", "1h", False),
        ("30wd", "20wd", True),
        # Twenty working days may take fifty days over the holidays: thirty days are not surely more.
        ("30d", "20wd", False),
        ("2mo", "20wd", True),
        ("20wd", "1mo", False),
        ("40wd", "1mo", True),
    ],
)
def test_a_longer_time_is_looser_only_where_that_is_sure(ours, theirs, is_looser):
    """Months, years and working days have no fixed length."""
    found = looser("filing_time", parse_duration(ours), parse_duration(theirs))
    assert found is is_looser


def test_a_smaller_least_is_looser_and_words_never_are():
    """What one profile does not ask, the others still do."""
    assert looser("shelter_area", 1, 2)
    assert not looser("shelter_area", 2, 1)
    assert not looser("required_roles", (), ("recovery",))


def test_every_setting_has_a_name(pack):
    """In both languages, in the vocabulary of the pack, and no other is named."""
    assert set(pack.vocabulary.lists["settings"]) == set(SETTINGS)
