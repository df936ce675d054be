"""Which keys a part of the model knows: for 'did you mean'."""

import bisect
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


# Among more words than these only those nearest in the alphabet are looked at.
_MANY, _NEAR = 1000, 200


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that *word* most likely means, or an empty text."""
    meant, words = word.lower().replace("-", "_"), list(known)
    if len(words) > _MANY:
        words = [*_likely(word, words), *_likely(meant, words)]
    matches = difflib.get_close_matches(meant, words, 1, 0.6)
    return matches[0] if matches else ""


def _likely(word: str, words: list[str]) -> list[str]:
    """Of very many words those that stand next to *word*, read forwards or backwards.

    A slip leaves most of the beginning or most of the end as it was; to compare with all would
    take longer than the check of a plan.
    """
    forwards, backwards = sorted(words), sorted(one[::-1] for one in words)
    near = [one[::-1] for one in _around(word[::-1], backwards)]
    return list(dict.fromkeys((*_around(word, forwards), *near)))


def _around(word: str, ordered: list[str]) -> list[str]:
    at = bisect.bisect_left(ordered, word)
    return ordered[max(at - _NEAR, 0) : at + _NEAR]


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
