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
    return _walk(value, _steps(path), base)


@functools.cache
def _steps(path: str) -> tuple[str, ...]:
    dotted = path.replace("[]", ".[]").replace("**", ".**").lstrip(".")
    return tuple(dotted.split(".")) if dotted else ()


def _walk(value: Any, steps: tuple[str, ...], pointer: Pointer) -> Found:
    if value is None:
        return
    if not steps:
        yield pointer, value
        return
    head, rest = steps[0], steps[1:]
    if head == "[]":
        for index, item in enumerate(value):
            yield from _walk(item, rest, (*pointer, index))
    elif head == "**":
        for index, item in enumerate(value):
            yield from _walk(item, rest, (*pointer, index))
            yield from _walk(item.sections, steps, (*pointer, index, "sections"))
    elif isinstance(value, dict):
        yield from _walk(value.get(head), rest, (*pointer, head))
    else:
        yield from _walk(member(value, head), rest, (*pointer, head))


def member(value: Any, name: str) -> Any:
    """The field *name* of a model, also under its YAML name (``from``); None if it has none."""
    found = getattr(value, name, None)
    return getattr(value, f"{name}_", None) if found is None else found


def reads(path: str, pointer: Pointer) -> bool:
    """Whether a rule that reads *path* needs the value at *pointer* (or something in or above it)."""
    steps = [step for step in _steps(path) if step != "[]"]
    keys = [step for step in pointer if isinstance(step, str)]
    if "**" in steps:
        steps = steps[: steps.index("**")]
    return all(step == key for step, key in zip(steps, keys, strict=False))
