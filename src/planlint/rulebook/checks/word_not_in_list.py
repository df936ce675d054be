"""A word that no vocabulary of the pack knows: role, hazard, quantity and the like."""

import functools
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from planlint.model.fields import nearest
from planlint.model.plan_types import PLAN_TYPES
from planlint.rulebook.hit import Hit
from planlint.rulebook.labels import plain
from planlint.rulebook.view import View
from planlint.rulebook.words import Both, Word

WORDS = frozenset({"word", "list", "near"})
CATEGORIES = frozenset({"natural", "accident", "health", "security"})


def check(view: View) -> Iterator[Hit]:
    """One hit for each place with an unknown word."""
    for path, name in vocabulary_paths(type(view.plan)):
        known = view.vocabulary.lists.get(name, {})
        for pointer, word in view.select(path):
            for step, one in _words(word):
                if one not in known and not (name == "hazards" and one in CATEGORIES):
                    words: dict[str, Word] = {
                        "word": one,
                        "list": plain(name),
                        "near": _near(one, known),
                    }
                    yield Hit(view.spot(*pointer, *step), words, mark=one)


def _words(value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, dict):  # the keys of ``leads``
        yield from (((key,), key) for key in value)
    else:
        yield (), value


def _near(word: str, known: Any) -> Both:
    near = nearest(word, known)
    return Both(zh=f"；是否应为 {near}？", en=f"; did you mean {near}?") if near else plain("")


@functools.cache
def vocabulary_paths(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The paths of a plan type whose words come from a vocabulary, with its name."""
    return tuple(_paths(model, "", ()))


def _paths(
    model: type[BaseModel], prefix: str, seen: tuple[type[BaseModel], ...]
) -> Iterator[tuple[str, str]]:
    for name, info in model.model_fields.items():
        path = f"{prefix}{info.alias or name}"
        marks = [*info.metadata, *_annotations(info.annotation)]
        lists = {m.json_schema["x-vocabulary"] for m in marks if _is_vocabulary(m)}
        if lists:
            is_list = "tuple" in str(info.annotation) and "dict" not in str(info.annotation)
            yield path + ("[]" if is_list else ""), lists.pop()
            continue
        for inner in _models(info.annotation):
            if inner not in seen:
                nested = (
                    "**" if name == "sections" else "[]" if "tuple" in str(info.annotation) else ""
                )
                yield from _paths(inner, f"{path}{nested}.", (*seen, model, inner))


def _is_vocabulary(mark: Any) -> bool:
    schema = getattr(mark, "json_schema", None)
    return isinstance(schema, dict) and "x-vocabulary" in schema


def _annotations(annotation: Any) -> Iterator[Any]:
    yield annotation
    for arg in get_args(annotation):
        yield from _annotations(arg)


def _models(annotation: Any) -> list[type[BaseModel]]:
    return [
        part
        for part in _annotations(annotation)
        if isinstance(part, type) and issubclass(part, BaseModel)
    ]


# Known at import so that a plan type without vocabulary fields is noticed by the tests.
PATHS = {name: vocabulary_paths(model) for name, model in PLAN_TYPES.items()}
