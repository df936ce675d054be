"""``pattern``: words that must not stand in the text of a plan."""

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from planlint.family.mentions import prose
from planlint.model.base import field
from planlint.rulebook.hit import Hit, Spot
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.labels import shortened
from planlint.rulebook.view import View

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

    any_of: tuple[Regex, ...] = field("模式", "正则表达式，命中任一即为缺陷", ())
    unless: tuple[Regex, ...] = field("除外", "命中处被这些表达式覆盖则不算", ())
    skip_roles: tuple[str, ...] = field("不查的章节", "例如格式文本附件", ())


def reads(params: Params) -> tuple[str, ...]:
    """The prose."""
    del params
    return ("sections", "annexes")


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each distinct wording, with all its other places."""
    forbidden = re.compile("|".join(f"(?:{one})" for one in params.any_of))
    allowed = re.compile("|".join(f"(?:{one})" for one in params.unless)) if params.unless else None
    skipped = _skipped(params, view)
    found: dict[str, list[Spot]] = {}
    for pointer, text in prose(view.plan):
        if any(pointer[: len(part)] == part for part in skipped):
            continue
        excused = [m.span() for m in allowed.finditer(text)] if allowed else []
        for match in forbidden.finditer(text):
            if not any(a <= match.start() and match.end() <= b for a, b in excused):
                found.setdefault(match[0], []).append(Spot(view.document, pointer, match.span()))
    for word, (first, *others) in found.items():
        yield Hit(first, {"found": shortened(word.strip())}, tuple(others), mark=word)


def _skipped(params: Params, view: View) -> set[tuple[str | int, ...]]:
    if not params.skip_roles:
        return set()
    return {
        pointer
        for pointer, part in view.parts()
        if view.vocabulary.roles_of(part.role, part.title) & set(params.skip_roles)
    }
