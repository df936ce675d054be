"""Where two values of the model differ in meaning: order and ways of writing are no difference."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from planlint.model.base import Model
from planlint.model.levels import Condition
from planlint.model.scalars import Duration
from planlint.model.units import measure

# What is no letter, digit or sign of a quantity; a mark with digits on both sides is part of them,
# and so is a minus before one. Symbols among them stay: ● and ○ in a table are no punctuation.
_MARK = r"(?:(?!-\d)[^\w%‰])"
_MARKS = re.compile(rf"(?<!\d){_MARK}+|{_MARK}+(?!\d)|(?<=\d)\s+(?=\d)|_")
# Lists whose order is part of what they say.
_ORDERED = frozenset({"succession", "steps"})
# Text that people wrote: whether its meaning changed, only people can tell.
_FREE = frozenset({
    "about", "aliases", "area", "meaning", "name", "place", "route", "steps", "text", "title",
    "transport", "urgent", "when",
    "lift_when",
})  # fmt: skip


def differences(
    old: Model, new: Model, without: frozenset[str] = frozenset()
) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """(keys on the way, old value, new value) for each field that says something else."""
    waiting: list[tuple[tuple[str, ...], Model, Model]] = [((), old, new)]
    while waiting:
        way, one, other = waiting.pop(0)
        for name, info in type(other).model_fields.items():
            before, after = getattr(one, name, None), getattr(other, name)
            path = (*way, info.alias or name)
            if name in without or same(before, after, ordered=name in _ORDERED):
                continue
            if isinstance(before, Model) and type(before) is type(after):
                waiting.append((path, before, after))
            else:
                yield path, before, after


def same(old: Any, new: Any, *, ordered: bool = False) -> bool:
    """Whether two values mean the same: 60 minutes are an hour, a list is what it holds."""
    if old == new:
        return True
    if isinstance(old, Duration) and isinstance(new, Duration):
        return old.minutes is not None and old.minutes == new.minutes
    if isinstance(old, tuple) and isinstance(new, tuple) and not ordered:
        return Counter(map(_meant, old)) == Counter(map(_meant, new))
    return not said(old) and not said(new)


def said(value: Any) -> bool:
    """Whether a value says anything: an empty list is as good as none."""
    return value not in (None, (), "")


def is_free(path: tuple[str, ...], old: Any, new: Any) -> bool:
    """Whether the field holds text that people wrote, on both sides, or items with such a text."""
    if path[-1] in _FREE and all(isinstance(value, str) for value in (*_each(old), *_each(new))):
        return True
    found = _elements(path[-1], old, new)
    if not all(isinstance(one, Model) for one, _ in found):
        return False
    parts = [part for one, other in found for part in differences(one, other)]
    return bool(parts) and all(is_free(*part) for part in parts)


def same_words(old: Any, new: Any, name: str = "") -> bool:
    """Whether two texts, or lists of the field *name*, differ in nothing but blanks and marks."""
    if isinstance(old, str) and isinstance(new, str):
        return bare(old) == bare(new)
    found = _elements(name, old, new)
    return bool(found) and all(_same_item(name, one, other) for one, other in found)


def _same_item(name: str, old: Any, new: Any) -> bool:
    """The same of two items; ids, of which every mark counts, are no text."""
    if not isinstance(old, Model):
        return name in _FREE and same_words(old, new)
    parts = differences(old, new)
    return all(path[-1] in _FREE and same_words(one, other, path[-1]) for path, one, other in parts)


def _elements(name: str, old: Any, new: Any) -> list[tuple[Any, Any]]:
    """The items that differ of two lists as long as each other, in order; none where they do not pair."""
    if not (isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new)):
        return []
    if name in _ORDERED:
        pairs = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
    else:
        pairs = list(zip(_beyond(old, new), _beyond(new, old), strict=True))
    return pairs if all(type(one) is type(other) for one, other in pairs) else []


def _beyond(these: tuple[Any, ...], those: tuple[Any, ...]) -> list[Any]:
    """What *these* hold and *those* do not, counted."""
    left = Counter(map(_meant, those))
    left.subtract(map(_meant, these))
    found = []
    for one in reversed(these):
        if left[_meant(one)] < 0:
            left[_meant(one)] += 1
            found.append(one)
    return found[::-1]


def _meant(item: Any) -> str:
    """What an item of a list is told by: of a threshold, in whichever way its unit is written."""
    if not isinstance(item, Condition) or item.quantity is None:
        return repr(item)
    unit, times = measure(item.unit)
    bounds = {
        name: bound * times
        for name in ("from_", "above", "below", "to")
        if (bound := getattr(item, name)) is not None
    }
    plain = {name: f"{bound.normalize():f}" for name, bound in bounds.items()}
    return repr(item.model_copy(update={**plain, "unit": unit}))


def bare(text: str) -> str:
    """A text without blanks and punctuation, in half-width characters; 1.5 does not become 15."""
    return _MARKS.sub(_symbols, unicodedata.normalize("NFKC", text))


def _symbols(match: re.Match[str]) -> str:
    return "".join(one for one in match[0] if unicodedata.category(one)[0] == "S")


def _each(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)
