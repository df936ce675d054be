"""A record put together from what was given, and everything that is wrong with it alone."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planlint.rulebook.words import Both

from .fields import Field, fields_of
from .kinds import Kind
from .misread import Fault, Misread, did_you_mean
from .names import Names
from .text import Value
from .values import read_value

# Field -> what was given for it, several where the field takes several.
Given = Mapping[str, Sequence[str]]
Flat = Mapping[str, str | list[str]]
# A programme may be approved before it is sent out.
_BEFORE = {"on", "approved"}
_RANGES = {"year": (1949, 2200), "quarter": (1, 4)}


@dataclass(frozen=True)
class Draft:
    """A record as it would be written, but for its id, and what is wrong with it."""

    record: Mapping[str, Value]
    faults: tuple[Fault, ...]


def drafted(kind: Kind, given: Given, names: Names, as_of: datetime.date) -> Draft:
    """The record that *given* makes."""
    given = {key: pieces for key, raw in given.items() if (pieces := _filled(raw))}
    faults: list[Fault] = []
    flat: dict[str, str | list[str]] = {}
    plan: str | None = None
    for key, one in fields_of(kind.model).items():
        read = list(_read(one, given.get(key, ()), names, plan, faults))
        if read:
            flat[key] = read if one.many else read[0]
        if key == "plan" and read:
            plan = read[0]
    faults += _missing(kind, given)
    _number(kind, flat, given, names)
    faults += _future(kind, flat, as_of)
    faults += _reversed(kind, flat)
    faults += _out_of_range(flat)
    faults += _edition(flat, given, names)
    return Draft(_nested(kind, flat), tuple(faults))


def _filled(pieces: Sequence[str]) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in pieces if piece.strip())


def _read(
    one: Field, pieces: Sequence[str], names: Names, plan: str | None, faults: list[Fault]
) -> Iterator[str]:
    if len(pieces) > 1 and not one.many:
        shown, mend = "；".join(pieces), Both(zh="只写一个", en="give one")
        faults.append(Fault(one.key, shown, Both(zh="只能有一个值", en="takes one value"), mend))
        return
    for piece in pieces:
        try:
            yield read_value(one, piece, names, plan)
        except Misread as wrong:
            faults.append(Fault(one.key, piece, wrong.why, wrong.mend))


def _missing(kind: Kind, given: Given) -> Iterator[Fault]:
    for key in kind.required:
        if key not in given:
            yield Fault(
                key, "", Both(zh="没有写", en="is missing"), Both(zh="补上", en="fill it in")
            )


def _number(kind: Kind, flat: dict[str, str | list[str]], given: Given, names: Names) -> None:
    """Put in the number of the edition in force on the day, where none was given."""
    plan, day = flat.get("plan"), flat.get("on")
    if not kind.of_edition or "number" in given:
        return
    if isinstance(plan, str) and isinstance(day, str):
        number = names.editions.number_on(plan, datetime.date.fromisoformat(day))
        if number is not None:
            flat["number"] = number


def _future(kind: Kind, flat: Flat, as_of: datetime.date) -> Iterator[Fault]:
    """Days that have not come yet: a record is of what was done."""
    for key, one in fields_of(kind.model).items():
        day = flat.get(key)
        if one.form == "date" and isinstance(day, str) and day > str(as_of):
            why = Both(zh=f"晚于今天（{as_of}）", en=f"is after today ({as_of})")
            mend = Both(zh="办完以后再记", en="record it when it is done")
            yield Fault(key, day, why, mend)


def _reversed(kind: Kind, flat: Flat) -> Iterator[Fault]:
    """Days of what can only follow the deed, before it."""
    on = flat.get("on")
    for key, one in fields_of(kind.model).items():
        day = flat.get(key)
        if one.form != "date" or key in _BEFORE or not isinstance(day, str):
            continue
        if isinstance(on, str) and day < on:
            why = Both(zh=f"早于办理日期 {on}", en=f"is before the day of the deed, {on}")
            mend = Both(zh="核对两个日期", en="check both days")
            yield Fault(key, day, why, mend)


def _out_of_range(flat: Flat) -> Iterator[Fault]:
    """Years and quarters that there are not."""
    for key, (first, last) in _RANGES.items():
        number = flat.get(key)
        if isinstance(number, str) and not first <= int(number) <= last:
            why = Both(zh=f"应在 {first} 到 {last} 之间", en=f"expected {first} to {last}")
            yield Fault(key, number, why, Both())


def _edition(flat: Flat, given: Given, names: Names) -> Iterator[Fault]:
    """A number that the plan never had, or a day before that edition was issued."""
    plan, number, day = (flat.get(key) for key in ("plan", "number", "on"))
    if not isinstance(plan, str) or not isinstance(number, str):
        return
    known = names.editions.numbers_of(plan)
    if number not in known:
        if known:
            why = Both(zh=f"{plan} 没有这一版", en=f"{plan} has no such edition")
            yield Fault("number", number, why, did_you_mean(number, known))
        return
    issued = known[number]
    if issued is not None and isinstance(day, str) and day < str(issued):
        why = Both(
            zh=f"早于 {number} 的印发日期 {issued}", en=f"is before {number} was issued, {issued}"
        )
        mend = Both(zh="写明是哪一版的发文字号", en="say of which edition: give its number")
        yield Fault("on", day, why, mend if "number" not in given else Both())


def _nested(kind: Kind, flat: Flat) -> dict[str, Value]:
    """The record in the order of the model, parts of a part below their key."""
    record: dict[str, Value] = {}
    for key in fields_of(kind.model):
        if key not in flat:
            continue
        name, _, part = key.partition(".")
        if part:
            held = record.get(name, {})
            record[name] = {**(held if isinstance(held, Mapping) else {}), part: str(flat[key])}
        else:
            record[name] = flat[key]
    return record
