"""Nodes to typed values: lenient about what is missing, exact about what is wrong.

A value of wrong form is dropped with a problem at its place; all the rest is still typed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from planlint.source.problem import Problem
from planlint.source.tree import Pointer

from .document import Document, Location
from .fields import keys_at, nearest
from .scalars import PATTERNS

M = TypeVar("M", bound=BaseModel)
_GONE = object()
_SHAPES = {
    "string_type": "text",
    "tuple_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
}


@dataclass(frozen=True)
class Located:
    """A problem with its place in a file and, where it has one, in the data."""

    problem: Problem
    location: Location
    pointer: Pointer = ()
    related: tuple[Location, ...] = ()


@dataclass(frozen=True)
class Fitted(Generic[M]):
    """A typed value, where it came from, and what had to be dropped on the way."""

    value: M
    document: Document
    problems: tuple[Located, ...] = ()
    # Pointers (into the file) of values that could not be read: rules that need them cannot decide.
    dropped: tuple[Pointer, ...] = ()


def fit(model: type[M], document: Document, base: Pointer = ()) -> Fitted[M]:
    """Type the data of *document* at *base* as *model*; never fails."""
    return _Fitting(model, document, base).run()


class _Fitting(Generic[M]):
    def __init__(self, model: type[M], document: Document, base: Pointer) -> None:
        self.model = model
        self.document = document
        self.base = base
        self.data = _at(document.data, base)
        self.problems: list[Located] = []
        self.dropped: list[Pointer] = []
        self.kept: dict[Pointer, tuple[int, ...]] = {}

    def run(self) -> Fitted[M]:
        if not isinstance(self.data, dict):
            if self.data is not None:
                words = {"expected": "mapping", "found": _shape(self.data)}
                self._report("wrong-shape", words, self.base)
                self.dropped.append(self.base)
            self.data = {}
        while True:
            try:
                value = self.model.model_validate(self.data)
            except ValidationError as error:
                self._drop_all(error.errors(include_url=False))
            else:
                document = replace(self.document, kept={**self.document.kept, **self.kept})
                return Fitted(value, document, tuple(self.problems), tuple(self.dropped))

    def _drop_all(self, errors: list[ErrorDetails]) -> None:
        self.data = _copy(self.data)
        for error in errors:
            self._drop(error)
        self._sweep(self.data, self.base)

    def _drop(self, error: ErrorDetails) -> None:
        steps, value = self._walk(error["loc"])
        if value is _GONE:
            return
        pointer = self._raw((*self.base, *steps))
        self._explain(error, steps, pointer, value)
        parent = _at(self.data, steps[:-1])
        if steps:  # kept as a mark until the sweep: a second error here must not take its parent
            parent[steps[-1]] = _GONE
        else:
            self.data = {}

    def _walk(self, loc: tuple[str | int, ...]) -> tuple[Pointer, Any]:
        """The longest part of pydantic's path that exists in the data, and the value there."""
        steps: list[str | int] = []
        value = self.data
        for step in loc:
            found = _child(value, step)
            if found is None and not _has(value, step):
                continue  # a step that typing added: list around one value, "[key]"
            steps.append(step)
            value = found
        return tuple(steps), value

    def _explain(self, error: ErrorDetails, steps: Pointer, pointer: Pointer, value: Any) -> None:
        kind = error["type"]
        context = error.get("ctx", {})
        if kind == "extra_forbidden":
            self._explain_key(steps, pointer)
            return
        if value is None or (isinstance(value, str) and not value.strip()):
            return  # `lead:` with nothing behind it says nothing: as if it were not there
        self.dropped.append(pointer)
        shown = _show(value)
        if kind == "wrong_form" and isinstance(value, str):
            self._report("wrong-form", {"expected": context["expected"], "value": shown}, pointer)
        elif kind == "literal_error" and isinstance(value, str):
            words = [word.strip("'") for word in _literals(context["expected"])]
            near = nearest(shown, words)
            self._report(
                "unknown-word", {"value": shown, "known": "、".join(words), "near": near}, pointer
            )
        elif kind == "string_pattern_mismatch":
            expected = PATTERNS.get(context["pattern"], "text")
            self._report("wrong-form", {"expected": expected, "value": shown}, pointer)
        else:
            expected = context["expected"] if kind == "wrong_form" else _SHAPES.get(kind, "text")
            self._report("wrong-shape", {"expected": expected, "found": _shape(value)}, pointer)

    def _explain_key(self, steps: Pointer, pointer: Pointer) -> None:
        key = str(steps[-1])
        near = nearest(key, keys_at(self.model, steps[:-1]))
        self._report("unknown-key", {"key": key, "near": near}, pointer, key=True)
        if near and not _has(_at(self.data, steps[:-1]), near):
            # Probably meant as that key: a rule that asks for it cannot decide.
            self.dropped.append((*pointer[:-1], near))

    def _report(
        self, code: str, words: dict[str, str], pointer: Pointer, *, key: bool = False
    ) -> None:
        location = self.document.locate(pointer, key=key)
        self.problems.append(Located(Problem(code, words), location, pointer))

    def _raw(self, pointer: Pointer) -> Pointer:
        raw: Pointer = ()
        for step in pointer:
            kept = self.kept.get(raw)
            raw = (*raw, kept[step] if kept is not None and isinstance(step, int) else step)
        return raw

    def _sweep(self, value: Any, pointer: Pointer) -> None:
        """Take dropped items out of lists, and remember which ones stayed."""
        for step, child in _children(value):
            if child is not _GONE:
                self._sweep(child, (*pointer, step))
            elif isinstance(value, dict):
                del value[step]
        if isinstance(value, list) and any(item is _GONE for item in value):
            before = self.kept.get(self._raw(pointer), tuple(range(len(value))))
            stay = [index for index, item in enumerate(value) if item is not _GONE]
            self.kept[self._raw(pointer)] = tuple(before[index] for index in stay)
            value[:] = [value[index] for index in stay]


def _literals(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def _children(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from list(value.items())
    elif isinstance(value, list):
        yield from list(enumerate(value))


def _child(value: Any, step: str | int) -> Any:
    return value[step] if _has(value, step) else None


def _has(value: Any, step: str | int) -> bool:
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and step < len(value)


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = _child(data, step)
    return data


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return "mapping"
    return "list" if isinstance(value, list) else "text"


def _show(value: Any) -> str:
    text = value if isinstance(value, str) else _shape(value)
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 - a message is one line
