"""Scalar types: text in, strict typed value out. No YAML resolver ever guesses for us.

Each type raises ``ValueError`` with the *code* of what was expected; the words for people are
in the problem catalogue (``engine/problems.yaml``).
"""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints
from pydantic import WithJsonSchema as Schema
from pydantic_core import PydanticCustomError

from .base import one_or_more

# ASCII digits only: full-width ones would pass here and fail the schemas.
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z|(\d{4})年(\d{1,2})月(\d{1,2})日\Z", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-4]):([0-5]\d)\Z"
    r"|(\d{4}年\d{1,2}月\d{1,2}日)([01]?\d|2[0-4])时(?:([0-5]?\d)分)?\Z",
    re.ASCII,
)
_DURATION = re.compile(
    r"(\d{1,9})\s*(m|h|d|wd|mo|y|分钟|小时|天|日|个工作日|工作日|个月|年)\Z", re.ASCII
)
# No leading zeros (octal to some readers); commas only between groups of three: 1,5 is no 15.
_WHOLE = r"(0|[1-9]\d{0,2}(,\d{3})+|[1-9]\d*)"
_NUMBER = re.compile(rf"-?{_WHOLE}(\.\d+)?\Z", re.ASCII)
_COUNT = re.compile(rf"{_WHOLE}\Z", re.ASCII)
_MONEY = re.compile(rf"({_WHOLE}(\.\d+)?)\s*(元|万元|亿元)\Z", re.ASCII)
_PHONE = re.compile(r"\+?\d[\d\- ]{1,18}\d(转\d{1,6})?\Z|\d{3,5}\Z", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z", re.ASCII)
_UNITS = {
    "分钟": "m", "小时": "h", "天": "d", "日": "d", "个工作日": "wd", "工作日": "wd",
    "个月": "mo", "年": "y",
}  # fmt: skip
_YUAN = {"元": 1, "万元": 10_000, "亿元": 100_000_000}
_MINUTES = {"m": 1, "h": 60, "d": 1440}
_MONTHS = {"mo": 1, "y": 12}
_FLAGS = {"true": True, "false": False, "是": True, "否": False}


def _wrong(kind: str) -> PydanticCustomError:
    return PydanticCustomError("wrong_form", "{expected}", {"expected": kind})


def _text(value: Any, kind: str) -> str:
    if not isinstance(value, str):
        raise _wrong(kind)
    return value.strip()


@dataclass(frozen=True, slots=True)
class Duration:
    """A span of time as written: ``number`` of ``unit`` (m, h, d, wd working days, mo, y)."""

    number: int
    unit: str

    @property
    def minutes(self) -> int | None:
        """Length in minutes; None for units whose length varies (working days, months, years)."""
        per = _MINUTES.get(self.unit)
        return None if per is None else self.number * per

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the most minutes that it can be, wherever the year and its holidays stand."""
        number = self.number
        match self.unit:
            case "wd":
                # Never were more than seven days in a row worked; no rest and holidays are longer.
                least, most = number + (number - 1) // 9, 2 * number + 10
            case "mo":
                least, most = 28 * number, 31 * number
            case "y":
                least, most = 365 * number, 366 * number
            case _:
                return number * _MINUTES[self.unit], number * _MINUTES[self.unit]
        return max(least, 0) * _MINUTES["d"], (most if number else 0) * _MINUTES["d"]

    def longer_than(self, other: "Duration") -> bool:
        """Whether this is surely the longer time: ten working days are longer than ten days."""
        ours, theirs = self._alike(other)
        return ours[0] > theirs[1]

    def may_be_longer_than(self, other: "Duration") -> bool:
        """Whether it can be the longer one: seven working days are more than ten days, or not."""
        ours, theirs = self._alike(other)
        return ours[1] > theirs[0]

    def _alike(self, other: "Duration") -> tuple[tuple[int, int], tuple[int, int]]:
        """Both as what compares: numbers where the unit is one, a year as its twelve months."""
        ours, theirs = self.number, other.number
        if self.unit != other.unit:
            if not {self.unit, other.unit} <= set(_MONTHS):
                return self.bounds, other.bounds
            ours, theirs = ours * _MONTHS[self.unit], theirs * _MONTHS[other.unit]
        return (ours, ours), (theirs, theirs)

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"


def parse_date(value: Any) -> datetime.date:
    """``2026-05-08`` or ``2026年5月8日``; nothing else."""
    if isinstance(value, datetime.date):
        return value
    match = _DATE.match(_text(value, "date"))
    if match is None:
        raise _wrong("date")
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        return datetime.date(year, month, day)
    except ValueError as error:
        raise _wrong("date") from error


def parse_moment(value: Any) -> datetime.datetime:
    """``2026-10-01 08:00`` or ``2026年10月1日8时30分``, local time; 24时 is the end of the day."""
    if isinstance(value, datetime.datetime):
        return value
    match = _MOMENT.match(_text(value, "moment"))
    if match is None:
        raise _wrong("moment")
    day, hour, minute = match.groups()[:3] if match[1] else match.groups()[3:]
    if hour == "24" and int(minute or 0):
        raise _wrong("moment")
    try:
        start = datetime.datetime.combine(parse_date(day), datetime.time())
        return start + datetime.timedelta(hours=int(hour), minutes=int(minute or 0))
    except (PydanticCustomError, OverflowError) as error:
        raise _wrong("moment") from error


def parse_duration(value: Any) -> Duration:
    """``30m 2h 3d 20wd 6mo 3y`` or ``30分钟 2小时 3天 20个工作日 6个月 3年``."""
    if isinstance(value, Duration):
        return value
    match = _DURATION.match(_text(value, "duration"))
    if match is None:
        raise _wrong("duration")
    return Duration(int(match[1]), _UNITS.get(match[2], match[2]))


def _parse_number(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _text(value, "number")
    if not _NUMBER.match(text):
        raise _wrong("number")
    return Decimal(text.replace(",", ""))


def parse_money(value: Any) -> Decimal:
    """``1200元`` ``2850万元`` ``1.64亿元`` in yuan."""
    if isinstance(value, Decimal):
        return value
    match = _MONEY.match(_text(value, "money"))
    if match is None:
        raise _wrong("money")
    return Decimal(match[1].replace(",", "")) * _YUAN[match[match.lastindex or 0]]


def _parse_count(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = _text(value, "count")
    if not _COUNT.match(text):
        raise _wrong("count")
    return int(text.replace(",", ""))


def _parse_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    flag = _FLAGS.get(_text(value, "flag"))
    if flag is None:
        raise _wrong("flag")
    return flag


def _parse_level(value: Any) -> int:
    try:
        level = _parse_count(value)
    except PydanticCustomError as error:
        raise _wrong("level") from error
    if not 1 <= level <= 5:  # noqa: PLR2004 - one to five levels are what real plans have
        raise _wrong("level")
    return level


def _check_phone(value: str) -> str:
    if not _PHONE.match(value.strip()):
        raise _wrong("phone")
    return value.strip()


def _check_time(value: str) -> str:
    if not _TIME.match(value.strip()):
        raise _wrong("time")
    return value.strip()


_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_DOTTED = rf"{_ID}(?:\.{_ID})*"

Date = Annotated[
    datetime.date,
    BeforeValidator(parse_date),
    Schema({"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日)$"}),
]
DateTime = Annotated[
    datetime.datetime,
    BeforeValidator(parse_moment),
    Schema({
        "type": "string",
        "pattern": r"^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}"
        r"|\d{4}年\d{1,2}月\d{1,2}日\d{1,2}时(\d{1,2}分)?)$",
    }),
]  # fmt: skip
DurationText = Annotated[
    Duration,
    BeforeValidator(parse_duration),
    PlainSerializer(str),
    Schema({
        "type": "string",
        "pattern": r"^\d+\s*(m|h|d|wd|mo|y|分钟|小时|天|日|个工作日|工作日|个月|年)$",
    }),
]  # fmt: skip
Number = Annotated[
    Decimal,
    BeforeValidator(_parse_number),
    PlainSerializer(str),
    Schema({"type": ["number", "string"]}),
]
Money = Annotated[
    Decimal,
    BeforeValidator(parse_money),
    PlainSerializer(str),
    Schema({"type": "string", "pattern": r"^[\d,]+(\.\d+)?\s*(元|万元|亿元)$"}),
]
Count = Annotated[
    int, BeforeValidator(_parse_count), Schema({"type": ["integer", "string"], "minimum": 0})
]
Flag = Annotated[bool, BeforeValidator(_parse_flag), Schema({"enum": [True, False, "是", "否"]})]
Level = Annotated[
    int, BeforeValidator(_parse_level), Schema({"type": "integer", "minimum": 1, "maximum": 5})
]
Phone = Annotated[str, AfterValidator(_check_phone), Schema({"type": ["string", "integer"]})]
Clock = Annotated[str, AfterValidator(_check_time), Schema({"type": "string"})]

_PLAN = rf"^{_DOTTED}$"
_SIMPLE = rf"^{_ID}$"
_WORD = r"^[a-z0-9_]+(\.[a-z0-9_]+)*$"
_CODE = r"^[A-Za-z0-9][A-Za-z0-9._/-]*$"
# unit | unit/post | body | body.head | plan.id#body.office
_HOLDER = rf"^(?:{_DOTTED}#)?{_ID}(?:\.(?:head|deputies|office)|/{_ID})?$"

# Pattern -> the kind of value that people were expected to write.
PATTERNS = {_PLAN: "plan_id", _SIMPLE: "id", _WORD: "word", _CODE: "code", _HOLDER: "holder"}

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=_SIMPLE)]
PlanId = Annotated[str, StringConstraints(pattern=_PLAN)]
Word = Annotated[str, StringConstraints(pattern=_WORD)]
Code = Annotated[str, StringConstraints(pattern=_CODE)]
Holder = Annotated[str, StringConstraints(pattern=_HOLDER)]
Holders = Annotated[
    tuple[Holder, ...], BeforeValidator(one_or_more, json_schema_input_type=str | list[str])
]
Texts = Annotated[tuple[Text, ...], BeforeValidator(one_or_more)]
