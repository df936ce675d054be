"""``bands``: the thresholds of the levels of one scale must neither overlap nor leave a gap.

Levels are compared per hazard, quantity, unit and area. Only alternatives (``any``) that stand
alone can be compared; a condition in words, or several that must hold together, cannot.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from planlint.model.base import field
from planlint.model.levels import Condition
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import label, plain
from planlint.rulebook.selection import select
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

WORDS = frozenset({"quantity", "lower", "upper", "at"})
_INFINITE = Decimal("Infinity")


class Params(Kind):
    """Which levels, and which defect."""

    of: tuple[str, ...] = field("等级", "路径，例如 grades[].levels[]", ())
    find: str = field("查什么", "overlap 重叠；gap 空档", "overlap")


@dataclass(frozen=True)
class _Band:
    """One interval of one level; ``low_in``/``high_in`` say whether the bound belongs to it."""

    low: Decimal
    low_in: bool
    high: Decimal
    high_in: bool
    pointer: Pointer
    level: Any
    condition: Condition


def reads(params: Params) -> tuple[str, ...]:
    """The levels with their conditions."""
    return params.of


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each pair of neighbouring bands that collide, or leave values to nobody."""
    for path in params.of:
        for bands in _scales(view, path).values():
            ordered = sorted(bands, key=lambda band: (band.low, not band.low_in, band.high))
            for below, above in pairwise(_bounded(ordered)):
                if _wrong(params.find, below, above):
                    yield _hit(view, below, above)


def _scales(view: View, path: str) -> dict[tuple[str | None, ...], list[_Band]]:
    """The bands by scale: those of one hazard, quantity, unit and area."""
    scales: dict[tuple[str | None, ...], list[_Band]] = {}
    for pointer, level in select(view.plan, path):
        for index, condition in enumerate(level.any):
            band = _band((*pointer, "any", index), level, condition)
            if band is not None:
                hazard = getattr(level, "hazard", None) or _hazard_above(view, pointer)
                key = (hazard, condition.quantity, condition.unit, condition.area)
                scales.setdefault(key, []).append(band)
    return scales


def _hazard_above(view: View, pointer: Pointer) -> str | None:
    """The hazard that the scale names for all its levels."""
    if pointer[0] != "grades":
        return None
    return view.plan.grades[int(pointer[1])].hazard


def _band(pointer: Pointer, level: Any, condition: Condition) -> _Band | None:
    low = condition.from_ if condition.from_ is not None else condition.above
    high = condition.to if condition.to is not None else condition.below
    if condition.quantity is None or (low is None and high is None):
        return None
    return _Band(
        low if low is not None else -_INFINITE,
        condition.from_ is not None,
        high if high is not None else _INFINITE,
        condition.to is not None,
        pointer,
        level,
        condition,
    )


def _bounded(bands: list[_Band]) -> list[_Band]:
    """Open-topped bands end where the next begins: 'from 100' below 'from 200' is usual and clear.

    Only a scale that writes upper bounds anywhere is judged as a scale of closed bands.
    """
    if not any(band.high != _INFINITE for band in bands):
        return []
    return bands


def _wrong(find: str, below: _Band, above: _Band) -> bool:
    if below.level is above.level:
        return False
    if find == "overlap":
        return above.low < below.high or (
            above.low == below.high and above.low_in and below.high_in
        )
    if above.low > below.high:
        return not (
            _is_whole(below) and above.low - below.high <= 1 and below.high_in and above.low_in
        )
    return above.low == below.high and not above.low_in and not below.high_in


def _is_whole(band: _Band) -> bool:
    """Whether the quantity is counted in whole things, so that 9 and 10 are neighbours."""
    return band.condition.unit in ("人", "户", "间", "起", "座", "个", "艘", "头")


def _hit(view: View, below: _Band, above: _Band) -> Hit:
    quantity = view.vocabulary.name("quantities", below.condition.quantity or "")
    words = {
        "quantity": quantity,
        "lower": label(below.level, view.vocabulary),
        "upper": label(above.level, view.vocabulary),
        "at": plain(f"{above.low}{above.condition.unit or ''}"),
    }
    mark = below.condition.quantity or ""
    return Hit(view.spot(*above.pointer), words, (view.spot(*below.pointer),), mark=mark)
