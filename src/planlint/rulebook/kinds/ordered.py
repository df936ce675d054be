"""``ordered``: dates that must not run backwards."""

from collections.abc import Iterator
from typing import Any, ClassVar

from planlint.model.base import field
from planlint.rulebook.hit import Hit
from planlint.rulebook.kinds.params import Kind
from planlint.rulebook.view import View
from planlint.source.tree import Pointer

WORDS = frozenset({"earlier", "later", "earlier_field", "later_field"})


class Params(Kind):
    """The paths in their order in time; several values at one path each count."""

    needed: ClassVar = ("of",)

    of: tuple[str, ...] = field("先后", "按时间先后排列的路径", ())


def reads(params: Params) -> tuple[str, ...]:
    """The compared dates."""
    return params.of


def check(params: Params, view: View) -> Iterator[Hit]:
    """One hit for each date that lies before a date that should come first."""
    latest: tuple[Pointer, Any] | None = None
    for path in params.of:
        step = view.select(path)
        for pointer, day in step:
            if latest is not None and day < latest[1]:
                words = {
                    "earlier": str(latest[1]),
                    "later": str(day),
                    "earlier_field": _field(latest[0]),
                    "later_field": _field(pointer),
                }
                yield Hit(view.spot(*pointer), words, (view.spot(*latest[0]),))
        for pointer, day in step:
            if latest is None or day > latest[1]:
                latest = (pointer, day)


def _field(pointer: Pointer) -> str:
    names = [step for step in pointer if isinstance(step, str)]
    return names[-1] if names[-1] != "date" else names[-2]
