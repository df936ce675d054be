"""The bottom type of everything that can be wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planlint.source.span import START, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place of one file, without a sentence: messages live with the languages.

    `code` is kebab-case (`duplicate-key`), `words` are what its message needs (`{"key": "title"}`).
    A `fatal` problem means that the file could not be read at all (exit 3).
    """

    code: str
    words: Mapping[str, str] = field(default_factory=dict)
    span: Span = START
    related: tuple[Span, ...] = ()
    fatal: bool = False
