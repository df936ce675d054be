"""What may differ by place, sector and time (可变要求): a closed list, each with form and direction."""

import functools
from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic import AfterValidator, BeforeValidator, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from .base import one_or_more
from .scalars import Duration, DurationText, Flag, Number, Word

SettingName = Literal[
    "drill_period", "evaluation_period", "revision_period", "filing_time", "publication_time",
    "consultation_answer_time", "drill_report_time", "press_conference_time",
    "quarter_report_time", "reporting_clock",
    "filing_addressees", "required_roles", "simplified_refiling",
    "shelter_area", "shelter_share",
]  # fmt: skip


class SettingKind(NamedTuple):
    """One setting.

    A ``period`` in days and a ``clock`` in hours are longest times: the shorter is the stricter. A
    ``least`` is a smallest number: the larger is the stricter. Of ``words`` and ``flag`` all that
    any profile asks is asked.
    """

    form: Literal["period", "clock", "least", "words", "flag"]
    # The day that decides which value holds: that of the issue, or, for what goes on, of the check.
    binds: Literal["issued_since", "always"]


SETTINGS: Mapping[SettingName, SettingKind] = {
    "drill_period": SettingKind("period", "always"),
    "evaluation_period": SettingKind("period", "always"),
    "revision_period": SettingKind("period", "always"),
    "filing_time": SettingKind("period", "issued_since"),
    "publication_time": SettingKind("period", "issued_since"),
    "consultation_answer_time": SettingKind("period", "issued_since"),
    "drill_report_time": SettingKind("period", "always"),
    "press_conference_time": SettingKind("clock", "issued_since"),
    "quarter_report_time": SettingKind("period", "always"),
    "reporting_clock": SettingKind("clock", "issued_since"),
    "filing_addressees": SettingKind("words", "issued_since"),
    "required_roles": SettingKind("words", "issued_since"),
    "simplified_refiling": SettingKind("flag", "issued_since"),
    "shelter_area": SettingKind("least", "always"),
    "shelter_share": SettingKind("least", "always"),
}
assert set(SETTINGS) == set(get_args(SettingName))


# No plan lives longer, and no day lies beyond the calendar.
_LONGEST = {"d": 36_500, "wd": 25_000, "mo": 1_200, "y": 100}


def _in_days(value: Duration) -> Duration:
    if value.number > _LONGEST.get(value.unit, -1):
        raise PydanticCustomError("wrong_form", "{expected}", {"expected": "period"})
    return value


def _in_hours(value: Duration) -> Duration:
    if value.minutes is None:
        raise PydanticCustomError("wrong_form", "{expected}", {"expected": "clock"})
    return value


Period = Annotated[DurationText, AfterValidator(_in_days)]
"""A time that ends on a day: days, working days, months or years, a hundred years at most."""
Hours = Annotated[DurationText, AfterValidator(_in_hours)]
"""A time that runs by the clock: minutes, hours or days."""

# Form -> the type of its values and what people were expected to write.
_FORMS: Mapping[str, tuple[Any, str]] = {
    "period": (Period, "period"),
    "clock": (Hours, "clock"),
    "least": (Number, "number"),
    "flag": (Flag, "flag"),
    "words": (Annotated[tuple[Word, ...], BeforeValidator(one_or_more)], "word"),
}


@functools.cache
def _adapter(form: str) -> TypeAdapter[Any]:
    return TypeAdapter(_FORMS[form][0])


def read_value(setting: SettingName, value: Any) -> Any:
    """The value of *setting* in its form: a duration, a number, a flag or words.

    Raises:
        PydanticCustomError: it has another form.
    """
    form = SETTINGS[setting].form
    try:
        return _adapter(form).validate_python(value)
    except ValidationError as error:
        words = {"expected": _FORMS[form][1]}
        raise PydanticCustomError("wrong_form", "{expected}", words) from error


def looser(setting: SettingName, value: Any, than: Any) -> bool:
    """Whether *value* surely asks less than the value *than* of the same setting."""
    match SETTINGS[setting].form:
        case "period" | "clock":
            ours, theirs = _in_months(value), _in_months(than)
            if ours.unit == theirs.unit:
                return ours.number > theirs.number
            return _days(ours)[0] > _days(theirs)[1]
        case "least":
            return bool(value < than)
        case _:
            return False  # what one profile does not ask, the others still do


def length(value: Any) -> float:
    """By which times sort from the shortest, and least numbers from the largest."""
    return _days(value)[0] if isinstance(value, Duration) else -float(value)


# The least and the most days that a month can have.
_MONTH = (28, 31)
# Holidays keep twenty working days below fifty days, and so on.
_REST = 10
_DAY = 24 * 60


def _days(span: Duration) -> tuple[float, float]:
    """The least and the most days that a span can take."""
    if span.minutes is not None:
        return span.minutes / _DAY, span.minutes / _DAY
    if span.unit == "wd":
        return span.number, span.number * 2 + _REST
    span = _in_months(span)
    return span.number * _MONTH[0], span.number * _MONTH[1]


def _in_months(span: Duration) -> Duration:
    return Duration(span.number * 12, "mo") if span.unit == "y" else span
