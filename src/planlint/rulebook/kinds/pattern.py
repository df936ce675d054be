"""``pattern``: words that must not stand in the text of a plan."""

import bisect
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, ClassVar

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from planlint.model.base import field
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import shortened
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

WORDS = frozenset({"found"})


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise PydanticCustomError("wrong_form", "{expected}", {"expected": "regex"}) from error
    return pattern


Regex = Annotated[str, AfterValidator(_compiles)]


class Params(Kind):
    """Regular expressions; a match of any is a defect unless an exception covers it."""

    needed: ClassVar = ("any_of",)

    @property
    def patterns(self) -> tuple[str, ...]:
        """Both lists."""
        return (*self.any_of, *self.unless)

    any_of: tuple[Regex, ...] = field("模式", "正则表达式，命中任一即为缺陷", ())
    unless: tuple[Regex, ...] = field("除外", "命中处被这些表达式覆盖则不算", ())
    of: tuple[str, ...] = field("文本", "路径，例如 tasks[].title；不写时查全部文字", ())
    skip_roles: tuple[str, ...] = field("不查的章节", "例如格式文本附件", ())


def reads(params: Params) -> tuple[str, ...]:
    """The prose, or the texts named."""
    return params.of or ("sections", "annexes")


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each distinct wording, with all its other places."""
    forbidden = _compiled(params.any_of)
    if not params.of and not forbidden.search(view.text):
        return  # most texts are clean, and one search of all is quicker than many
    allowed = _compiled(params.unless) if params.unless else None
    skipped = _skipped(params, view)
    found: dict[str, list[Spot]] = {}
    for pointer, text in _texts(params, view):
        if any(pointer[: len(part)] == part for part in skipped):
            continue
        excused = [m.span() for m in allowed.finditer(text)] if allowed else []
        for match in forbidden.finditer(text):
            if not covered(match, excused):
                found.setdefault(match[0], []).append(Spot(view.document, pointer, match.span()))
    for word, (first, *others) in found.items():
        yield Hit(first, {"found": shortened(word.strip())}, tuple(others), mark=word)


def covered(match: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of *spans*, which stand apart and in order, holds all of a match."""
    at = bisect.bisect_right(spans, match.start(), key=lambda span: span[0]) - 1
    return at >= 0 and match.end() <= spans[at][1]


@functools.cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns))


def _texts(params: Params, view: View) -> Iterable[tuple[Pointer, str]]:
    if not params.of:
        return view.prose
    return (place for path in params.of for place in view.select(path))


def _skipped(params: Params, view: View) -> set[tuple[str | int, ...]]:
    if not params.skip_roles:
        return set()
    return {
        pointer
        for pointer, part in view.parts()
        if view.vocabulary.roles_of(part.role, part.title) & set(params.skip_roles)
    }
