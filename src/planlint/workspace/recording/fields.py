"""The fields of a kind of record, as options of a command or columns of a table: from the model."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from planlint.model.ledger import Record
from planlint.model.scalars import (
    Code,
    Count,
    Date,
    Flag,
    Holder,
    Id,
    Money,
    PlanId,
    Text,
)
from planlint.rulebook.words import Both

Form = Literal["text", "date", "count", "flag", "money", "word", "plan", "holder", "code", "area"]
_FORMS: tuple[tuple[Any, Form], ...] = (
    (Date, "date"), (Count, "count"), (Flag, "flag"), (Money, "money"), (PlanId, "plan"),
    (Holder, "holder"), (Code, "code"), (Id, "area"), (Text, "text"),
)  # fmt: skip
# ``tabletop 桌面；functional 单项或者功能`` in the description of a field.
_WORD = re.compile(r"(?:^|；)\s*([a-z_]+) ([^；（]+)")


@dataclass(frozen=True)
class Field:
    """One value of a record."""

    # As in the file; a part of a part with a dot: ``assessment.on``.
    key: str
    title: Both
    about: str
    form: Form
    many: bool
    # The closed list of the model: word -> how it is said in Chinese.
    words: Mapping[str, str] = field(default_factory=dict)
    # The list of the pack that the words are taken from.
    vocabulary: str = ""

    @property
    def option(self) -> str:
        """The option of the command."""
        return "--" + re.sub(r"[._]", "-", self.key)


@functools.cache
def fields_of(model: type[Record]) -> Mapping[str, Field]:
    """The fields by key, in the order in which a record is written."""
    found = {one.key: one for one in _fields(model)}
    last = ("document", "note")
    return {key: found[key] for key in (*(k for k in found if k not in last), *last)}


def _fields(model: type[BaseModel], above: Field | None = None) -> Iterator[Field]:
    for name, info in model.model_fields.items():
        part = _part(info.annotation)
        many = get_origin(part) is tuple
        part = get_args(part)[0] if many else part
        here = _field(info.alias or name, info, part, above, many=many)
        if isinstance(part, type) and issubclass(part, BaseModel):
            if not many and above is None:
                yield from _fields(part, here)
        else:
            yield here


def _field(name: str, info: FieldInfo, part: Any, above: Field | None, *, many: bool) -> Field:
    title = Both(zh=info.title or name, en=name.replace("_", " "))
    if above is not None:
        name = f"{above.key}.{name}"
        title = Both(zh=f"{above.title.zh}·{title.zh}", en=f"{above.title.en}: {title.en}")
    about = info.description or ""
    closed = get_args(part) if get_origin(part) is Literal else ()
    vocabulary = _vocabulary(part)
    form: Form = "word" if closed or vocabulary else _form(part)
    said = {word: text.strip() for word, text in _WORD.findall(about)}
    words = {word: said.get(word, word) for word in closed}
    return Field(name, title, about, form, many, words, vocabulary)


def _part(annotation: Any) -> Any:
    """An annotation without its ``None``."""
    if get_origin(annotation) in (Union, UnionType):
        return next(arg for arg in get_args(annotation) if arg is not type(None))
    return annotation


def _form(part: Any) -> Form:
    return next((form for known, form in _FORMS if part == known), "text")


def _vocabulary(part: Any) -> str:
    for mark in getattr(part, "__metadata__", ()):
        schema = getattr(mark, "json_schema", None)
        if isinstance(schema, dict) and "x-vocabulary" in schema:
            return str(schema["x-vocabulary"])
    return ""
