"""A small path language over typed plans: ``tasks[].lead``, ``edition.dates.issued``.

``[]`` goes through a list or the values of a mapping, ``sections**`` through sections and their
sub-sections.
"""

import functools
import itertools
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from planlint.source.tree import Pointer

Found = Iterator[tuple[Pointer, Any]]
Places = Sequence[tuple[Pointer, Any]]


def select(value: Any, path: str, base: Pointer = ()) -> Found:
    """All values at *path* with their pointers; values that are not there are left out."""
    found: Places = () if value is None else ((base, value),)
    for step in steps_of(path):
        found = _one_step(found, step)
    return iter(found)


def values(value: Any, path: str) -> Iterable[Any]:
    """All values at *path* without their pointers."""
    steps = iter(steps_of(path))
    for step in steps:
        if step == "[]":
            return _onward(_of(value), steps)
        value = member(value, step)
        if value is None:
            return ()
    return (value,)


def values_in(items: Iterable[Any], path: str) -> Iterable[Any]:
    """The same of many *items* at once."""
    return _onward(items, steps_of(path))


def _onward(items: Iterable[Any], steps: Iterable[str]) -> Iterable[Any]:
    for step in steps:
        found = [*items]
        kinds = {*map(type, found)}
        if step != "[]":
            get = _getter(kinds.pop(), step) if len(kinds) == 1 else _member(step)
            items = [one for one in map(get, found) if one is not None]
        else:
            items = itertools.chain.from_iterable(map(_of, found) if dict in kinds else found)
    return items


class Walk:
    """Many paths over one value: what they have in common is walked once."""

    def __init__(self, value: Any) -> None:
        self._places: dict[tuple[str, ...], Places] = {(): (((), value),)}

    def select(self, path: str) -> Places:
        """As the function of this name."""
        return self._reached(steps_of(path))

    def _reached(self, steps: tuple[str, ...]) -> Places:
        if steps not in self._places:
            self._places[steps] = _one_step(self._reached(steps[:-1]), steps[-1])
        return self._places[steps]


def _one_step(places: Places, step: str) -> Places:
    if step == "[]":
        return [((*at, n), one) for at, items in places for n, one in _items(items)]
    if step == "**":
        return [one for at, sections in places for one in _nested(sections, at)]
    if not places:
        return ()
    first = places[0][1].__class__
    get = _getter(first, step)
    return [
        ((*at, step), value)
        for at, holder in places
        # The items of one list are of one class but for unions.
        if (
            value := (get if holder.__class__ is first else _getter(holder.__class__, step))(holder)
        )
        is not None
    ]


@functools.cache
def steps_of(path: str) -> tuple[str, ...]:
    dotted = path.replace("[]", ".[]").replace("**", ".**").lstrip(".")
    return tuple(dotted.split(".")) if dotted else ()


def _of(items: Any) -> Iterable[Any]:
    return items.values() if isinstance(items, dict) else items


def _items(items: Any) -> Iterable[tuple[str | int, Any]]:
    return items.items() if isinstance(items, dict) else enumerate(items)


def _nested(sections: tuple[Any, ...], base: Pointer) -> Found:
    """The sections with their sub-sections, in print order."""
    for index, section in enumerate(sections):
        yield (*base, index), section
        yield from _nested(section.sections, (*base, index, "sections"))


def _member(name: str) -> Callable[[Any], Any]:
    return lambda value: member(value, name)


def member(value: Any, name: str) -> Any:
    """The field *name* of a model, also under its YAML name (``from``); None if it has none."""
    return _getter(value.__class__, name)(value)


@functools.cache
def _getter(model: type, name: str) -> Callable[[Any], Any]:
    """What gives the field *name* of a value of this type."""
    if issubclass(model, dict):
        return operator.methodcaller("get", name)
    fields = getattr(model, "model_fields", {})
    for attribute in (name, f"{name}_"):
        if attribute in fields or _is_derived(model, attribute):
            return operator.attrgetter(attribute)
    return lambda _: None


def _is_derived(model: type, name: str) -> bool:
    """Whether *name* is a property of ours: paths stand in packs, and must not reach anything else."""
    there = getattr(model, name, None)
    ours = not name.startswith(("_", "model_"))
    return ours and isinstance(there, property | functools.cached_property)


def reads(path: str, pointer: Pointer) -> bool:
    """Whether a rule that reads *path* needs the value at *pointer* (or something in or above it)."""
    steps = [step for step in steps_of(path) if step != "[]"]
    keys = [step for step in pointer if isinstance(step, str)]
    if "**" in steps:
        steps = steps[: steps.index("**")]
    return all(step == key for step, key in zip(steps, keys, strict=False))
