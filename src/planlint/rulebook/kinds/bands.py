"""``bands``: the thresholds of the levels of one scale must neither overlap nor leave a gap.

Levels are compared per hazard, quantity, unit and area. Only alternatives (``any``) that stand
alone can be compared; a condition in words, or several that must hold together, cannot.
"""

import functools
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any, ClassVar, Literal, NamedTuple

from planlint.model.base import field
from planlint.model.levels import Condition, GradeLevel
from planlint.model.units import measure
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import label, plain
from planlint.rulebook.view import View
from planlint.rulebook.vocabulary import Term
from planlint.source.tree import Pointer

WORDS = frozenset({"quantity", "lower", "upper", "at"})
_INFINITE = Decimal("Infinity")
_COUNTED = ("人", "户", "间", "起", "座", "个", "艘", "头")


class Params(Kind):
    """Which levels, and which defect."""

    needed: ClassVar = ("of",)

    of: tuple[str, ...] = field("等级", "路径，例如 grades[].levels[]", ())
    find: Literal["overlap", "gap", "reversed"] = field(
        "查什么", "overlap 重叠；gap 空档；reversed 高级别的数值反而低", "overlap"
    )


class _Band(NamedTuple):
    """One interval of one level; ``low_in``/``high_in`` say whether the bound belongs to it."""

    low: Decimal
    low_in: bool
    high: Decimal
    high_in: bool
    whole: bool
    pointer: Pointer
    level: Any
    condition: Condition


def reads(params: Params) -> tuple[str, ...]:
    """The levels with their conditions."""
    return params.of


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each pair of neighbouring bands that collide, or leave values to nobody."""
    for path in params.of:
        scales = view.once(("bands", path), functools.partial(_scales, view, path))
        for bands in scales.values():
            if params.find == "reversed":
                yield from (_hit(view, *pair) for pair in _reversed(bands))
                continue
            ordered = sorted(bands, key=lambda band: (band.low, not band.low_in, band.high))
            for below, above in _neighbours(_bounded(ordered), params.find):
                if _wrong(params.find, below, above):
                    yield _hit(view, below, above)


def _scales(view: View, path: str) -> dict[tuple[str | None, ...], list[_Band]]:
    """The bands by scale: those of one hazard, quantity, unit and area."""
    scales: dict[tuple[str | None, ...], list[_Band]] = {}
    for pointer, level in view.select(path):
        for index, condition in enumerate(level.any):
            whole = _is_whole(condition, view)
            band = _band((*pointer, "any", index), level, condition, whole=whole)
            if band is not None:
                hazard = getattr(level, "hazard", None) or _hazard_above(view, pointer)
                key = (hazard, condition.quantity, measure(condition.unit).unit, condition.area)
                scales.setdefault(key, []).append(band)
    return scales


def _hazard_above(view: View, pointer: Pointer) -> str | None:
    """The hazard that the scale names for all its levels."""
    if pointer[0] != "grades":
        return None
    return view.plan.grades[int(pointer[1])].hazard


def _band(pointer: Pointer, level: Any, condition: Condition, *, whole: bool) -> _Band | None:
    low = condition.from_ if condition.from_ is not None else condition.above
    high = condition.to if condition.to is not None else condition.below
    if condition.quantity is None or (low is None and high is None):
        return None
    times = measure(condition.unit).times
    low = low * times if low is not None and times != 1 else low
    high = high * times if high is not None and times != 1 else high
    low_in, high_in = condition.from_ is not None, condition.to is not None
    if whole and low is not None and not low_in:  # above 9 people: from 10
        low, low_in = low + 1, True
    if whole and high is not None and not high_in:
        high, high_in = high - 1, True
    return _Band(
        low if low is not None else -_INFINITE,
        low_in,
        high if high is not None else _INFINITE,
        high_in,
        whole,
        pointer,
        level,
        condition,
    )


def _bounded(bands: list[_Band]) -> list[_Band]:
    """Open-topped bands end where the next begins: 'from 100' below 'from 200' is usual and clear.

    So are 'below 200' and 'below 50' of visibility. Only a scale that writes lower and upper bounds
    is judged as a scale of closed bands.
    """
    closed_above = any(band.high != _INFINITE for band in bands)
    closed_below = any(band.low != -_INFINITE for band in bands)
    return bands if closed_above and closed_below else []


def _neighbours(bands: list[_Band], find: str) -> Iterator[tuple[_Band, _Band]]:
    """Each band with the one before it that reaches highest: a wide one may hold several small ones.

    Bands of one level overlap as they like, but together they fill gaps.
    """
    for number, above in enumerate(bands):
        before = [b for b in bands[:number] if find == "gap" or b.level is not above.level]
        if before:
            yield max(before, key=lambda band: (band.high, band.high_in)), above


def _reversed(bands: list[_Band]) -> Iterator[tuple[_Band, _Band]]:
    """Where a scale that rises with the level falls between two levels, or the other way round.

    Rain rises towards level one, visibility falls; what does both has two levels exchanged.
    """
    ranked = sorted(bands, key=lambda band: _rank(band.level))
    lowest = [band for band in ranked if band.low != -_INFINITE]
    pairs = [(a, b) for a, b in pairwise(lowest) if a.level is not b.level and a.low != b.low]
    rising = sum(b.low > a.low for a, b in pairs)
    if 0 < rising < len(pairs):
        usual = rising * 2 >= len(pairs)
        yield from ((a, b) for a, b in pairs if (b.low > a.low) is not usual)


_GRADES = ("ordinary", "large", "major", "especially_major")


def _rank(level: Any) -> int:
    """How grave a level is: 1 is the gravest warning or response."""
    if isinstance(level, GradeLevel):
        return _GRADES.index(level.grade) if level.grade else -1
    return -(level.level or 0)


def _wrong(find: str, below: _Band, above: _Band) -> bool:
    if below.level is above.level:
        return False
    if find == "overlap":
        return above.low < below.high or (
            above.low == below.high and above.low_in and below.high_in
        )
    if above.low > below.high:
        return not (below.whole and above.whole and above.low - below.high <= 1)
    return above.low == below.high and not above.low_in and not below.high_in


def _is_whole(condition: Condition, view: View) -> bool:
    """Whether the quantity is counted in whole things, so that 9 and 10 are neighbours."""
    unit, times = measure(condition.unit)
    term = view.vocabulary.term("quantities", condition.quantity or "")
    counted = term is not None and term.kind == "count" and _is_plain(unit, term)
    bounds = (condition.from_, condition.above, condition.below, condition.to)
    return (counted or unit in _COUNTED) and all(
        bound is None or bound * times == (bound * times).to_integral_value() for bound in bounds
    )


def _is_plain(unit: str, term: Term) -> bool:
    """Whether a unit counts the single things of the quantity."""
    return not unit or any(measure(known).unit == unit for known in term.units)


def _hit(view: View, below: _Band, above: _Band) -> Hit:
    quantity = view.vocabulary.name("quantities", below.condition.quantity or "")
    words = {
        "quantity": quantity,
        "lower": label(below.level, view.vocabulary),
        "upper": label(above.level, view.vocabulary),
        "at": plain(f"{_own(above)}{above.condition.unit or ''}"),
    }
    mark = below.condition.quantity or ""
    return Hit(view.spot(*above.pointer), words, (view.spot(*below.pointer),), mark=mark)


def _own(band: _Band) -> Decimal:
    """The lower bound in the unit that the plan writes."""
    times = measure(band.condition.unit).times
    return band.low if times == 1 else band.low / times
