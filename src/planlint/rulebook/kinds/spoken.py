"""``spoken``: the plan must speak of something, in a section of its own or in its running text."""

from collections.abc import Iterator
from typing import ClassVar

from planlint.model.base import field
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.view import View

WORDS: frozenset[str] = frozenset()


class Params(Kind):
    """Roles and words: any of them is enough. Where the plan lacks *within*, it is not asked."""

    needed: ClassVar = ("words",)

    words: tuple[str, ...] = field("用语", "正文出现其中之一即可", ())
    roles: tuple[str, ...] = field("作用", "有其中之一的章节即可", ())
    paths: tuple[str, ...] = field("数据", "有其中之一的数据即可", ())
    within: tuple[str, ...] = field("前提", "预案有其中之一的作用时才查", ())


def reads(params: Params) -> tuple[str, ...]:
    """The prose and the data that would do."""
    return ("sections", "annexes", *params.paths)


def places(params: Params, view: View) -> int:
    """The plan itself, where it is asked at all."""
    return int(not params.within or bool(view.filled_roles & set(params.within)))


def check(params: Params, view: View) -> Iterator[Hit]:
    """At most one hit: neither a section nor data nor a word."""
    if params.within and not view.filled_roles & set(params.within):
        return
    said = view.filled_roles & set(params.roles) or any(view.select(p) for p in params.paths)
    if not said and not any(word in view.text for word in params.words):
        yield Hit(view.spot("type"))
