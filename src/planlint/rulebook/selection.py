"""A small path language over typed plans: ``tasks[].lead``, ``edition.dates.issued``.

``[]`` goes through a list, ``sections**`` through sections and their sub-sections.
"""

import functools
from collections.abc import Iterator
from typing import Any

from planlint.source.tree import Pointer

Found = Iterator[tuple[Pointer, Any]]


def select(value: Any, path: str, base: Pointer = ()) -> Found:
    """All values at *path* with their pointers; values that are not there are left out."""
    found = [(base, value)]
    for step in _steps(path):
        if step == "[]":
            found = [((*at, i), item) for at, items in found for i, item in enumerate(items)]
        elif step == "**":
            found = [one for at, sections in found for one in _nested(sections, at)]
        else:
            found = [((*at, step), member(holder, step)) for at, holder in found]
        found = [one for one in found if one[1] is not None]
    return iter(found)


@functools.cache
def _steps(path: str) -> tuple[str, ...]:
    dotted = path.replace("[]", ".[]").replace("**", ".**").lstrip(".")
    return tuple(dotted.split(".")) if dotted else ()


def _nested(sections: tuple[Any, ...], base: Pointer) -> Found:
    """The sections with their sub-sections, in print order."""
    for index, section in enumerate(sections):
        yield (*base, index), section
        yield from _nested(section.sections, (*base, index, "sections"))


def member(value: Any, name: str) -> Any:
    """The field *name* of a model, also under its YAML name (``from``); None if it has none."""
    if isinstance(value, dict):
        return value.get(name)
    attribute = _attribute(type(value), name)
    return getattr(value, attribute) if attribute else None


@functools.cache
def _attribute(model: type, name: str) -> str:
    """What Python calls the field, as ``from_`` cannot be ``from``; empty if there is none."""
    fields = getattr(model, "model_fields", {})
    return next((word for word in (name, f"{name}_") if word in fields), "")


def reads(path: str, pointer: Pointer) -> bool:
    """Whether a rule that reads *path* needs the value at *pointer* (or something in or above it)."""
    steps = [step for step in _steps(path) if step != "[]"]
    keys = [step for step in pointer if isinstance(step, str)]
    if "**" in steps:
        steps = steps[: steps.index("**")]
    return all(step == key for step, key in zip(steps, keys, strict=False))
