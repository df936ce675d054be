"""Whether a path of the small language leads anywhere in some type of plan.

A rule with a slip in its path would look at nothing and never say so.
"""

import functools
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from planlint.model.plan_types import PLAN_TYPES
from planlint.model.registries import REGISTRY_ENTRIES

from .selection import steps_of


@functools.cache
def leads_somewhere(path: str, chapter: str | None = None) -> bool:
    """Whether *path* may have values in a plan of any type, or in the entries of a registry."""
    return any(_leads(model, steps_of(path)) for model in _models(chapter))


def top_keys(chapter: str | None = None) -> frozenset[str]:
    """The keys that a path may begin with."""
    return frozenset(key for model in _models(chapter) for key in _keys(model))


def _models(chapter: str | None) -> list[Any]:
    if chapter is None:
        return list(PLAN_TYPES.values())
    stem, _, part = chapter.partition(".")
    model = REGISTRY_ENTRIES[stem]
    return _after(_keys(model)[part], "[]") if part else [model]


def _leads(annotation: Any, steps: tuple[str, ...]) -> bool:
    if not steps:
        return True
    step, *rest = steps
    return any(_leads(inner, tuple(rest)) for inner in _after(annotation, step))


def _after(annotation: Any, step: str) -> list[Any]:
    """What one step from a value of this type may lead to."""
    found: list[Any] = []
    for part in _alternatives(annotation):
        arguments = get_args(part)
        if step == "**":  # sections with their sub-sections: each is one
            found += [a for a in arguments[:1] if "sections" in _keys(a)]
        elif step == "[]":
            found += arguments[:1] if get_origin(part) is tuple else ()
            found += arguments[1:] if get_origin(part) is dict else ()
        elif get_origin(part) is dict:
            found += arguments[1:]
        else:
            found += [_keys(part)[step]] if step in _keys(part) else ()
    return found


def _alternatives(annotation: Any) -> list[Any]:
    """The types of a union, without ``Annotated``."""
    if get_origin(annotation) is Annotated:
        return _alternatives(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [part for one in get_args(annotation) for part in _alternatives(one)]
    return [annotation]


def _keys(part: Any) -> dict[str, Any]:
    """The keys of a model as YAML has them -> their types."""
    if not isinstance(part, type) or not issubclass(part, BaseModel):
        return {}
    return {info.alias or name: info.annotation for name, info in part.model_fields.items()}
