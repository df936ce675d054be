"""Which keys a part of the model knows: for 'did you mean'."""

import difflib
from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from planlint.source.tree import Pointer


def keys_at(model: type[BaseModel], pointer: Pointer) -> tuple[str, ...]:
    """The keys that the mapping at *pointer* may have; empty where it is no model."""
    here: Any = model
    for step in pointer:
        here = _item(here) if isinstance(step, int) else _member(here, step)
        if here is None:
            return ()
    found = _model(here)
    return tuple(info.alias or name for name, info in found.model_fields.items()) if found else ()


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that *word* most likely means, or an empty text."""
    matches = difflib.get_close_matches(word.lower().replace("-", "_"), list(known), 1, 0.6)
    return matches[0] if matches else ""


def _parts(annotation: Any) -> list[Any]:
    """The alternatives of an annotation without ``Annotated`` and ``None``."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _parts(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return [part for arg in get_args(annotation) for part in _parts(arg)]
    return [annotation]


def _model(annotation: Any) -> type[BaseModel] | None:
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, BaseModel):
            return part
    return None


def _item(annotation: Any) -> Any:
    for part in _parts(annotation):
        if get_origin(part) is tuple:
            return get_args(part)[0]
    return None


def _member(annotation: Any, key: str) -> Any:
    model = _model(annotation)
    if model is None:
        return None
    for name, info in model.model_fields.items():
        if key in (info.alias, name):
            return info.annotation
    return None
